import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { Token, TokenKind } from '../model/token.ts'
import { classOf, DIGIT, LETTER, SPACE } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { gluedOffsets } from './camel-case.ts'

const APOSTROPHES = new Set(["'", '’', '‘', '´', '`', 'ʼ'])
const HYPHENS = new Set(['-', '‐', '‑'])
const NUMBER_SEPARATORS = new Set(['.', ',', ':'])
const DOMAIN_ENDS = new Set(['com', 'net', 'org', 'info', 'al', 'mk', 'tv', 'eu', 'gov', 'rs', 'edu', 'online', 'news'])
const LONGEST_DOMAIN_END = 6

/**
 * Cuts a stretch of text into words, numbers and marks; white space belongs to none.
 * Words keep inner hyphens and apostrophes (`BE-së`, `t’i`), digits (`COVID-19`) and the end of a domain (`Zeri.info`).
 * Words glued together are cut apart (`KosovënBrazili`). Linear; offsets point into `text`.
 */
export function splitTokens(text: string, data: SegmentationData): readonly Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    const kind = kindAt(text, at)
    if (kind === undefined) {
      at++
      continue
    }
    at = endOf(text, at, kind)
    pushToken(tokens, { text, folded, start, end: at }, data)
  }
  return tokens
}

function kindAt(text: string, at: number): TokenKind | undefined {
  const found = classOf(text.charCodeAt(at))
  if (found === SPACE) return undefined
  return found === LETTER ? 'word' : found === DIGIT ? 'number' : 'mark'
}

function endOf(text: string, at: number, kind: TokenKind): number {
  if (kind === 'word') return wordEnd(text, at)
  if (kind === 'number') return numberEnd(text, at)
  return at + (isHighSurrogate(text.charCodeAt(at)) && at + 1 < text.length ? 2 : 1)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isWordUnit(text: string, at: number): boolean {
  if (at >= text.length) return false
  const found = classOf(text.charCodeAt(at))
  return found === LETTER || found === DIGIT
}

function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    while (isWordUnit(text, at)) at++
    if (joinsNext(text, at) || isHiddenIn(text, start, at)) at++
    else break
  }
  return domainEnd(text, at)
}

/** A single hyphen or apostrophe holds a word together when letters or digits follow: `BE-së`, `COVID-19`, `s’ka`. */
function joinsNext(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (!isWordUnit(text, at + 1)) return false
  if (HYPHENS.has(mark)) return true
  return APOSTROPHES.has(mark) && classOf(text.charCodeAt(at + 1)) === LETTER
}

/** `aku.zoi`, `ar.më`: a stop put inside a word in lower case, to hide it from filters. */
function isHiddenIn(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== '.' || at - start < 2 || !isLowerLetter(text, at - 1) || !isLowerLetter(text, at - 2))
    return false
  return isLowerLetter(text, at + 1) && isLowerLetter(text, at + 2) && !DOMAIN_ENDS.has(wordFrom(text, at + 1))
}

function isLowerLetter(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character !== character.toUpperCase()
}

function wordFrom(text: string, start: number): string {
  let end = start
  while (end - start <= LONGEST_DOMAIN_END + 1 && isWordUnit(text, end)) end++
  return text.slice(start, end)
}

/** `Zeri.info`: the end of a domain belongs to its name, when a known one in lower case follows the stop directly. */
function domainEnd(text: string, at: number): number {
  if (text.charAt(at) !== '.') return at
  let end = at + 1
  while (end - at <= LONGEST_DOMAIN_END + 1 && isWordUnit(text, end)) end++
  return DOMAIN_ENDS.has(text.slice(at + 1, end)) ? end : at
}

function numberEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (classOf(text.charCodeAt(at)) === DIGIT) at++
    else if (NUMBER_SEPARATORS.has(text.charAt(at)) && isDigitAt(text, at + 1)) at++
    else break
  }
  return isSuffixed(text, at) ? wordEnd(text, at) : at
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === DIGIT
}

/** `31-vjeçari`, `2020-ës`: a number with an ending is a word. */
function isSuffixed(text: string, at: number): boolean {
  const next = HYPHENS.has(text.charAt(at)) || APOSTROPHES.has(text.charAt(at)) ? at + 1 : at
  if (next === at) return false
  return next < text.length && classOf(text.charCodeAt(next)) === LETTER
}

type Piece = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number }

function pushToken(tokens: Token[], { text, folded, start, end }: Piece, data: SegmentationData): void {
  const surface = text.slice(start, end)
  const kind = kindOf(text, start, end)
  const seams = kind === 'word' && end - start > 4 ? gluedOffsets(surface, folded.slice(start, end), data) : []
  let from = start
  for (const seam of [...seams.map(offset => start + offset), end]) {
    tokens.push({ start: from, end: seam, kind, text: text.slice(from, seam), folded: folded.slice(from, seam) })
    from = seam
  }
}

function kindOf(text: string, start: number, end: number): TokenKind {
  const kind = kindAt(text, start) ?? 'mark'
  return kind === 'number' && classOf(text.charCodeAt(end - 1)) === LETTER ? 'word' : kind
}
