import type { Page as Found, PageRequest } from '../../shared/store/page.ts'
import { fromCursor, toCursor, type CursorScope } from './cursor.ts'
import type { Answer, Request } from './endpoint.ts'
import { chooseFormat, formatsOf, typeOf, write, type Format, type View } from './formats.ts'
import { linkTo } from './request.ts'
import { DEFAULT_LIMIT } from './schemas/parameters.ts'

type PageQuery = { readonly limit: number; readonly cursor?: string | undefined; readonly format?: Format | undefined }

/** A list: how a page of it is read, and how one thing of it is shown. */
export type List<T, V> = {
  readonly ask: (page: PageRequest) => Promise<Found<T>>
  readonly view: View<T, V>
}

/** A page as answers show it. */
export type Page<V> = { readonly items: readonly V[]; readonly next: string | null }

/** A Lambda function's answer may have 6 MB, and quotation marks take up to four bytes in it. */
const MAX_PAGE_BYTES = 2_500_000
const MAX_PART_BYTES = 800_000

/**
 * Answers one page of a list: the cursor is checked against the list's address and filters, and the header `link` leads on,
 * in whatever format the page is wanted.
 * A page whose things are very long has fewer of them than asked for.
 */
export async function answerPage<T, V>(
  request: Request<unknown, PageQuery, unknown>,
  list: List<T, V>,
): Promise<Answer> {
  const { query, raw } = request
  const scope: CursorScope = { url: raw.url, query }
  const after = fromCursor(query.cursor, scope)
  const page = await pageWithin(list, { limit: query.limit, after, scope, maxBytes: MAX_PAGE_BYTES })
  const format = chooseFormat(query.format, raw.headers['accept'], formatsOf(list.view))
  const next: Readonly<Record<string, string>> = page.next === null ? {} : { link: linkTo(raw, 'cursor', page.next) }
  const headers = { ...typeOf(format), ...next }
  return { status: 200, headers, body: format === 'json' ? page : write(page.items, format, list.view) }
}

/** The first page of another list, as a part of an answer: `next` is a cursor for that list and its filters. */
export async function firstPage<T, V>(scope: CursorScope, list: List<T, V>): Promise<Page<V>> {
  return pageWithin(list, { limit: DEFAULT_LIMIT, after: null, scope, maxBytes: MAX_PART_BYTES })
}

type Within = PageRequest & { readonly scope: CursorScope; readonly maxBytes: number }

async function pageWithin<T, V>(list: List<T, V>, within: Within): Promise<Page<V>> {
  const { limit, after, scope, maxBytes } = within
  const found = await list.ask({ limit, after })
  const items = found.items.map(list.view.show)
  const bytes = Buffer.byteLength(JSON.stringify(items))
  if (bytes <= maxBytes || items.length <= 1) return { items, next: toCursor(found.next, scope) }
  return pageWithin(list, { ...within, limit: Math.max(1, Math.floor((items.length * maxBytes) / bytes)) })
}
