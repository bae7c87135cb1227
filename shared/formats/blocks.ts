import { requireTextLength } from './limits.ts'

/** Text under construction: blocks with a blank line between them, lines within blocks, rows of cells. */
export type BlockWriter = {
  /** Adds text to the present line; runs of white space become one space. */
  readonly write: (text: string) => void
  /** Adds text to the present line as it is. */
  readonly writeVerbatim: (text: string) => void
  /** Begins a new line within the block. */
  readonly breakLine: () => void
  /** Ends the block; the next text begins a new one. */
  readonly breakBlock: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeCell: () => void
  /** Writes the row's cells: on one line with tabs between them, or as blocks where one holds more than a line. */
  readonly closeRow: () => void
  /** What is written until `closeAside` stands after the present block: a note, a text box. */
  readonly openAside: () => void
  readonly closeAside: () => void
  /** The text so far: no white space at the ends of lines, one blank line between blocks, none at either end. */
  readonly finish: () => string
}

/** White space that layout makes, not language: a no-break space is one too, a zero-width joiner is not. */
const SPACES = /[ \t\r\n\f\v\u00a0\u2028\u2029]+/gu

/** One run of lines and blocks. */
type Flow = { line: string; endsInSpace: boolean; separator: string; readonly parts: string[] }

type Frame =
  { readonly kind: 'row'; readonly cells: string[] } | { readonly kind: 'cell' | 'aside'; readonly outer: Flow }

/** Makes a writer of blocks. Throws `object.too-large` as soon as the text is over the limit. */
export function makeBlockWriter(): BlockWriter {
  const frames: Frame[] = []
  const asides: string[] = []
  let flow = makeFlow()
  let length = 0

  const breakLine = () => {
    length += endLine(flow)
    requireTextLength(length)
  }
  const isInAside = () => frames.some(({ kind }) => kind === 'aside')
  const breakBlock = () => {
    breakLine()
    flow.separator = '\n\n'
    if (isInAside() || frames.length > 0) return
    for (const aside of asides.splice(0)) flow.parts.push(flow.parts.length === 0 ? '' : '\n\n', aside)
  }
  const open = (kind: 'cell' | 'aside') => {
    frames.push({ kind, outer: flow })
    flow = makeFlow()
  }
  const close = (kind: 'cell' | 'aside'): string | undefined => {
    const frame = frames.at(-1)
    if (frame?.kind !== kind) return undefined
    frames.pop()
    breakLine()
    const text = flow.parts.join('')
    flow = frame.outer
    return text
  }
  const closeCell = () => {
    const text = close('cell')
    const row = frames.at(-1)
    if (text !== undefined && text !== '' && row?.kind === 'row') row.cells.push(text)
  }
  const closeRow = () => {
    closeCell()
    const row = frames.at(-1)
    if (row?.kind !== 'row') return
    frames.pop()
    const isOneLine = row.cells.every(cell => !cell.includes('\n'))
    for (const text of isOneLine ? [row.cells.join('\t')] : row.cells) {
      if (isOneLine) breakLine()
      else breakBlock()
      flow.line = text
      if (isOneLine) breakLine()
      else breakBlock()
    }
  }
  const closeAside = () => {
    const text = close('aside')
    if (text !== undefined && text !== '') asides.push(text)
  }
  return {
    write: text => {
      add(flow, text)
    },
    writeVerbatim: text => {
      flow.line += text
      flow.endsInSpace = /\s$/u.test(text)
    },
    breakLine,
    breakBlock,
    openRow: () => {
      breakLine()
      frames.push({ kind: 'row', cells: [] })
    },
    openCell: () => {
      if (frames.at(-1)?.kind === 'row') open('cell')
      else breakBlock()
    },
    closeCell,
    closeRow,
    openAside: () => {
      open('aside')
    },
    closeAside,
    finish: () => {
      for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
        if (frame.kind === 'aside') closeAside()
        else closeRow()
      }
      breakBlock()
      return flow.parts.join('')
    },
  }
}

function makeFlow(): Flow {
  return { line: '', endsInSpace: true, separator: '', parts: [] }
}

/** Moves the line to the parts; gives how long it was with its separator. */
function endLine(flow: Flow): number {
  const text = flow.line.trimEnd()
  flow.line = ''
  flow.endsInSpace = true
  if (text === '') return 0
  flow.parts.push(flow.parts.length === 0 ? '' : flow.separator, text)
  flow.separator = '\n'
  return text.length + 2
}

/** The line is not looked at, since that would copy it: what it ends in is remembered. */
function add(flow: Flow, text: string): void {
  const single = text.replace(SPACES, ' ')
  const added = single.startsWith(' ') && flow.endsInSpace ? single.slice(1) : single
  if (added === '') return
  flow.line += added
  flow.endsInSpace = added.endsWith(' ')
}
