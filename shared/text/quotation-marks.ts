import type { Token } from '../model/token.ts'
import { classOf, DIGIT, LETTER, SPACE } from './characters.ts'

/** One quotation mark of a text, of one or two signs (`''`), and which way it stands. Token indexes are half-open. */
export type QuotationMark = {
  readonly from: number
  readonly to: number
  readonly single: boolean
  /** What the sign itself and its neighbours say: a strong reading overrules the sign. */
  readonly reading: 'opens' | 'closes' | 'either'
  readonly strong: boolean
  /** Whether a sentence or a line begins here, so that an open quotation is being opened again. */
  readonly atStart: boolean
  readonly afterLineBreak: boolean
  /** Whether a letter follows directly, so that even `”` may open here. */
  readonly beforeLetter: boolean
  /** `„`, which `“` closes. */
  readonly low: boolean
  /** `"`, the same on both sides. */
  readonly straight: boolean
}

type Direction = 'opens' | 'closes' | 'either'

const DOUBLE: ReadonlyMap<string, Direction> = new Map([
  ['“', 'opens'],
  ['„', 'opens'],
  ['‟', 'opens'],
  ['«', 'opens'],
  ['”', 'closes'],
  ['»', 'closes'],
  ['"', 'either'],
  ['″', 'either'],
  ['＂', 'either'],
])
const SINGLE: ReadonlyMap<string, Direction> = new Map([
  ['‘', 'opens'],
  ['‚', 'opens'],
  ['‹', 'opens'],
  ['›', 'closes'],
  ['’', 'either'],
  ["'", 'either'],
  ['`', 'either'],
  ['´', 'either'],
])
const ENDS_OF_SENTENCE = new Set(['.', '!', '?', '…'])
const STOPS = new Set(['.', ',', '!', '?', '…', ';', ')', ']', '%'])
const OPENERS = new Set(['(', '[', '/', '-', '–', '—', ':', '=', '|', '•'])

/** Finds the quotation marks of a tokenised text; apostrophes and signs of measure are left out. Linear. */
export function findQuotationMarks(text: string, tokens: readonly Token[]): readonly QuotationMark[] {
  const marks: QuotationMark[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'mark' || !isQuotationSign(token.text)) continue
    const mark = markAt(text, tokens, index)
    if (mark === undefined) continue
    marks.push(mark)
    index = mark.to - 1
  }
  return marks
}

function isQuotationSign(sign: string): boolean {
  return SINGLE.has(sign) || DOUBLE.has(sign)
}

function markAt(text: string, tokens: readonly Token[], index: number): QuotationMark | undefined {
  const sign = tokens[index]?.text ?? ''
  const single = SINGLE.get(sign)
  const twice = isSameGlued(tokens, index)
  const to = index + (twice ? 2 : 1)
  const direction = directionOf(twice && single !== undefined, sign)
  const around = surroundings(text, tokens, index, to)
  const isSingle = single !== undefined && !twice
  if (single !== undefined && around.left === 'letter' && around.right === 'letter') return undefined
  if (isSingle && (around.left === 'digit' || (around.left === 'space' && around.right === 'digit'))) return undefined
  return {
    from: index,
    to,
    single: isSingle,
    low: sign === '„',
    straight: sign === '"',
    ...around.position,
    ...orient(direction, around),
  }
}

/** Two single signs make a double one that says nothing of its direction, but for two backticks. */
function directionOf(isDoubled: boolean, sign: string): Direction {
  if (isDoubled) return sign === '`' ? 'opens' : 'either'
  return SINGLE.get(sign) ?? DOUBLE.get(sign) ?? 'either'
}

function isSameGlued(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined || next.start !== token.end) return false
  return next.text === token.text || (SINGLE.has(token.text) && SINGLE.has(next.text))
}

type Neighbour = 'space' | 'letter' | 'digit' | 'stop' | 'opener' | 'quote' | 'other'
type Surroundings = {
  readonly left: Neighbour
  readonly right: Neighbour
  readonly position: { readonly atStart: boolean; readonly afterLineBreak: boolean; readonly beforeLetter: boolean }
}

function surroundings(text: string, tokens: readonly Token[], from: number, to: number): Surroundings {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? 0
  const previous = tokens[from - 1]
  const afterLineBreak = previous === undefined || hasLineBreak(text, previous.end, start)
  const atStart = afterLineBreak || ENDS_OF_SENTENCE.has(previous?.text ?? '')
  const right = neighbour(text, end)
  return {
    left: neighbour(text, start - 1),
    right,
    position: { atStart, afterLineBreak, beforeLetter: right === 'letter' },
  }
}

/** Whether a line ends between two offsets. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return true
  return false
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029
}

function neighbour(text: string, at: number): Neighbour {
  if (at < 0 || at >= text.length) return 'space'
  const found = classOf(text.charCodeAt(at))
  if (found === SPACE) return 'space'
  if (found === LETTER) return 'letter'
  if (found === DIGIT) return 'digit'
  const sign = text.charAt(at)
  if (STOPS.has(sign)) return 'stop'
  if (OPENERS.has(sign)) return 'opener'
  return isQuotationSign(sign) ? 'quote' : 'other'
}

type Orientation = { readonly reading: Direction; readonly strong: boolean }

function orient(direction: Direction, { left, right }: Surroundings): Orientation {
  const afterGap = left === 'space' || left === 'opener'
  const beforeGap = right === 'space' || right === 'stop' || right === 'opener'
  if (afterGap && !beforeGap) return { reading: 'opens', strong: true }
  if (!afterGap && beforeGap && left !== 'quote') return { reading: 'closes', strong: true }
  return { reading: direction, strong: false }
}
