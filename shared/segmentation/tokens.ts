import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { Token } from '../model/token.ts'
import { classOf, DIGIT, LETTER, SPACE } from '../text/characters.ts'
import { type Piece, surfaceAt, surfacesOf } from './surfaces.ts'
import { readUnits } from './units.ts'

const BLANK = 0x20
const DOT = 0x2e
const HYPHENS = new Set(codesOf('-‐‑'))
const APOSTROPHES = new Set(codesOf("'’‘´`ʼ"))
const NUMBER_SEPARATORS = new Set(codesOf('.,:'))
const DOMAIN_ENDS = new Set(['com', 'net', 'org', 'info', 'al', 'mk', 'tv', 'eu', 'gov', 'rs', 'edu', 'online', 'news'])
const LONGEST_DOMAIN_END = 6

function codesOf(signs: string): readonly number[] {
  return Array.from(signs, sign => sign.charCodeAt(0))
}

/**
 * Cuts a stretch of text into words, numbers and marks; white space belongs to none.
 * Words keep inner hyphens and apostrophes (`BE-së`, `t’i`), digits (`COVID-19`) and the end of a domain (`Zeri.info`).
 * Words glued together are cut apart (`KosovënBrazili`). Linear; offsets point into `text`.
 */
export function splitTokens(text: string, data: SegmentationData): readonly Token[] {
  const surfaces = surfacesOf(data)
  const units = readUnits(text)
  const source = { text, units }
  const tokens: Token[] = []
  let at = 0
  while (at < units.length) {
    const start = at
    const found = classAt(units, at)
    at = found === SPACE ? at + 1 : endOf(units, at, found)
    if (found === SPACE) continue
    const surface = surfaceAt(surfaces, source, start, at)
    if (surface.pieces === undefined) tokens.push(tokenAt(start, surface))
    else pushPieces(tokens, start, surface.pieces)
  }
  return tokens
}

function tokenAt(start: number, { kind, text, folded }: Piece): Token {
  return { start, end: start + text.length, kind, text, folded }
}

function pushPieces(tokens: Token[], start: number, pieces: readonly Piece[]): void {
  let from = start
  for (const piece of pieces) {
    tokens.push(tokenAt(from, piece))
    from += piece.text.length
  }
}

function endOf(units: Uint16Array, at: number, found: number): number {
  if (found === LETTER) return wordEnd(units, at)
  if (found === DIGIT) return numberEnd(units, at)
  return at + (isHighSurrogate(unitAt(units, at)) && at + 1 < units.length ? 2 : 1)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** 0 past the end. */
function unitAt(units: Uint16Array, at: number): number {
  return units[at] ?? 0
}

function classAt(units: Uint16Array, at: number): number {
  return classOf(unitAt(units, at))
}

function isWordUnit(units: Uint16Array, at: number): boolean {
  const found = classAt(units, at)
  return found === LETTER || found === DIGIT
}

function wordEnd(units: Uint16Array, start: number): number {
  let at = start
  for (;;) {
    while (isWordUnit(units, at)) at++
    // most words end at a space
    if (units[at] === BLANK) return at
    if (joinsNext(units, at) || isHiddenIn(units, start, at)) at++
    else break
  }
  return domainEnd(units, at)
}

/** A single hyphen or apostrophe holds a word together when letters or digits follow: `BE-së`, `COVID-19`, `s’ka`. */
function joinsNext(units: Uint16Array, at: number): boolean {
  if (!isWordUnit(units, at + 1)) return false
  const unit = unitAt(units, at)
  if (HYPHENS.has(unit)) return true
  return APOSTROPHES.has(unit) && classAt(units, at + 1) === LETTER
}

/** `aku.zoi`, `ar.më`: a stop put inside a word in lower case, to hide it from filters. */
function isHiddenIn(units: Uint16Array, start: number, at: number): boolean {
  if (units[at] !== DOT || at - start < 2 || !isLowerLetter(units, at - 1) || !isLowerLetter(units, at - 2))
    return false
  return isLowerLetter(units, at + 1) && isLowerLetter(units, at + 2) && !DOMAIN_ENDS.has(wordFrom(units, at + 1))
}

function isLowerLetter(units: Uint16Array, at: number): boolean {
  const character = String.fromCharCode(unitAt(units, at))
  return character !== character.toUpperCase()
}

/** The word that begins at a place, as far as it could be the end of a domain. */
function wordFrom(units: Uint16Array, start: number): string {
  let end = start
  while (end - start <= LONGEST_DOMAIN_END + 1 && isWordUnit(units, end)) end++
  return String.fromCharCode(...units.subarray(start, end))
}

/** `Zeri.info`: the end of a domain belongs to its name, when a known one in lower case follows the stop directly. */
function domainEnd(units: Uint16Array, at: number): number {
  if (units[at] !== DOT || !isWordUnit(units, at + 1)) return at
  const end = wordFrom(units, at + 1)
  return DOMAIN_ENDS.has(end) ? at + 1 + end.length : at
}

function numberEnd(units: Uint16Array, start: number): number {
  let at = start
  while (classAt(units, at) === DIGIT || (NUMBER_SEPARATORS.has(unitAt(units, at)) && classAt(units, at + 1) === DIGIT))
    at++
  return isSuffixed(units, at) ? wordEnd(units, at) : at
}

/** `31-vjeçari`, `2020-ës`: a number with an ending is a word. */
function isSuffixed(units: Uint16Array, at: number): boolean {
  const unit = unitAt(units, at)
  if (!HYPHENS.has(unit) && !APOSTROPHES.has(unit)) return false
  return classAt(units, at + 1) === LETTER
}
