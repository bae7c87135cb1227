/** A piece of text as a PDF places it: the start of its baseline, its width, the size of its font; in points. */
export type PdfRun = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Runs that stand on one baseline, close together. */
export type PdfLine = PdfRun

/** How far, in font sizes, baselines of one line may differ: superscripts. */
const SAME_LINE = 0.45

/** How wide a gap, in font sizes, is a space; and how wide one parts columns or cells. */
const SPACE = 0.12
const PARTED = 1.3

/** The lines of a page, from the top, those on one baseline from the left. */
export function toLines(runs: readonly PdfRun[]): readonly PdfLine[] {
  return toRows(runs).flatMap(row => joinRow(row))
}

function toRows(runs: readonly PdfRun[]): readonly (readonly PdfRun[])[] {
  const rows: PdfRun[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isSame = first !== undefined && Math.abs(first.y - run.y) <= Math.max(first.size, run.size) * SAME_LINE
    if (row !== undefined && isSame) row.push(run)
    else rows.push([run])
  }
  return rows
}

function joinRow(row: readonly PdfRun[]): readonly PdfLine[] {
  const lines: PdfRun[] = []
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const line = lines.at(-1)
    if (line !== undefined && (isTwice(line, run) || isNoteMark(line, run))) continue
    const gap = line === undefined ? Infinity : run.x - (line.x + line.width)
    const size = Math.max(run.size, line?.size ?? 0)
    if (line === undefined || gap > size * PARTED) lines.push(run)
    else lines.splice(-1, 1, join(line, run, gap > size * SPACE))
  }
  return lines
}

/** Bold is made by some programs by writing a thing twice, a hair apart. */
function isTwice(line: PdfRun, run: PdfRun): boolean {
  return (
    line.text.endsWith(run.text) &&
    Math.abs(line.x + line.width - (run.x + run.width)) < run.size * 0.1 &&
    run.width > 0
  )
}

/** A small number above the line refers to a note, unless it is a power: `km2`. */
function isNoteMark(line: PdfRun, run: PdfRun): boolean {
  const isSmallAbove = run.size < line.size * 0.8 && run.y > line.y + line.size * 0.15
  return isSmallAbove && /^\s*\d{1,3}[,\s]*$/u.test(run.text) && !/(?<!\p{L})[kcd]?m$/u.test(line.text)
}

function join(line: PdfRun, run: PdfRun, isSpaced: boolean): PdfLine {
  const needsSpace = isSpaced && !/\s$/u.test(line.text) && !/^\s/u.test(run.text)
  const isMain = run.text.trim().length > line.text.trim().length
  return {
    text: `${line.text}${needsSpace ? ' ' : ''}${run.text}`,
    x: line.x,
    y: isMain ? run.y : line.y,
    width: Math.max(line.width, run.x + run.width - line.x),
    size: isMain ? run.size : line.size,
  }
}
