import { Rejection } from '../errors.ts'
import { makeBlockWriter, type BlockWriter } from './blocks.ts'

/** What a group sets and its end takes back. */
export type RtfGroup = {
  readonly isLeftOut: boolean
  readonly isHidden: boolean
  /** How many characters stand after `\u` for readers that don't know it. */
  readonly fallback: number
  readonly charset: string
  /** A property of the document (`title`), the table of fonts, or a note; undefined in the body. */
  readonly destination: string | undefined
}

/** What is known of the place that is being read; changed in place, since it is private to one reading. */
export type RtfState = {
  readonly writer: BlockWriter
  readonly groups: RtfGroup[]
  group: RtfGroup
  readonly fonts: Map<number, string>
  font: number
  readonly fields: Map<string, string>
  readonly moment: Map<string, number>
  /** Bytes that are not decoded yet: a character may take more than one. */
  undecoded: number[]
  /** Characters still to be passed over after `\u`. */
  skip: number
  highSurrogate: string
  inRow: boolean
  /** A break that the next text makes: which one, it decides. */
  pending: 'none' | 'paragraph' | 'row'
  isList: boolean
  followsList: boolean
  defaultCharset: string
  defaultFont: number
  hasEnded: boolean
}

/** Destinations that are written after the present paragraph. */
export const NOTES: ReadonlySet<string> = new Set(['footnote', 'shptxt'])

const BODY: RtfGroup = {
  isLeftOut: false,
  isHidden: false,
  fallback: 1,
  charset: 'windows-1252',
  destination: undefined,
}

/** The state before the first token. */
export function makeRtfState(): RtfState {
  return {
    writer: makeBlockWriter(),
    groups: [],
    group: BODY,
    fonts: new Map(),
    fields: new Map(),
    moment: new Map(),
    ...{ font: -1, undecoded: [], skip: 0, highSurrogate: '', inRow: false, hasEnded: false },
    ...{ pending: 'none', isList: false, followsList: false, defaultCharset: 'windows-1252', defaultFont: -1 },
  }
}

/** Changes what holds until the present group ends. */
export function setGroup(state: RtfState, change: Partial<RtfGroup>): void {
  state.group = { ...state.group, ...change }
}

/** Whether text here is the document's. */
export function isBody({ group: { isLeftOut, destination } }: RtfState): boolean {
  return !isLeftOut && (destination === undefined || NOTES.has(destination))
}

/** Takes a byte of text: it is decoded when the run of bytes ends, since a character may take more than one. */
export function addByte(state: RtfState, byte: number): void {
  if (state.skip > 0) state.skip -= 1
  else state.undecoded.push(byte)
}

/** Decodes the bytes taken so far. Throws `charset.undecodable` for bytes that the document's charset has not. */
export function flushBytes(state: RtfState): void {
  if (state.undecoded.length === 0) return
  const bytes = Uint8Array.from(state.undecoded)
  state.undecoded = []
  if (state.group.isLeftOut) return
  addText(state, decode(bytes, state.group.charset))
}

const DECODERS = new Map<string, InstanceType<typeof TextDecoder>>()

/** Every run of bytes is decoded on its own, and making a decoder costs more than using one. */
function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  const decoder = DECODERS.get(charset) ?? new TextDecoder(charset, { fatal: true })
  DECODERS.set(charset, decoder)
  return decoder
}

function decode(bytes: Uint8Array, charset: string): string {
  const refuse = (cause?: unknown) =>
    new Rejection(
      'charset.undecodable',
      `Some characters of the RTF document are not ${charset}, as it says they are`,
      {
        cause,
      },
    )
  try {
    const text = decoderOf(charset).decode(bytes)
    if (!/[\u0080-\u009f]/u.test(text)) return text
  } catch (cause) {
    throw refuse(cause)
  }
  throw refuse()
}

/** Adds a UTF-16 code unit. Characters past U+FFFF come as two; a half without its other is left out, and so are symbols of private fonts. */
export function addCodeUnit(state: RtfState, unit: number): void {
  const isHigh = unit >= 0xd800 && unit <= 0xdbff
  const isLow = unit >= 0xdc00 && unit <= 0xdfff
  if (isLow && state.highSurrogate !== '') addText(state, state.highSurrogate + String.fromCharCode(unit))
  else if (!isHigh && !isLow && unit !== 0 && !(unit >= 0xf000 && unit <= 0xf0ff))
    addText(state, String.fromCharCode(unit))
  state.highSurrogate = isHigh ? String.fromCharCode(unit) : ''
}

/** Adds text to the body, or to the property that is being read. */
export function addText(state: RtfState, text: string): void {
  const { isLeftOut, isHidden, destination } = state.group
  if (isLeftOut || isHidden) return
  if (isBody(state)) writeBody(state, text)
  else if (destination !== undefined) state.fields.set(destination, (state.fields.get(destination) ?? '') + text)
}

/** Paragraphs are blocks; the entries of a list are lines of one. */
function writeBody(state: RtfState, text: string): void {
  if (state.pending !== 'none' && state.isList && state.followsList) state.writer.breakLine()
  else if (state.pending !== 'none') state.writer.breakBlock()
  state.pending = 'none'
  state.writer.write(text)
}
