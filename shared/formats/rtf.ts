import { Rejection } from '../errors.ts'
import { toIsoDate } from './dates.ts'
import { toAuthor, toTitle } from './document-fields.ts'
import type { Format, StatedMetadata } from './format.ts'
import { MAX_MARKUP_LENGTH, tooComplex } from './limits.ts'
import { readRtfTokens } from './rtf-tokens.ts'
import { addByte, addText, flushBytes, makeRtfState, NOTES, setGroup, type RtfState } from './rtf-state.ts'
import { KEPT, LEFT_OUT, PROPERTIES, SYMBOLS } from './rtf-symbols.ts'
import { CHANGES } from './rtf-words.ts'
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

function readRtf(bytes: Uint8Array) {
  const state = makeRtfState()
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

function openGroup(state: RtfState): void {
  state.skip = 0
  if (state.groups.push(state.group) > MAX_DEPTH) throw tooComplex('groups are nested too deeply', MAX_DEPTH)
}

function closeGroup(state: RtfState): void {
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

function obey(state: RtfState, word: string, parameter: number | undefined, isSkippable: boolean): void {
  if (state.skip > 0 && SYMBOLS.has(word)) {
    state.skip -= 1
    return
  }
  const change = CHANGES.get(word)
  const symbol = SYMBOLS.get(word)
  if (change !== undefined) change(state, parameter)
  else if (LEFT_OUT.has(word)) setGroup(state, { isLeftOut: true })
  else if (PROPERTIES.has(word) && state.group.destination === 'info') openProperty(state, word)
  else if (NOTES.has(word)) openNote(state, word)
  else if (isSkippable && !KEPT.has(word)) setGroup(state, { isLeftOut: true })
  else if (symbol !== undefined) addText(state, symbol)
  else if (parameter !== undefined) state.moment.set(`${state.group.destination ?? ''} ${word}`, parameter)
}

/** A property given twice is given once more precisely: the last counts. */
function openProperty(state: RtfState, word: string): void {
  state.fields.delete(word)
  setGroup(state, { destination: word, isLeftOut: false })
}

function openNote(state: RtfState, word: string): void {
  if (!state.group.isLeftOut) state.writer.openAside()
  setGroup(state, { destination: state.group.isLeftOut ? state.group.destination : word })
}

function readFields({ fields, moment }: RtfState): StatedMetadata {
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
  const clock = hour === undefined || (hour === 0 && (minute ?? 0) === 0) ? '' : `T${pad(hour)}:${pad(minute ?? 0)}`
  return toIsoDate(`${String(year)}-${pad(month)}-${pad(day)}${clock}`)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
