import type { PdfLine } from './pdf-lines.ts'
import type { PdfColumn } from './pdf-reading-order.ts'

type Paragraph = {
  readonly text: string
  readonly size: number
  /** Whether its last sentence is not ended. */
  readonly isOpen: boolean
  /** Entries of a list and rows of a table stand on lines, one under the other. */
  readonly kind: 'text' | 'entry' | 'row'
}

/** How much more than usual, in usual line heights, parts paragraphs; how much a font's size may differ within one. */
const LOOSE = 1.35
const SIZES = 1.15
const INDENT = 0.7

/** A line that ends this far, in font sizes, before its column's edge is a paragraph's last, if it ends a sentence. */
const SHORT = 4
const ENDS_SENTENCE = /[.!?…:][”"»’')\]]*$/u
const BULLET = /^[•·▪◦‣●○■\uE000-\uF8FF]\s*/u
const LIST_MARK = /^(?:[•·▪◦‣●○■\uE000-\uF8FF–—*-]|\(?\d{1,3}[.)]|[a-zë]\))\s/u
const HEADING = 1.2
const LONGEST_HEADING = 250

/**
 * The text of pages: lines joined to paragraphs, hyphenated line ends undone, paragraphs continued over columns and pages.
 * `heading`: the first paragraph, if its font is clearly larger than the text's.
 */
export function toParagraphs(pages: readonly (readonly PdfColumn[])[]): {
  readonly text: string
  readonly heading: string | null
} {
  const paragraphs = pages.flatMap(columns => columns.flatMap(columnParagraphs)).reduce<Paragraph[]>(continueOver, [])
  const [first] = paragraphs
  const body = medianSize(paragraphs)
  const isHeading = first !== undefined && first.size > body * HEADING && first.text.length <= LONGEST_HEADING
  return {
    text: paragraphs.reduce(append, ''),
    heading: isHeading ? first.text.replace(/\s+/gu, ' ') : null,
  }
}

function append(text: string, paragraph: Paragraph, at: number, all: readonly Paragraph[]): string {
  if (at === 0) return paragraph.text
  const isNextLine = paragraph.kind !== 'text' && all[at - 1]?.kind === paragraph.kind
  return `${text}${isNextLine ? '\n' : '\n\n'}${paragraph.text}`
}

/** The size of most of the text. */
function medianSize(paragraphs: readonly Paragraph[]): number {
  const bySize = [...paragraphs].sort((a, b) => a.size - b.size)
  const half = bySize.reduce((sum, { text }) => sum + text.length, 0) / 2
  let sum = 0
  for (const { text, size } of bySize) {
    sum += text.length
    if (sum >= half) return size
  }
  return 0
}

function columnParagraphs(column: PdfColumn): readonly Paragraph[] {
  const lines = column.filter(({ text }) => text.trim() !== '')
  const left = Math.min(...lines.slice(0, 5_000).map(({ x }) => x))
  const right = Math.max(...lines.slice(0, 5_000).map(({ x, width }) => x + width))
  const usual = usualSpacing(lines)
  const paragraphs: PdfLine[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const paragraph = paragraphs.at(-1)
    const isNew = before === undefined || parts(before, line, { left, right, usual })
    if (isNew || paragraph === undefined) paragraphs.push([line])
    else paragraph.push(line)
  }
  return paragraphs.map(toParagraph)
}

type Frame = { readonly left: number; readonly right: number; readonly usual: number }

/** The distance of baselines that most lines of a column have. */
function usualSpacing(lines: readonly PdfLine[]): number {
  const spacings = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return before === undefined || before.y <= line.y ? [] : [before.y - line.y]
  })
  spacings.sort((a, b) => a - b)
  return spacings[Math.floor(spacings.length / 2)] ?? 0
}

function parts(before: PdfLine, line: PdfLine, { left, right, usual }: Frame): boolean {
  const spacing = before.y - line.y
  const sizes = Math.max(before.size, line.size) / Math.max(0.1, Math.min(before.size, line.size))
  if (sizes > SIZES) return true
  const expected = Math.min(usual, line.size * 1.6)
  if (spacing > Math.max(expected * LOOSE, line.size * 1.1) || spacing < 0) return true
  if (LIST_MARK.test(line.text.trim()) || line.text.includes('\t') || before.text.includes('\t')) return true
  if (line.x - left > line.size * INDENT && before.x - left < line.size * INDENT * 0.5)
    return ENDS_SENTENCE.test(before.text.trim())
  const isShort = before.x + before.width < right - before.size * SHORT
  return isShort && ENDS_SENTENCE.test(before.text.trim())
}

function toParagraph(lines: readonly PdfLine[]): Paragraph {
  const text = lines.map(line => tidy(line.text)).reduce(joinLines)
  const kind = text.includes('\t') ? 'row' : LIST_MARK.test(text) ? 'entry' : 'text'
  return { text: text.replace(BULLET, ''), size: lines[0]?.size ?? 0, isOpen: !ENDS_SENTENCE.test(text), kind }
}

function tidy(text: string): string {
  return text.replace(/[ \u00a0]+/gu, ' ').trim()
}

/** Undoes hyphenation, unless the hyphen is the word's own: `LDK-së`, `22-24`. */
function joinLines(text: string, line: string): string {
  if (/\u00ad$/u.test(text)) return text.slice(0, -1) + line
  if (!/\p{L}[-‐]$/u.test(text) || !/^\p{Ll}/u.test(line))
    return /[-–]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line) && !/\s[-–]$/u.test(text)
      ? text + line
      : `${text} ${line}`
  const isOwn = /(?:\p{Lu}{2}|\p{N})[-‐]$/u.test(text)
  return isOwn ? text + line : text.slice(0, -1) + line
}

/** A paragraph that ends without ending its sentence goes on in the next column or page, in small letters. */
function continueOver(done: Paragraph[], next: Paragraph): Paragraph[] {
  const last = done.at(-1)
  const goesOn =
    last?.isOpen === true &&
    /^\p{Ll}/u.test(next.text) &&
    Math.abs(last.size - next.size) < 0.6 &&
    last.kind === next.kind &&
    last.kind === 'text'
  if (!goesOn) {
    done.push(next)
    return done
  }
  done.splice(-1, 1, { ...next, text: joinLines(last.text, next.text) })
  return done
}
