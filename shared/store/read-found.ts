import { rankByWords } from '../records/bm25.ts'
import type { TableAccess } from './batches.ts'
import { fillPage } from './fill-page.ts'
import type { Page, PageRequest, Position } from './page.ts'
import { search, type SearchFilter, type SearchHit } from './read-search.ts'
import { readSteadily } from './visible.ts'

/** How many of the newest things found are put in order together. */
const WINDOW = 200

/** A thing that was found; `score` where the order is by it. */
export type Found = { readonly hit: SearchHit; readonly score: number | null }

/** A page of what a search finds, newest document first. Places are `{ at, number }`. */
export async function readNewest(access: TableAccess, filter: SearchFilter, page: PageRequest): Promise<Page<Found>> {
  const { items, next } = await readSteadily(access, revisions =>
    fillPage(search(access, filter, { page, revisions }), page),
  )
  return { items: items.map(hit => ({ hit, score: null })), next }
}

/**
 * A page of what a search finds, best first: the newest two hundred things are put in order by BM25, then the next.
 * Places are `{ at, number, rank }`: behind what the window begins, and how many of it were shown.
 */
export async function readBest(access: TableAccess, filter: SearchFilter, page: PageRequest): Promise<Page<Found>> {
  const { limit, after } = page
  const rank = Number(after?.['rank'] ?? 0)
  const window = { limit: WINDOW, after }
  const { items, next } = await readSteadily(access, revisions =>
    fillPage(search(access, filter, { page: window, revisions }), window),
  )
  const ranked = inOrder(items)
  const isLast = rank + limit >= ranked.length
  return {
    items: ranked.slice(rank, rank + limit),
    next: isLast ? nextWindow(next) : { ...beginningOf(items, after), rank: rank + limit },
  }
}

function inOrder(hits: readonly SearchHit[]): readonly Found[] {
  const scores = rankByWords(hits.map(({ uses }) => uses))
  const found = hits.map((hit, at) => ({ hit, score: Math.round((scores[at] ?? 0) * 10_000) / 10_000 }))
  return found.toSorted((a, b) => b.score - a.score || confidenceOf(b) - confidenceOf(a))
}

function confidenceOf({ hit }: Found): number {
  return hit.statement?.confidence ?? 1
}

function nextWindow(next: Position | null): Position | null {
  return next === null ? null : { at: next['at'] ?? '', number: next['number'] ?? 0, rank: 0 }
}

/** Where a window begins, so that it begins there still when newer documents have come. */
function beginningOf(hits: readonly SearchHit[], after: Position | null): Position {
  const [first] = hits
  if (after?.['at'] !== undefined) return { at: after['at'], number: after['number'] ?? 0 }
  return first === undefined ? {} : { at: first.at, number: first.number - 1 }
}
