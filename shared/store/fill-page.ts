import type { Page, PageRequest, Position } from './page.ts'

/** A record in a list: its place, and what is shown of it; undefined where filters or newer revisions hide it. */
export type Entry<T> = { readonly position: Position; readonly value: T | undefined }

/** The most groups of records that one page may look through: what is hidden costs as much as what is shown. */
const MAX_GROUPS = 12

/**
 * Fills a page from a list that comes in groups. Where few records are shown, it ends short after so many groups, with the
 * place from which the next page goes on.
 */
export async function fillPage<T>(
  groups: AsyncIterable<readonly Entry<T>[]>,
  { limit }: Pick<PageRequest, 'limit'>,
): Promise<Page<T>> {
  const items: T[] = []
  let last: Position | null = null
  let read = 0
  for await (const group of groups) {
    for (const { position, value } of group) {
      if (value !== undefined && items.length === limit) return { items, next: last }
      if (value !== undefined) items.push(value)
      if (items.length < limit || value !== undefined) last = position
    }
    read += 1
    if (read === MAX_GROUPS && last !== null) return { items, next: last }
  }
  return { items, next: null }
}
