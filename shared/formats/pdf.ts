import { setImmediate } from 'node:timers/promises'
import { getResolvedPDFJS } from 'unpdf'
import { Rejection } from '../errors.ts'
import { toIsoDate } from './dates.ts'
import { toAuthor, toTitle } from './document-fields.ts'
import type { Format, Reading, StatedMetadata } from './format.ts'
import { requireTextLength, tooComplex, tooSlow } from './limits.ts'
import { requireModestStreams } from './pdf-bombs.ts'
import { toLines, type PdfLine, type PdfRun } from './pdf-lines.ts'
import { toParagraphs } from './pdf-paragraphs.ts'
import { inReadingOrder } from './pdf-reading-order.ts'
import { withoutRunningLines } from './pdf-running-lines.ts'
import { MAX_PARSE_TIME } from './time-limit.ts'

const MAX_PAGES = 5_000
const MAX_RUNS = 2_000_000
const TAIL = 4_096

/** PDF: its text layer in reading order, without running headers, footers and page numbers. */
export const PDF: Format = {
  name: 'pdf',
  label: 'a PDF document',
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  async read({ bytes }) {
    requireEnd(bytes)
    requireModestStreams(bytes)
    const { getDocument } = await getResolvedPDFJS()
    const task = getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: true,
      useWorkerFetch: false,
      stopAtErrors: false,
      maxImageSize: 0,
    })
    try {
      return await readDocument(await task.promise.catch(refuse))
    } finally {
      await task.destroy()
    }
  },
}

/** The part of pdf.js's documents that is read here. */
type PdfDocument = {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
  readonly getMetadata: () => Promise<{ readonly info: unknown; readonly metadata: XmpMetadata | null }>
}
type PdfPage = {
  readonly view: readonly number[]
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>
  readonly cleanup: () => unknown
}
type XmpMetadata = { readonly get: (name: string) => unknown }

/** pdf.js mends what it can, so a cut-off file would give half of its text: the end is looked for first. */
function requireEnd(bytes: Uint8Array): void {
  const tail = new TextDecoder('windows-1252').decode(bytes.subarray(-TAIL))
  if (!tail.includes('%%EOF'))
    throw new Rejection('format.truncated', 'The PDF document is cut off: its end is missing')
}

function refuse(thrown: unknown): never {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException')
    throw new Rejection('format.encrypted', 'The PDF document is protected by a password')
  throw thrown
}

async function readDocument(document: PdfDocument): Promise<Reading> {
  if (document.numPages > MAX_PAGES) throw tooComplex('it has too many pages', MAX_PAGES)
  const pages = withoutRunningLines(await readPages(document))
  const { text, heading } = toParagraphs(pages.map(({ lines }) => inReadingOrder(lines)))
  if (text === '') {
    throw new Rejection(
      'format.no-text',
      'The PDF document has no text layer: it holds pictures of pages (a scan), which cannot be read',
    )
  }
  return { text, charset: null, stated: await readFields(document, heading), diagnostics: [] }
}

/** A page's lines, and its height. */
export type PdfPageLines = { readonly lines: readonly PdfLine[]; readonly top: number; readonly bottom: number }

async function readPages(document: PdfDocument): Promise<readonly PdfPageLines[]> {
  const deadline = AbortSignal.timeout(MAX_PARSE_TIME)
  const pages: PdfPageLines[] = []
  let runs = 0
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const read = items.flatMap(toRun)
    runs += read.length
    length = read.reduce((sum, run) => sum + run.text.length, length)
    if (runs > MAX_RUNS) throw tooComplex('its text is in too many pieces', MAX_RUNS)
    requireTextLength(length)
    pages.push({ lines: toLines(read), bottom: page.view[1] ?? 0, top: page.view[3] ?? 0 })
    page.cleanup()
    await setImmediate()
    if (deadline.aborted) throw tooSlow(MAX_PARSE_TIME)
  }
  return pages
}

/** Level text alone: what is written upwards or aslant is a watermark or a picture's label. */
function toRun(item: unknown): readonly PdfRun[] {
  if (!isTextItem(item) || item.str.trim() === '') return []
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
  if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0) return []
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || Math.abs(a) }]
}

type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string'
}

async function readFields(document: PdfDocument, heading: string | null): Promise<StatedMetadata> {
  const { info, metadata } = await document.getMetadata()
  const fields = new Map(
    Object.entries(info ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
  const xmp = (name: string) => toText(metadata?.get(name))
  const dates = [
    xmp('prism:publicationdate'),
    xmp('dc:date'),
    fields.get('CreationDate'),
    xmp('xmp:createdate'),
    fields.get('ModDate'),
  ]
  return {
    title: toTitle(xmp('dc:title')) ?? toTitle(fields.get('Title')) ?? heading,
    author: toAuthor(xmp('dc:creator')) ?? toAuthor(fields.get('Author')),
    publisher: xmp('dc:publisher'),
    published: dates.map(toIsoDate).find(date => date !== null) ?? null,
    language: xmp('dc:language') ?? fields.get('Language') ?? null,
  }
}

function toText(value: unknown): string | null {
  if (Array.isArray(value)) return (value as unknown[]).filter(part => typeof part === 'string').join(', ') || null
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
