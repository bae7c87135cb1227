import { requireTextLength } from './limits.ts'

/** Text under construction: blocks with blank lines between them, lines within blocks. */
export type BlockWriter = {
  /** Adds text to the present line; runs of white space become one space. */
  readonly write: (text: string) => void
  /** Adds text to the present line as it is. */
  readonly writeVerbatim: (text: string) => void
  /** Begins a new line within the block. */
  readonly breakLine: () => void
  /** Ends the block; the next text begins a new one. */
  readonly breakBlock: () => void
  /** Puts a tab between what stands on the line and what comes next: a table's cells. */
  readonly breakCell: () => void
  /** The text so far: no white space at the ends of lines, one blank line between blocks, no blank line at the ends. */
  readonly finish: () => string
}

/** White space that layout makes, not language: a no-break space is one too, a zero-width joiner is not. */
const SPACES = /[ \t\r\n\f\v\u00a0\u2028\u2029]+/gu

/** Makes a writer of blocks. Throws `object.too-large` as soon as the text is over the limit. */
export function makeBlockWriter(): BlockWriter {
  const parts: string[] = []
  let length = 0
  let line = ''
  let separator = ''

  const flush = () => {
    const text = line.replace(/[ \t]+$/u, '')
    line = ''
    if (text === '') return
    parts.push(parts.length === 0 ? '' : separator, text)
    separator = '\n'
    length += text.length + 2
    requireTextLength(length)
  }
  return {
    write: text => {
      const spaced = text.replace(SPACES, ' ')
      const isRedundant = spaced.startsWith(' ') && (line === '' || /[ \t]$/u.test(line))
      line += isRedundant ? spaced.slice(1) : spaced
    },
    writeVerbatim: text => {
      line += text
    },
    breakLine: flush,
    breakBlock: () => {
      flush()
      separator = '\n\n'
    },
    breakCell: () => {
      line = line === '' ? '' : `${line.trimEnd()}\t`
    },
    finish: () => {
      flush()
      return parts.join('')
    },
  }
}
