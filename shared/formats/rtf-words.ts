import { addCodeUnit, isBody, setGroup, type RtfState } from './rtf-state.ts'
import { codePage, CODE_PAGES } from './rtf-symbols.ts'

type Change = (state: RtfState, parameter: number | undefined) => void

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

/** Control words that change what is known of the place, or break the text there. */
export const CHANGES: ReadonlyMap<string, Change> = new Map(
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
      setGroup(state, { fallback: Math.min(parameter ?? 1, 100) })
    },
    ansicpg: (state, parameter) => {
      const charset = codePage(parameter ?? 0)
      if (charset === undefined) return
      state.defaultCharset = charset
      setGroup(state, { charset })
    },
    deff: (state, parameter) => {
      state.defaultFont = parameter ?? -1
    },
    mac: state => {
      setGroup(state, { charset: 'macintosh' })
    },
    f: (state, parameter) => {
      state.font = parameter ?? 0
      const charset = state.fonts.get(state.font) ?? state.defaultCharset
      if (state.group.destination !== 'fonttbl') setGroup(state, { charset })
    },
    fcharset: (state, parameter) => {
      const charset = CODE_PAGES[parameter ?? 0]
      if (charset !== undefined) state.fonts.set(state.font, charset)
    },
    fonttbl: state => {
      setGroup(state, { destination: 'fonttbl', isLeftOut: true })
    },
    listtext: state => {
      if (isBody(state)) state.isList = true
      setGroup(state, { isLeftOut: true })
    },
    info: state => {
      setGroup(state, { destination: 'info', isLeftOut: true })
    },
    v: (state, parameter) => {
      setGroup(state, { isHidden: parameter !== 0 })
    },
    deleted: (state, parameter) => {
      setGroup(state, { isHidden: parameter !== 0 })
    },
    plain: state => {
      setGroup(state, {
        isHidden: false,
        charset: state.fonts.get(state.defaultFont) ?? state.defaultCharset,
      })
    },
  }),
)

function openRow(state: RtfState): void {
  if (state.inRow) return
  if (state.pending === 'paragraph') state.writer.breakBlock()
  state.pending = 'none'
  state.writer.openRow()
  state.writer.openCell()
  state.inRow = true
}
