import { analyse } from 'chardet'
import { Rejection } from '../errors.ts'
import { mostFamiliar } from '../language-identification/identify-language.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { nativeShare, plausibility } from './letters.ts'

/** A text, and the WHATWG label of the charset that it was decoded with. */
export type Decoded = {
  readonly text: string
  readonly charset: string
  readonly diagnostics: readonly Diagnostic[]
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Tried in this order where nothing is declared; the first of equals wins. */
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'iso-8859-16',
  'windows-1254',
  'windows-1251',
  'iso-8859-5',
  'koi8-r',
  'windows-1253',
  'iso-8859-7',
]

/** What `chardet` may add: charsets of more than one byte a character, which no list of letters can judge. */
const MULTI_BYTE = new Set(['shift_jis', 'gb18030', 'big5', 'euc-jp', 'euc-kr'])

const MIN_PLAUSIBILITY = 0.5

/** Zeros in every other place say enough: of UTF-16 it is only asked that no character is impossible. */
const LEAST_WIDE = -3
/** How near readings must come to the best to be heard; what being like a language, and of its letters, is worth to them. */
const NEAR = 2.5
const FAMILIARITY = 10
const NATIVE = 4

const CONTROLS = /[\u0080-\u009f\ufffd]/u
const SAMPLE_BYTES = 200_000

/**
 * Decodes bytes to text: by byte-order mark, then as declared, then as strict UTF-8, then by what its letters look like.
 * A declared charset that the bytes contradict becomes a diagnostic. Throws `charset.undecodable` where none fits.
 */
export function decodeText(bytes: Uint8Array, declared: readonly (string | null)[] = []): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return decodeMarked(bytes, marked)
  const labels = declared.flatMap(label => (label === null || label === '' ? [] : [label]))
  const utf8 = decodeStrictly(bytes, 'utf-8')
  for (const label of labels) {
    const decoded = decodeDeclared(bytes, label, utf8)
    if (decoded !== undefined) return { ...decoded, diagnostics: [] }
  }
  const diagnostics = labels.slice(0, 1).map(contradiction)
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, charset: 'utf-8', diagnostics }
  const wide = decodeUtf16(bytes)
  if (wide !== undefined) return { ...wide, diagnostics }
  if (bytes.includes(0)) throw undecodable('it holds zero bytes, which no text has')
  return { ...detect(bytes), diagnostics }
}

/** The label that a byte-order mark stands for. */
export function byteOrderMark(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

/** The charset parameter of a media type, e.g. of `text/plain; charset=utf-8`. */
export function charsetOf(mediaType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(mediaType ?? '')?.[1]?.toLowerCase() ?? null
}

function decodeMarked(bytes: Uint8Array, charset: string): Decoded {
  const text = decodeStrictly(bytes, charset)
  if (text === undefined) throw undecodable(`it is marked as ${charset.toUpperCase()}, and is not`)
  return { text, charset, diagnostics: [] }
}

/** Undefined where the label is unknown, the bytes are not of that charset, or they are plainly UTF-8. */
function decodeDeclared(bytes: Uint8Array, label: string, utf8: string | undefined) {
  const charset = canonicalLabel(label)
  if (charset === undefined || (charset.startsWith('utf-16') && !bytes.includes(0))) return undefined
  const isPlainlyUtf8 = utf8 !== undefined && utf8.length < bytes.length
  if (isPlainlyUtf8 && charset !== 'utf-8' && !MULTI_BYTE.has(charset)) return undefined
  const text = charset === 'utf-8' ? utf8 : decodeStrictly(bytes, charset)
  return text === undefined || CONTROLS.test(text) ? undefined : { text, charset }
}

function canonicalLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label.replaceAll('_', '-')).encoding
  } catch {
    return undefined
  }
}

/** Undefined where a byte is not of the charset. A byte-order mark is left out. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark betrays itself by zeros in every other byte, or by decoding to letters of one script. */
function decodeUtf16(bytes: Uint8Array): { readonly text: string; readonly charset: string } | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined
  const charset = zerosAt(bytes, 1) > zerosAt(bytes, 0) ? 'utf-16le' : 'utf-16be'
  if (zerosAt(bytes, charset === 'utf-16le' ? 1 : 0) === 0) return undefined
  const text = decodeStrictly(bytes, charset)
  if (text === undefined || text.includes('\0')) return undefined
  return (plausibility(text) ?? 0) > LEAST_WIDE ? { text, charset } : undefined
}

function zerosAt(bytes: Uint8Array, parity: 0 | 1): number {
  let zeros = 0
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  for (let at = parity; at < end; at += 2) if (bytes[at] === 0) zeros += 1
  return zeros
}

function detect(bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  if (isBrokenUtf8(bytes)) throw undecodable('it is UTF-8, but damaged or cut off in the middle of a character')
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const readings = [...CANDIDATES, ...multiByteGuesses(sample)]
    .map(charset => readingIn(bytes, charset))
    .filter(reading => reading.score >= MIN_PLAUSIBILITY)
  const highest = Math.max(...readings.map(({ score }) => score))
  const [best] = withFamiliarity(readings.filter(({ score }) => score >= highest - NEAR)).sort(
    (a, b) => b.score - a.score,
  )
  if (best === undefined) throw undecodable('none of the known ones fits')
  return { text: best.text, charset: best.charset }
}

/** A text that bytes may be, and how likely it is. */
type ByteReading = { readonly text: string; readonly charset: string; readonly score: number }

function readingIn(bytes: Uint8Array, charset: string): ByteReading {
  const text = decodeStrictly(bytes, charset)
  const score = text === undefined || CONTROLS.test(text) ? -Infinity : (plausibility(text) ?? 0)
  return { text: text ?? '', charset, score }
}

/** Letters alone can't tell `perché` from `perčé`: of readings that come near each other, one in a language's own letters is likelier. */
function withFamiliarity(readings: readonly ByteReading[]): ByteReading[] {
  if (new Set(readings.map(({ text }) => text)).size < 2) return [...readings]
  return readings.map(reading => {
    const { language, score } = mostFamiliar(reading.text)
    const bonus = score * FAMILIARITY + nativeShare(reading.text, language) * NATIVE
    return { ...reading, score: reading.score + bonus }
  })
}

function multiByteGuesses(sample: Uint8Array): readonly string[] {
  return analyse(sample)
    .filter(({ confidence }) => confidence >= 30)
    .map(({ name }) => name.toLowerCase())
    .filter(name => MULTI_BYTE.has(name))
}

/** Whether most of the bytes over 127 belong to well-formed UTF-8 sequences: no other charset has those by chance. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let formed = 0
  let stray = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    const isFormed = length > 0 && isContinued(bytes, at, length)
    if (isFormed) formed += 1
    else stray += 1
    if (isFormed) at += length - 1
  }
  return formed > 0 && formed >= stray
}

function isContinued(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

function contradiction(label: string): Diagnostic {
  return {
    code: 'charset.contradicted',
    span: null,
    message: `The file says that it is ${label}, but its bytes are not`,
  }
}

function undecodable(why: string): Rejection {
  return new Rejection(
    'charset.undecodable',
    `The characters of the file cannot be told apart, whatever encoding is tried: ${why}`,
  )
}
