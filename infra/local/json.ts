/** A JSON value, as templates, events and wire formats hold it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object. */
export type JsonObject = { readonly [name: string]: Json }

/** Tells whether the value is a JSON object, neither `null` nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object; anything else is the empty object. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** The value as a list: `undefined` is none, a single value is a list of one (IAM and EventBridge write both). */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

/** The texts in a value that is one text or a list of them. */
export function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter(member => typeof member === 'string')
}

/** The value as text; numbers are written out, anything else is `otherwise`. */
export function textOf(value: Json | undefined, otherwise = ''): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : otherwise
}

/** The value as a number; templates write some as text. Anything else is `otherwise`. */
export function numberOf(value: Json | undefined, otherwise: number): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise
}

/** Parses text as a JSON object; throws `SyntaxError` when it is none. */
export function parseObject(text: string): JsonObject {
  const value: unknown = JSON.parse(text)
  if (!isObject(value)) throw new SyntaxError('Cannot parse: expected a JSON object')
  return value
}
