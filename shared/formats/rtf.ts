import { Rejection } from '../errors.ts'
import { makeBlockWriter, type BlockWriter } from './blocks.ts'
import { toAuthor, toTitle } from './document-fields.ts'
import type { Format, StatedMetadata } from './format.ts'
import { MAX_MARKUP_LENGTH, tooComplex } from './limits.ts'
import { readRtfTokens } from './rtf-tokens.ts'
import { codePage, CODE_PAGES, KEPT, LEFT_OUT, SYMBOLS } from './rtf-symbols.ts'
import { withTimeLimit } from './time-limit.ts'

const MAX_DEPTH = 1_000

/**
 * Rich Text Format: its body; notes stand after their paragraph.
 * @see https://www.microsoft.com/en-us/download/details.aspx?id=10725 (Rich Text Format Specification 1.9.1)
 */
export const RTF: Format = {
  name: 'rtf',
  label: 'an RTF document',
  mediaType: 'application/rtf',
  extensions: ['rtf'],
  read({ bytes }) {
    if (bytes.length > MAX_MARKUP_LENGTH) throw tooComplex('too much markup', MAX_MARKUP_LENGTH)
    return withTimeLimit(() => readRtf(bytes))
  },
}

/** What a group sets and its end takes back. */
type Group = {
  readonly isLeftOut: boolean
  readonly isHidden: boolean
  /** How many characters stand after `\u` for readers that don't know it. */
  readonly fallback: number
  readonly charset: string
  /** A property of the document (`title`), the table of fonts, or a note; undefined in the body. */
  readonly destination: string | undefined
}

type State = {
  readonly writer: BlockWriter
  readonly groups: Group[]
  group: Group
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

const PROPERTIES = new Set([
  'title',
  'author',
  'operator',
  'company',
  'creatim',
  'revtim',
  'subject',
  'keywords',
  'doccomm',
  'comment',
  'manager',
  'category',
  'hlinkbase',
  'printim',
  'buptim',
])
const NOTES = new Set(['footnote', 'shptxt'])

function readRtf(bytes: Uint8Array) {
  const body: Group = {
    isLeftOut: false,
    isHidden: false,
    fallback: 1,
    charset: 'windows-1252',
    destination: undefined,
  }
  const state: State = {
    writer: makeBlockWriter(),
    groups: [],
    group: body,
    fonts: new Map(),
    fields: new Map(),
    moment: new Map(),
    ...{ font: -1, undecoded: [], skip: 0, highSurrogate: '', inRow: false, hasEnded: false },
    ...{ pending: 'none', isList: false, followsList: false, defaultCharset: 'windows-1252', defaultFont: -1 },
  }
  for (const token of readRtfTokens(bytes)) {
    if (state.hasEnded) break
    if (token.kind === 'byte') addByte(state, token.byte)
    else {
      flushBytes(state)
      if (token.kind === 'open') openGroup(state)
      else if (token.kind === 'close') closeGroup(state)
      else obey(state, token.word, token.parameter, token.isSkippable)
    }
  }
  flushBytes(state)
  if (!state.hasEnded) throw new Rejection('format.truncated', 'The RTF document is cut off: its end is missing')
  return { text: state.writer.finish(), charset: null, stated: readFields(state), diagnostics: [] }
}

function openGroup(state: State): void {
  state.skip = 0
  if (state.groups.push(state.group) > MAX_DEPTH) throw tooComplex('groups are nested too deeply', MAX_DEPTH)
}

function closeGroup(state: State): void {
  const outer = state.groups.pop()
  if (outer === undefined)
    throw new Rejection('format.malformed', 'The RTF document is damaged: a group is closed that was never opened')
  const { destination } = state.group
  if (destination !== outer.destination && destination !== undefined && NOTES.has(destination))
    state.writer.closeAside()
  state.group = outer
  state.skip = 0
  state.hasEnded = state.groups.length === 0
}

function obey(state: State, word: string, parameter: number | undefined, isSkippable: boolean): void {
  if (state.skip > 0 && (word === "'" || SYMBOLS.has(word))) {
    state.skip -= 1
    return
  }
  const change = CHANGES.get(word)
  const symbol = SYMBOLS.get(word)
  if (change !== undefined) change(state, parameter)
  else if (LEFT_OUT.has(word)) state.group = { ...state.group, isLeftOut: true }
  else if (PROPERTIES.has(word)) openProperty(state, word)
  else if (NOTES.has(word)) openNote(state, word)
  else if (isSkippable && !KEPT.has(word)) state.group = { ...state.group, isLeftOut: true }
  else if (symbol !== undefined) addText(state, symbol)
  else if (parameter !== undefined) state.moment.set(`${state.group.destination ?? ''} ${word}`, parameter)
}

/** A property given twice is given once more precisely: the last counts. */
function openProperty(state: State, word: string): void {
  state.fields.delete(word)
  state.group = { ...state.group, destination: word, isLeftOut: false }
}

function openNote(state: State, word: string): void {
  if (!state.group.isLeftOut) state.writer.openAside()
  state.group = { ...state.group, destination: state.group.isLeftOut ? state.group.destination : word }
}

type Change = (state: State, parameter: number | undefined) => void

const endParagraph: Change = state => {
  if (!isBody(state)) return
  state.writer.breakLine()
  Object.assign(state, { pending: 'paragraph', followsList: state.isList, isList: false })
}
const breakLine: Change = state => {
  if (isBody(state)) state.writer.breakLine()
}
const closeCell: Change = state => {
  if (!isBody(state)) return
  state.writer.closeCell()
  state.writer.openCell()
  state.pending = 'none'
}

const CHANGES: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    par: endParagraph,
    sect: endParagraph,
    page: endParagraph,
    line: breakLine,
    lbr: breakLine,
    trowd: state => {
      if (isBody(state)) openRow(state)
    },
    intbl: state => {
      if (isBody(state)) openRow(state)
    },
    cell: closeCell,
    nestcell: closeCell,
    row: state => {
      if (!state.inRow || !isBody(state)) return
      state.writer.closeRow()
      Object.assign(state, { inRow: false, pending: 'row', isList: false, followsList: false })
    },
    u: (state, parameter) => {
      addCodeUnit(state, (parameter ?? 0) & 0xffff)
      state.skip = state.group.fallback
    },
    uc: (state, parameter) => {
      state.group = { ...state.group, fallback: Math.min(parameter ?? 1, 100) }
    },
    ansicpg: (state, parameter) => {
      const charset = codePage(parameter ?? 0)
      if (charset === undefined) return
      state.defaultCharset = charset
      state.group = { ...state.group, charset }
    },
    deff: (state, parameter) => {
      state.defaultFont = parameter ?? -1
    },
    mac: state => {
      state.group = { ...state.group, charset: 'macintosh' }
    },
    f: (state, parameter) => {
      state.font = parameter ?? 0
      const charset = state.fonts.get(state.font) ?? state.defaultCharset
      if (state.group.destination !== 'fonttbl') state.group = { ...state.group, charset }
    },
    fcharset: (state, parameter) => {
      const charset = CODE_PAGES[parameter ?? 0]
      if (charset !== undefined) state.fonts.set(state.font, charset)
    },
    fonttbl: state => {
      state.group = { ...state.group, destination: 'fonttbl', isLeftOut: true }
    },
    listtext: state => {
      if (isBody(state)) state.isList = true
      state.group = { ...state.group, isLeftOut: true }
    },
    info: state => {
      state.group = { ...state.group, destination: 'info', isLeftOut: true }
    },
    v: (state, parameter) => {
      state.group = { ...state.group, isHidden: parameter !== 0 }
    },
    deleted: (state, parameter) => {
      state.group = { ...state.group, isHidden: parameter !== 0 }
    },
    plain: state => {
      state.group = {
        ...state.group,
        isHidden: false,
        charset: state.fonts.get(state.defaultFont) ?? state.defaultCharset,
      }
    },
  }),
)

