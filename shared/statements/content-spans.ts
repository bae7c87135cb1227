import type { Span } from '../model/span.ts'
import { quotationOver, type Range, type Reading } from './reading.ts'

const OUTER = new Set([',', ':', ';', '-', '–', '—', '“', '”', '„', '‟', '"', '«', '»', '″', '＂', '‘', '…', '/'])
const CLOSING = new Set([',', ';', '.', ':', '-', '–', '—', '“', '”', '„', '‟', '"', '«', '»', '″', '＂', '/'])

/** The text of a range of tokens, without outer quotation marks, without a closing full stop or comma; undefined when nothing is left. */
export function contentSpan(reading: Reading, range: Range): Span | undefined {
  const { from, to } = trimRange(reading, range)
  const first = reading.tokens[from]
  const last = reading.tokens[to - 1]
  return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end }
}

/** A range without the marks at its ends that are no content. A mark that pairs with one inside stays. */
export function trimRange(reading: Reading, range: Range): Range {
  let { from, to } = range
  for (;;) {
    if (to > from && isMark(reading, to - 1, CLOSING) && !closesInside(reading, to - 1, from)) to--
    else if (to > from && isMark(reading, from, OUTER) && !opensInside(reading, from, to)) from++
    else if (wraps(reading, from, to)) {
      const quotation = quotationOver(reading, from)
      from = quotation?.from ?? from + 1
      to = quotation?.to ?? to - 1
    } else return { from, to }
  }
}

function isMark({ tokens }: Reading, index: number, marks: ReadonlySet<string>): boolean {
  const token = tokens[index]
  return token?.kind === 'mark' && marks.has(token.text)
}

/** Whether one quotation covers the whole range, marks and all. */
function wraps(reading: Reading, from: number, to: number): boolean {
  const quotation = quotationOver(reading, from)
  return quotation !== undefined && quotation.outerFrom === from && quotation.outerTo === to && quotation.from > from
}

/** A closing mark whose quotation opened inside the range: `si “të sinqerta”`. */
function closesInside(reading: Reading, index: number, from: number): boolean {
  const quotation = quotationOver(reading, index)
  return quotation !== undefined && index >= quotation.to && quotation.outerFrom >= from
}

/** An opening mark whose quotation ends inside the range: `“Sulm”, pastaj qetësi`. */
function opensInside(reading: Reading, index: number, to: number): boolean {
  const quotation = quotationOver(reading, index)
  return quotation !== undefined && index < quotation.from && quotation.outerTo <= to
}
