import type { Position } from '../../../shared/store/page.ts'
import { addressOf } from '../address.ts'
import { toCursor } from '../cursor.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'

/** A list's address without its place, and the name of the parameter that holds the place. */
export type Paged = {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly parameter: string
  readonly label: string
}

/** The links on to older things, and back to the newest. `isFirst`: whether this is the beginning of the list. */
export function pager(
  { words }: Reader,
  paged: Paged,
  place: { readonly next: Position | null; readonly isFirst: boolean },
): Html | '' {
  const { path, query, parameter, label } = paged
  const { next, isFirst } = place
  if (next === null && isFirst) return ''
  const newest = addressOf(path, { ...query, [parameter]: undefined })
  const older = next === null ? undefined : addressOf(path, { ...query, [parameter]: toCursor(next) })
  return html`<nav class="pager" aria-label="${label}: ${words.pages}">
    ${isFirst ? '' : html`<a href="${newest}">${words.newer}</a>`}
    ${older === undefined ? '' : html`<a rel="next" href="${older}">${words.older}</a>`}
  </nav>`
}