function openRow(state: State): void {
  if (state.inRow) return
  if (state.pending === 'paragraph') state.writer.breakBlock()
  state.pending = 'none'
  state.writer.openRow()
  state.writer.openCell()
  state.inRow = true
}

function isBody({ group: { isLeftOut, destination } }: State): boolean {
  return !isLeftOut && (destination === undefined || NOTES.has(destination))
}

function addByte(state: State, byte: number): void {
  if (state.skip > 0) state.skip -= 1
  else state.undecoded.push(byte)
}

function flushBytes(state: State): void {
  if (state.undecoded.length === 0) return
  const bytes = Uint8Array.from(state.undecoded)
  state.undecoded = []
  if (state.group.isLeftOut) return
  try {
    addText(state, new TextDecoder(state.group.charset, { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new Rejection(
      'charset.undecodable',
      `Some characters of the RTF document are not ${state.group.charset}, as it says they are`,
      { cause },
    )
  }
}

/** Characters past U+FFFF come as two; a half without its other is left out. */
function addCodeUnit(state: State, unit: number): void {
  const isHigh = unit >= 0xd800 && unit <= 0xdbff
  const isLow = unit >= 0xdc00 && unit <= 0xdfff
  if (isLow && state.highSurrogate !== '') addText(state, state.highSurrogate + String.fromCharCode(unit))
  else if (!isHigh && !isLow && unit !== 0 && !(unit >= 0xf000 && unit <= 0xf0ff))
    addText(state, String.fromCharCode(unit))
  state.highSurrogate = isHigh ? String.fromCharCode(unit) : ''
}

function addText(state: State, text: string): void {
  const { isLeftOut, isHidden, destination } = state.group
  if (isLeftOut || isHidden) return
  if (isBody(state)) writeBody(state, text)
  else if (destination !== undefined) state.fields.set(destination, (state.fields.get(destination) ?? '') + text)
}

/** Paragraphs are blocks; the entries of a list are lines of one. */
function writeBody(state: State, text: string): void {
  if (state.pending !== 'none' && state.isList && state.followsList) state.writer.breakLine()
  else if (state.pending !== 'none') state.writer.breakBlock()
  state.pending = 'none'
  state.writer.write(text)
}

function readFields({ fields, moment }: State): StatedMetadata {
  return {
    title: toTitle(fields.get('title')),
    author: toAuthor(fields.get('author')) ?? toAuthor(fields.get('operator')),
    published: toDate(moment, 'creatim') ?? toDate(moment, 'revtim'),
  }
}

function toDate(moment: ReadonlyMap<string, number>, destination: string): string | null {
  const [year, month, day, hour, minute] = ['yr', 'mo', 'dy', 'hr', 'min'].map(word =>
    moment.get(`${destination} ${word}`),
  )
  if (year === undefined || year < 1900 || month === undefined || day === undefined) return null
  const date = [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
  if (hour === undefined || (hour === 0 && (minute ?? 0) === 0)) return date
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}:00`
}
