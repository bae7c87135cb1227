import { isCapitalised } from '../text/characters.ts'
import type { Gap } from './gap.ts'

/** What the lines of a text look like: whether it was wrapped at a fixed width, and at which. */
export type LineShape = { readonly wrapped: boolean; readonly width: number }

const LEAST_LINES = 6
const NARROWEST = 40
const WIDEST = 110
const ENDS = new Set(['.', '!', '?', '…', ':', ';', '”', '"', '»', ')', '/'])

/**
 * Measures whether a text is hard-wrapped: most of its lines that don't end a paragraph are nearly as long as the
 * longest, and none is longer than a terminal or a mail allows: the first longer one answers it. Linear.
 */
export function readLines(text: string): LineShape {
  let width = 0
  const lengths: number[] = []
  for (let from = 0; from <= text.length;) {
    const end = endOfLine(text, from)
    const length = text.slice(from, end).trim().length
    if (length > WIDEST) return { wrapped: false, width: length }
    if (length > 0) lengths.push(length)
    width = Math.max(width, length)
    from = end + 1
  }
  if (lengths.length < LEAST_LINES || width < NARROWEST) return { wrapped: false, width }
  const full = lengths.filter(length => length > width * 0.75).length
  return { wrapped: full > lengths.length * 0.5, width }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Whether the sentence runs on over a line break: in wrapped text, or where the next line begins in lower case. */
export function joinsLines(gap: Gap, lines: LineShape): boolean {
  const before = gap.tokens[gap.at - 1]
  const after = gap.tokens[gap.at]
  if (before === undefined || after === undefined || isBlankLine(gap)) return false
  if (after.kind === 'mark') return [',', ';', '”'].includes(after.text)
  if (after.kind === 'word' && !isCapitalised(after.text)) return !ENDS.has(before.text) || before.text === ';'
  return lines.wrapped && !ENDS.has(before.text) && lineLengthBefore(gap) > lines.width * 0.75
}

function isBlankLine({ text, start, end }: Gap): boolean {
  let breaks = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) breaks++
  return breaks > 1
}

function lineLengthBefore({ text, start }: Gap): number {
  let at = start
  while (at > 0 && start - at < WIDEST + 1 && text.charCodeAt(at - 1) !== 10) at--
  return start - at
}
