import type { Key } from './keys.ts'

/** A record as the table holds it: its keys and attributes. */
export type Item = Key & Readonly<Record<string, unknown>>
