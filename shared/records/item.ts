import type { Key } from './keys.ts'

/** A record as the table holds it: its keys and attributes. */
export type Item = Key & Readonly<Record<string, unknown>>

/** What of a thing is known: every byte of a record costs, and what isn't there needn't be said. */
export function withoutNull(thing: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null))
}
