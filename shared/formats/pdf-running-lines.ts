import type { PdfPageLines } from './pdf.ts'
import type { PdfLine } from './pdf-lines.ts'

/** The share of a page's height, at its top and bottom, where running lines stand; and how many rows of them there are. */
const MARGIN = 0.14
const MOST_ROWS = 3
const ENOUGH = 3
const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:faqe|faqja|page|fq|f|p|str|strana|seite|pagina)\.?\s*)?\d{1,4}(?:\s*(?:\/|nga|of|prej|od|von|di)\s*\d{1,4})?[-–—|\s]*$/iu

/**
 * Pages without running headers, footers and page numbers: from the top and from the bottom, rows in the margin are left
 * out as long as all that stands in them is a page number, or stands at the same height on three pages, or on half of fewer
 * (but on two), and differs in digits alone.
 */
export function withoutRunningLines(pages: readonly PdfPageLines[]): readonly PdfPageLines[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const sign of new Set(marginLines(page).map(signOf))) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  }
  const needed = Math.max(2, Math.min(ENOUGH, pages.length / 2))
  const isRunning = (line: PdfLine) => PAGE_NUMBER.test(line.text) || (seen.get(signOf(line)) ?? 0) >= needed
  return pages.map(page => {
    const { lines } = page
    const start = countRunning(page, lines, isRunning)
    const end = countRunning(page, [...lines.slice(start)].reverse(), isRunning)
    return { ...page, lines: lines.slice(start, lines.length - end) }
  })
}

/** How many lines, from the first on, are of running rows. A page number beside what is no running line is a table's cell. */
function countRunning(page: PdfPageLines, lines: readonly PdfLine[], isRunning: (line: PdfLine) => boolean): number {
  let count = 0
  for (let rows = 0; rows < MOST_ROWS && count < lines.length; rows++) {
    const y = lines[count]?.y ?? 0
    const past = lines.findIndex((line, at) => at >= count && Math.abs(line.y - y) > line.size * 0.45)
    const row = lines.slice(count, past < 0 ? lines.length : past)
    if (!row.every(line => isInMargin(line, page) && isRunning(line))) break
    count += row.length
  }
  return count
}

function isInMargin({ y }: PdfLine, { top, bottom }: PdfPageLines): boolean {
  const margin = (top - bottom) * MARGIN
  return y > top - margin || y < bottom + margin
}

function marginLines(page: PdfPageLines): readonly PdfLine[] {
  return page.lines.filter(line => isInMargin(line, page))
}

/** What makes a line the same on another page. */
function signOf({ text, y }: PdfLine): string {
  return `${String(Math.round(y / 4))} ${text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()}`
}
