import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Position } from '../../shared/store/page.ts'
import { invalidRequest } from './problem.ts'

/** `q` tells the list and its filters, `c` whether the position `p` is as it was made. */
const Payload = z.strictObject({
  v: z.literal(1),
  q: z.string().length(16),
  p: z.record(z.string(), z.union([z.string().max(2048), z.number()])),
  c: z.string().length(16),
})

/** What may change from page to page. */
const NO_FILTERS: ReadonlySet<string> = new Set(['cursor', 'limit', 'format'])

/** What a cursor belongs to: a list and the filters it was asked with. */
export type CursorScope = { readonly url: string; readonly query: Readonly<Record<string, unknown>> }

/** An opaque cursor for a position: base64url, usable only with the same list and filters. Null where there is no next page. */
export function toCursor(position: Position | null, scope: CursorScope): string | null {
  if (position === null) return null
  const q = digestOf(scope)
  return Buffer.from(JSON.stringify({ v: 1, q, p: position, c: hash([q, position]) })).toString('base64url')
}

/** The position in a cursor; null without one. Throws an invalid-request problem for a cursor that is damaged or of another query. */
export function fromCursor(cursor: string | undefined, scope: CursorScope): Position | null {
  if (cursor === undefined) return null
  const payload = Payload.safeParse(decode(cursor))
  if (!payload.success || payload.data.c !== hash([payload.data.q, payload.data.p])) {
    throw invalidCursor('expected the `next` of an earlier answer, got something else')
  }
  if (payload.data.q !== digestOf(scope)) {
    throw invalidCursor('expected the filters that the cursor was made with, got others')
  }
  return payload.data.p
}

/** The problem of a cursor that cannot be used. */
export function invalidCursor(message: string) {
  return invalidRequest([{ field: 'cursor', message }])
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

function digestOf({ url, query }: CursorScope): string {
  const filters = Object.entries(query).filter(([name, value]) => !NO_FILTERS.has(name) && value !== undefined)
  const sorted = filters.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return hash([url, sorted])
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
}
