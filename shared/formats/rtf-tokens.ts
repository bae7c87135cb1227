/** One piece of RTF. `'` with a byte comes as `byte`; a control symbol as a `control` whose word is that symbol. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'byte'; readonly byte: number }
  | {
      readonly kind: 'control'
      readonly word: string
      readonly parameter: number | undefined
      /** Whether `\*` stands before: a reader that doesn't know the word leaves its group out. */
      readonly isSkippable: boolean
    }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const MINUS = 0x2d
const SPACE = 0x20
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

/** The pieces of an RTF file, in order; line ends apart. Binary data is left out. Linear. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let isSkippable = false
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte !== BACKSLASH) {
      at += 1
      if (byte === OPEN) yield { kind: 'open' }
      else if (byte === CLOSE) yield { kind: 'close' }
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte }
      continue
    }
    const control = readControl(bytes, at + 1)
    at = control.end
    if (control.word === '*') {
      isSkippable = true
      continue
    }
    if (control.word === 'bin') at += Math.max(0, control.parameter ?? 0)
    else if (control.byte !== undefined) yield { kind: 'byte', byte: control.byte }
    else if (control.word !== '')
      yield { kind: 'control', word: control.word, parameter: control.parameter, isSkippable }
    isSkippable = false
  }
}

type Control = {
  readonly word: string
  readonly parameter: number | undefined
  readonly byte: number | undefined
  readonly end: number
}

function readControl(bytes: Uint8Array, at: number): Control {
  const first = bytes[at] ?? SPACE
  if (first === 0x27) return readHex(bytes, at + 1)
  if (first === BACKSLASH || first === OPEN || first === CLOSE)
    return { word: '', parameter: undefined, byte: first, end: at + 1 }
  if (first === 0x0a || first === 0x0d) return { word: 'par', parameter: undefined, byte: undefined, end: at + 1 }
  if (!isLetter(first)) return { word: String.fromCharCode(first), parameter: undefined, byte: undefined, end: at + 1 }
  let end = at
  while (end - at < LONGEST_WORD && isLetter(bytes[end] ?? 0)) end += 1
  const word = latin(bytes, at, end)
  const number = readNumber(bytes, end)
  return {
    word,
    parameter: number.value,
    byte: undefined,
    end: bytes[number.end] === SPACE ? number.end + 1 : number.end,
  }
}

function readHex(bytes: Uint8Array, at: number): Control {
  const byte = parseInt(latin(bytes, at, at + 2), 16)
  return { word: '', parameter: undefined, byte: Number.isNaN(byte) ? undefined : byte, end: at + 2 }
}

function readNumber(bytes: Uint8Array, at: number): { readonly value: number | undefined; readonly end: number } {
  let end = bytes[at] === MINUS ? at + 1 : at
  while (end - at < LONGEST_NUMBER && isDigit(bytes[end] ?? 0)) end += 1
  const value = Number.parseInt(latin(bytes, at, end), 10)
  return Number.isNaN(value) ? { value: undefined, end: at } : { value, end }
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
