import type { PdfLine } from './pdf-lines.ts'

/** Lines to be read one after another: a column, or what stands over the whole width. `isTable` joins those on a baseline. */
export type PdfColumn = readonly PdfLine[]

type Row = readonly PdfLine[]
type Gutter = { readonly from: number; readonly to: number }

/** Narrowest gap between columns, in font sizes; how many rows it must part; how long their lines are if they are prose. */
const NARROWEST = 0.8
const LEAST_ROWS = 3
const LEAST_LETTERS = 15
const MOST_ROWS = 1_000

/**
 * The columns of a page in the order in which they are read: what spans the page in its place, of columns side by side the
 * left one first. Lines side by side that are too short to be prose are a table's, and become one line with tabs.
 */
export function inReadingOrder(lines: readonly PdfLine[]): readonly PdfColumn[] {
  const rows = toRows(lines)
  if (rows.length > MOST_ROWS) return [rows.map(joinCells)]
  const columns: PdfColumn[] = []
  let plain: PdfLine[] = []
  for (let at = 0; at < rows.length;) {
    const run = findColumns(rows, at)
    if (run === undefined) {
      plain.push(joinCells(rows[at] ?? []))
      at += 1
      continue
    }
    if (plain.length > 0) columns.push(plain)
    plain = []
    const { left, right } = split(rows.slice(at, run.end), run.gutter)
    columns.push(...inReadingOrder(left), ...inReadingOrder(right))
    at = run.end
  }
  if (plain.length > 0) columns.push(plain)
  return columns
}

function toRows(lines: readonly PdfLine[]): readonly Row[] {
  const rows: PdfLine[][] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && Math.abs(row[0].y - line.y) < line.size * 0.3) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** The longest run of rows from `start` on that a gutter parts into two columns of prose. */
function findColumns(
  rows: readonly Row[],
  start: number,
): { readonly end: number; readonly gutter: Gutter } | undefined {
  if ((rows[start]?.length ?? 0) < 2 && !startsColumn(rows, start)) return undefined
  let gutters: readonly Gutter[] = [{ from: -Infinity, to: Infinity }]
  let best: { readonly end: number; readonly gutter: Gutter } | undefined
  for (let end = start; end < rows.length; end++) {
    gutters = narrow(gutters, rows[end] ?? [])
    const gutter = gutters.find(gap => isBetweenProse(rows.slice(start, end + 1), gap))
    if (gutter !== undefined) best = { end: end + 1, gutter }
    if (gutters.length === 0) break
  }
  return best
}

/** Columns may begin at different heights: a row of one line begins them if the rows below are parted beside it. */
function startsColumn(rows: readonly Row[], start: number): boolean {
  return rows.slice(start + 1, start + 4).some(row => row.length > 1)
}

/** What is left of gaps when a row's lines are laid over them. */
function narrow(gutters: readonly Gutter[], row: Row): readonly Gutter[] {
  return row.reduce<readonly Gutter[]>((gaps, line) => gaps.flatMap(gap => cut(gap, line)), gutters)
}

function cut(gap: Gutter, line: PdfLine): readonly Gutter[] {
  const end = line.x + line.width
  if (end <= gap.from || line.x >= gap.to) return [gap]
  const pieces = [
    { from: gap.from, to: line.x },
    { from: end, to: gap.to },
  ]
  return pieces.filter(({ from, to }) => to - from >= line.size * NARROWEST)
}

function isBetweenProse(rows: readonly Row[], gutter: Gutter): boolean {
  if (gutter.from === -Infinity || gutter.to === Infinity) return false
  const { left, right } = split(rows, gutter)
  const parted = rows.filter(row => row.some(line => line.x < gutter.from) && row.some(line => line.x >= gutter.to))
  return parted.length >= LEAST_ROWS && isProse(left) && isProse(right)
}

function isProse(lines: readonly PdfLine[]): boolean {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  return lines.length >= LEAST_ROWS && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= LEAST_LETTERS
}

function split(rows: readonly Row[], { from, to }: Gutter) {
  const lines = rows.flat()
  const middle = (from + to) / 2
  return { left: lines.filter(line => line.x < middle), right: lines.filter(line => line.x >= middle) }
}

function joinCells(row: Row): PdfLine {
  const [first, ...rest] = row
  if (first === undefined) return { text: '', x: 0, y: 0, width: 0, size: 0 }
  const last = rest.at(-1) ?? first
  const text = row.map(line => line.text.trim()).join(isJustified(row) ? ' ' : '\t')
  return { ...first, text, width: last.x + last.width - first.x }
}

/** Single words with the same wide gap between them are a line stretched to its column's width, not a table's cells. */
function isJustified(row: Row): boolean {
  if (row.length < 3 || row.some(({ text }) => /\S\s+\S/u.test(text.trim()))) return false
  const gaps = row.slice(1).map((line, at) => line.x - ((row[at]?.x ?? 0) + (row[at]?.width ?? 0)))
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const alike = gaps.filter(gap => Math.abs(gap - usual) < (row[0]?.size ?? 0) * 0.2)
  return alike.length >= gaps.length * 0.75
}
