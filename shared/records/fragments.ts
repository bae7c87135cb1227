import type { Span } from '../model/span.ts'
import type { StatementRecord } from './records.ts'
import { findWords, type SearchQuery } from './search-query.ts'

/** A word that was found: where it stands in the words of its part, and in the document's text, where the part stands there. */
export type Match = Span & { readonly text: string; readonly place: Span | null }

/**
 * An excerpt of a statement's content, of its speaker's name or of a title. `part`: which stretch of the content.
 * `start` and `end` are offsets into the words of the part; `place` is where these stand in the document's text.
 */
export type Fragment = Span & {
  readonly field: 'content' | 'speaker' | 'title'
  readonly part: number
  readonly text: string
  readonly place: Span | null
  readonly matches: readonly Match[]
}

const LONGEST = 240
const BEFORE = 60
const MOST_FRAGMENTS = 5

/** Where a part of a statement begins in the document's text; null where it does not stand there as it is. */
type Part = {
  readonly field: Fragment['field']
  readonly part: number
  readonly text: string
  readonly offset: number | null
}

/** Excerpts of a statement around the words that were found, in the order of the text: the first five. */
export function fragmentsOf(record: StatementRecord, query: SearchQuery): readonly Fragment[] {
  const { content, speaker, document } = record
  const parts: readonly Part[] = [
    ...content.map(({ text, start }, part) => ({ field: 'content' as const, part, text, offset: start })),
    ...(speaker?.name == null ? [] : [{ field: 'speaker' as const, part: 0, text: speaker.name, offset: null }]),
    { field: 'title', part: 0, text: document.title ?? '', offset: null },
  ]
  return parts.flatMap(part => excerpts(part, query, document.language)).slice(0, MOST_FRAGMENTS)
}

/** The excerpt of a title around the words that were found. */
export function titleFragments(title: string, query: SearchQuery, language: string): readonly Fragment[] {
  return excerpts({ field: 'title', part: 0, text: title, offset: null }, query, language).slice(0, MOST_FRAGMENTS)
}

function excerpts(part: Part, query: SearchQuery, language: string): readonly Fragment[] {
  const fragments: Fragment[] = []
  for (const word of findWords(part.text, query, language)) {
    const last = fragments.at(-1)
    const open = last !== undefined && word.end <= last.end ? last : undefined
    const match = { ...slice(part, word) }
    if (open === undefined)
      fragments.push({ field: part.field, part: part.part, ...slice(part, around(part.text, word)), matches: [match] })
    else fragments[fragments.length - 1] = { ...open, matches: [...open.matches, match] }
  }
  return fragments
}

function slice({ text, offset }: Part, { start, end }: Span): Match {
  const place = offset === null ? null : { start: offset + start, end: offset + end }
  return { start, end, text: text.slice(start, end), place }
}

/** The stretch of a text around a word, from the border of a word to another; the whole of a short text. */
function around(text: string, word: Span): Span {
  if (text.length <= LONGEST) return { start: 0, end: text.length }
  const from = Math.max(0, Math.min(word.start - BEFORE, text.length - LONGEST))
  const to = Math.max(word.end, Math.min(text.length, from + LONGEST))
  const start = from === 0 ? 0 : Math.min(word.start, afterSpace(text, from))
  const end = to === text.length ? to : Math.max(word.end, text.lastIndexOf(' ', to))
  return { start, end }
}

function afterSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 ? from : space + 1
}
