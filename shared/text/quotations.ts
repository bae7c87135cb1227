import type { Token } from '../model/token.ts'
import { findQuotationMarks, hasLineBreak, type QuotationMark } from './quotation-marks.ts'

/**
 * A stretch between quotation marks. `open` and `close` are the token indexes of its first and last inner token plus
 * one (half-open); `outer…` include the marks. `closed` is false where the closing mark is missing,
 * `continues` true where an open quotation was opened again at the start of a line.
 */
export type Quotation = {
  readonly outerFrom: number
  readonly from: number
  readonly to: number
  readonly outerTo: number
  readonly depth: number
  readonly single: boolean
  readonly closed: boolean
  readonly continues: boolean
}

/** Marks deeper than this are paired no more, so that hostile nesting stays cheap. */
const DEEPEST = 6

type Open = { readonly mark: QuotationMark; readonly continues: boolean }
type Pair = Open & { readonly to: number; readonly outerTo: number }
type Abandoned = Open & { readonly limit: number }

type Pairing = {
  readonly stack: Open[]
  readonly closed: Pair[]
  readonly abandoned: Abandoned[]
  readonly stray: QuotationMark[]
}

/** Pairs the quotation marks of a tokenised text. Out: in order of their first token; quotations nest or follow. */
export function pairQuotations(
  text: string,
  tokens: readonly Token[],
): { readonly quotations: readonly Quotation[]; readonly stray: readonly QuotationMark[] } {
  const pairing: Pairing = { stack: [], closed: [], abandoned: [], stray: [] }
  for (const mark of findQuotationMarks(text, tokens)) {
    if (opens(mark, pairing.stack)) open(mark, pairing)
    else close(mark, pairing)
  }
  while (pairing.stack.length > 0) abandon(pairing, undefined, tokens.length)
  const closed = withDepths(pairing.closed)
  const unclosed = endUnclosed(pairing.abandoned, closed, isLineEnd(text, tokens))
  return { quotations: [...closed, ...unclosed].sort((a, b) => a.outerFrom - b.outerFrom), stray: pairing.stray }
}

/** Closed pairs never cross: how deep each stands follows from their order. */
function withDepths(pairs: readonly Pair[]): readonly Quotation[] {
  const ends: number[] = []
  return [...pairs]
    .sort((a, b) => a.mark.from - b.mark.from)
    .map(({ mark, continues, to, outerTo }) => {
      while (ends.length > 0 && (ends.at(-1) ?? 0) <= mark.from) ends.pop()
      const depth = ends.length
      ends.push(outerTo)
      return { outerFrom: mark.from, from: mark.to, to, outerTo, depth, single: mark.single, closed: true, continues }
    })
}

function isLineEnd(text: string, tokens: readonly Token[]): (index: number) => boolean {
  return index => hasLineBreak(text, tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? 0)
}

/** A quotation that is never closed ends with its line, or where the next one begins; inside another it is none. */
function endUnclosed(
  abandoned: readonly Abandoned[],
  closed: readonly Quotation[],
  endsLine: (index: number) => boolean,
): readonly Quotation[] {
  const outer = closed.filter(({ depth }) => depth === 0)
  let next = 0
  return [...abandoned]
    .sort((a, b) => a.mark.from - b.mark.from)
    .flatMap(({ mark, continues, limit }) => {
      while (next < outer.length && (outer[next]?.outerTo ?? 0) <= mark.from) next++
      const following = outer[next]
      if (following !== undefined && following.outerFrom < mark.from) return []
      const end = Math.min(limit, following?.outerFrom ?? limit)
      let to = mark.to
      while (to < end && !endsLine(to - 1)) to++
      const single = mark.single
      return [{ outerFrom: mark.from, from: mark.to, to, outerTo: to, depth: 0, single, closed: false, continues }]
    })
}

function opens(mark: QuotationMark, stack: readonly Open[]): boolean {
  const partner = partnerOf(mark, stack)
  if (mark.reading === 'opens') return !closesInstead(mark, stack)
  // a closing sign glued to the next sentence, with nothing to close: `u rrit.”Numri është dyfishuar”, tha ai`
  if (mark.reading === 'closes') return partner === undefined && mark.atStart && mark.beforeLetter && !mark.single
  return partner === undefined && !mark.single
}

/** `„…“`, and `"… fjalë, "tha ai`: a mark that looks as if it opened, but closes what is open. */
function closesInstead(mark: QuotationMark, stack: readonly Open[]): boolean {
  const open = stack.at(-1)?.mark
  if (open === undefined || mark.single) return false
  if (open.low && !mark.strong) return true
  return mark.straight && open.straight && !mark.atStart
}

/** The open quotation that a closing mark would close: the innermost of its width. */
function partnerOf(mark: QuotationMark, stack: readonly Open[]): number | undefined {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.mark.single === mark.single) return i
  return undefined
}

function open(mark: QuotationMark, pairing: Pairing): void {
  const { stack } = pairing
  const top = stack.at(-1)?.mark
  if (mark.single && top?.single === true && !(top.atStart && !mark.afterLineBreak)) abandon(pairing, mark)
  const continues = mark.atStart && !mark.single && partnerOf(mark, stack) !== undefined
  if (continues) while (stack.length > 0) abandon(pairing, mark)
  if (stack.length < DEEPEST) stack.push({ mark, continues: continues && mark.afterLineBreak })
}

function close(mark: QuotationMark, pairing: Pairing): void {
  const partner = partnerOf(mark, pairing.stack)
  if (partner === undefined) {
    if (!mark.single) pairing.stray.push(mark)
    return
  }
  while (pairing.stack.length > partner + 1) abandon(pairing, mark)
  const opened = pairing.stack.pop()
  if (opened !== undefined) pairing.closed.push({ ...opened, to: mark.from, outerTo: mark.to })
}

/**
 * Gives up a quotation without its closing mark, at the mark that comes next. A single mark without a partner was an
 * apostrophe, unless the next paragraph opens with another.
 */
function abandon(pairing: Pairing, next: QuotationMark | undefined, limit = next?.from ?? 0): void {
  const opened = pairing.stack.pop()
  if (opened === undefined) return
  const isReopened = next?.single === true && next.afterLineBreak && next.reading === 'opens'
  if (!opened.mark.single || isReopened) pairing.abandoned.push({ ...opened, limit })
}
