import type { PdfPageLines } from './pdf.ts'
import type { PdfLine } from './pdf-lines.ts'

/** The share of a page's height, at its top and bottom, where running lines stand; and how many of its lines they may be. */
const MARGIN = 0.14
const MOST_LINES = 3
const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:faqe|faqja|page|fq|f|p|str|strana|seite|pagina)\.?\s*)?\d{1,4}(?:\s*(?:\/|nga|of|prej|od|von|di)\s*\d{1,4})?[-–—|\s]*$/iu

/**
 * Pages without running headers, footers and page numbers: what stands in the margin of at least half of the pages, and of
 * two, at the same height and differs in digits alone; and lines in the margin that are a page number and nothing else.
 */
export function withoutRunningLines(pages: readonly PdfPageLines[]): readonly PdfPageLines[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const sign of new Set(marginLines(page).map(signOf))) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  }
  const needed = Math.max(2, pages.length / 2)
  return pages.map(page => {
    const margin = new Set(marginLines(page))
    const isRunning = (line: PdfLine) =>
      margin.has(line) && (PAGE_NUMBER.test(line.text) || (seen.get(signOf(line)) ?? 0) >= needed)
    return { ...page, lines: page.lines.filter(line => !isRunning(line)) }
  })
}

function marginLines({ lines, top, bottom }: PdfPageLines): readonly PdfLine[] {
  const height = top - bottom
  const upper = lines.filter(({ y }) => y > top - height * MARGIN)
  const lower = lines.filter(({ y }) => y < bottom + height * MARGIN)
  return [...upper.slice(0, MOST_LINES * 2), ...lower.slice(-MOST_LINES * 2)]
}

/** What makes a line the same on another page. */
function signOf({ text, y }: PdfLine): string {
  return `${String(Math.round(y / 4))} ${text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()}`
}
