import { PipelineError, Rejection } from '../errors.ts'
import { identifyLanguage } from '../language-identification/identify-language.ts'
import type { Metadata, ParsedDocument } from '../model/document.ts'
import { charsetOf } from './charset.ts'
import { dateHeader } from './date-header.ts'
import type { Format, Input, Reading, StatedMetadata } from './format.ts'
import { DOCX } from './docx.ts'
import { EML } from './eml.ts'
import { findHeadline } from './headline.ts'
import { HTML } from './html.ts'
import { requireTextLength } from './limits.ts'
import { MARKDOWN } from './markdown.ts'
import { ODT } from './odt.ts'
import { PDF } from './pdf.ts'
import { PLAIN_TEXT } from './plain-text.ts'
import { RTF } from './rtf.ts'
import { recogniseFormat } from './recognise.ts'
import { languageCode } from './language-code.ts'

/** Every format that can be read. */
export const FORMATS: readonly Format[] = [PLAIN_TEXT, MARKDOWN, HTML, PDF, DOCX, ODT, RTF, EML]

/** What is known of bytes before they are read: the object's key or file name, and its media type. */
export type Hints = { readonly name: string; readonly mediaType: string | null }

/**
 * Reads a document: what it is, its text, and its metadata. In: the bytes of a file, at least one. Out: the text that every
 * offset points into. Decides by content first, by name and media type second. Fetches nothing.
 * Throws a `Rejection`, and nothing else, for bytes that can never be read.
 */
export async function parseDocument(bytes: Uint8Array, hints: Hints): Promise<ParsedDocument> {
  const format = await recogniseFormat(bytes, hints, FORMATS)
  const reading = await readGuarded(format, { bytes, name: hints.name, declaredCharset: charsetOf(hints.mediaType) })
  requireText(reading.text)
  const { text, charset, diagnostics } = reading
  return { text, metadata: toMetadata(reading), format: format.name, mediaType: format.mediaType, charset, diagnostics }
}

/** Parsers are others' work, and bad bytes take them by surprise: whatever they throw is the file's fault. */
async function readGuarded(format: Format, input: Input): Promise<Reading> {
  try {
    return await format.read(input)
  } catch (thrown) {
    if (thrown instanceof PipelineError) throw thrown
    throw new Rejection(
      'format.malformed',
      `The file is damaged: it looks like ${format.label}, but cannot be read as one`,
      {
        cause: thrown,
      },
    )
  }
}

function requireText(text: string): void {
  requireTextLength(text.length)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Rejection('format.no-text', 'The file contains no text that could be read')
  if (!text.isWellFormed()) throw new Rejection('format.malformed', 'The file is damaged: it contains half characters')
}

/**
 * What the format states comes first, then what the text shows: its headline, its date header. The language is heard in the
 * text, and believed of the format only where it is not.
 */
function toMetadata({ text, stated }: Reading): Metadata {
  const header = dateHeader(text)
  const heard = identifyLanguage(text)
  const told = languageCode(stated.language)
  return {
    title: toLine(stated.title) ?? toLine(findHeadline(text, header?.end ?? 0)),
    author: toLine(stated.author),
    publisher: toLine(stated.publisher),
    published: stated.published ?? header?.date ?? null,
    language: heard.language === 'und' ? (told ?? 'und') : heard.language,
  }
}

const LONGEST_LINE = 500

function toLine(value: StatedMetadata['title']): string | null {
  const line = (value ?? '')
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line === '' ? null : line.slice(0, LONGEST_LINE).toWellFormed()
}
