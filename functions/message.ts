import { PipelineError } from '../shared/errors.ts'

/** Reads a queue message as JSON: its fields, none where it is no object. Throws `event.malformed` for what is no JSON. */
export function readFields(body: string): Readonly<Record<string, unknown>> {
  try {
    return toFields(JSON.parse(body) as unknown)
  } catch (cause) {
    throw new PipelineError('event.malformed', 'Cannot read a message: expected JSON', { cause })
  }
}

/** A value's fields; none where it is no object. */
export function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** A text that says something; undefined for any other value. */
export function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
