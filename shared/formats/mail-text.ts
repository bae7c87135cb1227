import { Rejection } from '../errors.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { decodeText } from './charset.ts'
import { metaCharset, readHtmlBody } from './html.ts'
import type { MimePart } from './mime.ts'

/** The text of a message or part, and how it was decoded. */
export type MailText = {
  readonly text: string
  readonly charset: string | null
  readonly diagnostics: readonly Diagnostic[]
}

const NO_TEXT: MailText = { text: '', charset: null, diagnostics: [] }

/** How much shorter than its HTML a plain alternative may be: shorter ones say "see the HTML". */
const FULL_SHARE = 0.4

/** A line that plain mail was wrapped at. */
const SHORTEST_WRAPPED = 55
const LONGEST_WRAPPED = 100

/** The text of a message: of alternatives the plain one, unless it says much less; of the other parts all, in order. */
export function mailText(part: MimePart): MailText {
  if (part.isAttachment) return NO_TEXT
  if (part.type.value === 'multipart/alternative') return preferPlain(part.parts.map(mailText), part.parts)
  if (part.parts.length > 0) return join(part.parts.map(mailText))
  if (part.type.value === 'text/plain' || part.type.value === '') return plainText(part)
  return part.type.value === 'text/html' ? htmlText(part) : NO_TEXT
}

function preferPlain(texts: readonly MailText[], parts: readonly MimePart[]): MailText {
  const longest = texts.reduce((best, text) => (text.text.length > best.text.length ? text : best), NO_TEXT)
  const plain = texts[parts.findIndex(({ type }) => type.value === 'text/plain')]
  return plain !== undefined && plain.text.length >= longest.text.length * FULL_SHARE ? plain : longest
}

function join(texts: readonly MailText[]): MailText {
  const full = texts.filter(({ text }) => text.trim() !== '')
  return {
    text: full.map(({ text }) => text).join('\n\n'),
    charset: full[0]?.charset ?? null,
    diagnostics: full.flatMap(({ diagnostics }) => diagnostics),
  }
}

function plainText(part: MimePart): MailText {
  const { text, charset, diagnostics } = decodeText(decodeBody(part), [part.type.parameters.get('charset') ?? null])
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?<![ \t])[ \t]+$/gmu, part.type.parameters.get('format') === 'flowed' ? '$&' : '')
  const unwrapped = part.type.parameters.get('format') === 'flowed' ? unflow(lines) : unwrap(lines)
  return { text: tidy(unwrapped), charset, diagnostics }
}

function htmlText(part: MimePart): MailText {
  const bytes = decodeBody(part)
  const { text, charset, diagnostics } = decodeText(bytes, [
    part.type.parameters.get('charset') ?? null,
    metaCharset(bytes),
  ])
  return { text: readHtmlBody(text), charset, diagnostics }
}

/** The bytes of a part, its transfer encoding undone. Throws `format.malformed` for what is not in that encoding. */
export function decodeBody({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? ''
  if (encoding === 'base64') return decodeBase64(body)
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body, 'latin1')
}

function decodeBase64(body: string): Uint8Array {
  if (/[^A-Za-z0-9+/=\s-]/u.test(body))
    throw new Rejection('format.malformed', 'The message is damaged: a part is not in the encoding that it states')
  return Buffer.from(body, 'base64')
}

/** @see https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
function decodeQuotedPrintable(body: string): string {
  return body
    .replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/gu, '')
    .replace(/=\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** Joins lines that end in a space, as `format=flowed` has it. @see https://www.rfc-editor.org/rfc/rfc3676 */
function unflow(text: string): string {
  return text.replace(/^ /gmu, '').replace(/(?<!(?:^|\n)--)(?<! ) +\n(?!\n)/gu, ' ')
}

/** Joins the lines of paragraphs that a mail program wrapped: all but the last nearly as long as a line may be. */
function unwrap(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map(paragraph => {
      const lines = paragraph.split('\n')
      const full = lines.slice(0, -1).every(({ length }) => length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED)
      return full && !lines.some(line => /^(?:[>\-*•|]|\d+[.)])/u.test(line)) ? lines.join(' ') : paragraph
    })
    .join('\n\n')
}

/** No white space at the ends of lines, one blank line between paragraphs, none at either end. */
function tidy(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
