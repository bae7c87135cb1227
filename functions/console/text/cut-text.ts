import type { Span } from '../../../shared/model/span.ts'

/** About how many UTF-16 units a page of a long text holds. */
export const PART_LENGTH = 7_000
/** A paragraph longer than this is cut between words. */
const LONGEST_PARAGRAPH = 6_000

/** The paragraphs of a text: stretches between empty lines, without the white space around them. */
export function paragraphsOf(text: string, { start, end }: Span = { start: 0, end: text.length }): readonly Span[] {
  const paragraphs: Span[] = []
  for (const found of text.slice(start, end).matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/gu)) {
    const from = start + found.index
    paragraphs.push({ start: from, end: from + found[0].trimEnd().length })
  }
  return paragraphs.flatMap(paragraph => cutLong(text, paragraph))
}

function cutLong(text: string, { start, end }: Span): readonly Span[] {
  if (end - start <= LONGEST_PARAGRAPH) return [{ start, end }]
  const pieces: Span[] = []
  for (let from = start; from < end;) {
    const to = end - from <= LONGEST_PARAGRAPH ? end : lastBreak(text, from, from + LONGEST_PARAGRAPH)
    pieces.push({ start: from, end: to })
    from = to
  }
  return pieces
}

/** The place behind the last white space of a stretch; where there is none, its end, unless that cuts a character in two. */
function lastBreak(text: string, from: number, to: number): number {
  const space = Math.max(text.lastIndexOf(' ', to - 1), text.lastIndexOf('\n', to - 1))
  if (space > from) return space + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(to)) ? to + 1 : to
}

/** Cuts a text into the parts that pages show: whole paragraphs, about `PART_LENGTH` each. Parts touch each other; a text has at least one. */
export function cutText(text: string): readonly Span[] {
  const starts: number[] = [0]
  let from = 0
  for (const { start, end } of paragraphsOf(text)) {
    if (end - from > PART_LENGTH && start > from) starts.push((from = start))
  }
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }))
}
