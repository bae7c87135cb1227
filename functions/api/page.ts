import { fromCursor, toCursor, type CursorScope, type Position } from './cursor.ts'
import type { Answer, Request } from './endpoint.ts'

type PageQuery = { readonly limit: number; readonly cursor?: string | undefined }
type Found<T> = { readonly items: readonly T[]; readonly next: Position | null }
type Ask<T> = (page: { readonly limit: number; readonly after: Position | null }) => Promise<Found<T>>

/** A page as answers show it. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/**
 * Answers one page of a list: the cursor is checked against the list's address and filters, and the header `link` leads on.
 * In: the request, a read that takes limit and position, and how one thing is shown.
 */
export async function answerPage<T, V>(request: Request<unknown, PageQuery, unknown>, ask: Ask<T>, view: (thing: T) => V): Promise<Answer> {
  const scope: CursorScope = { url: request.raw.url, query: request.query }
  const found = await ask({ limit: request.query.limit, after: fromCursor(request.query.cursor, scope) })
  const body: Page<V> = { items: found.items.map(view), next: toCursor(found.next, scope) }
  return { status: 200, headers: linkTo(request, body.next), body }
}

/** The first page of another list, as a part of an answer: `next` is a cursor for that list. */
export async function firstPage<T, V>(url: string, limit: number, part: { readonly ask: Ask<T>; readonly view: (thing: T) => V }): Promise<Page<V>> {
  const found = await part.ask({ limit, after: null })
  return { items: found.items.map(part.view), next: toCursor(found.next, { url, query: {} }) }
}

function linkTo({ raw }: Request<unknown, PageQuery, unknown>, next: string | null): Readonly<Record<string, string>> {
  if (next === null) return {}
  const parameters = new URLSearchParams(raw.query)
  parameters.set('cursor', next)
  return { link: `<${raw.url}?${parameters.toString()}>; rel="next"` }
}
