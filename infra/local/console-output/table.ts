/** A column: its title and how wide it may grow, in characters; the last one takes what is left. */
export type Column = { readonly title: string; readonly width: number }

/** Draws a table as text: cells are wrapped at words, columns are as wide as they need to be. */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  totalWidth: number,
): string {
  const widths = widthsOf(columns, rows, totalWidth)
  const titles = drawRow(
    columns.map(({ title }) => title),
    widths,
  )
  const rule = widths.map(width => '─'.repeat(width)).join(GAP)
  return [titles, rule, ...rows.map(row => drawRow(row, widths))].join('\n')
}

const GAP = '  '
/** However narrow the terminal, the last column stays readable. */
const LEAST = 20

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  totalWidth: number,
): readonly number[] {
  const needed = columns.map(({ title, width }, at) => {
    const longest = Math.max(lengthOf(title), ...rows.map(row => lengthOf(row[at] ?? '')))
    return Math.min(longest, width)
  })
  const others = needed.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0)
  const last = needed.at(-1) ?? 0
  return [...needed.slice(0, -1), Math.min(last, Math.max(LEAST, totalWidth - others))]
}

function drawRow(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width))
  const height = Math.max(1, ...wrapped.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n')
}

/** Breaks text into lines of at most so many characters, at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (lengthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = piecesOf(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

function piecesOf(word: string, width: number): readonly string[] {
  const characters = charactersOf(word)
  const count = Math.max(1, Math.ceil(characters.length / width))
  return Array.from({ length: count }, (_, at) => characters.slice(at * width, (at + 1) * width).join(''))
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)))
const lengthOf = (text: string): number => charactersOf(text).length

const SEGMENTER = new Intl.Segmenter('sq', { granularity: 'grapheme' })
const charactersOf = (text: string): readonly string[] => [...SEGMENTER.segment(text)].map(({ segment }) => segment)
