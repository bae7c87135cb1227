import type { Format } from './format.ts'

/** What is known of a text besides its beginning. */
export type TextHints = {
  readonly name: string
  readonly mediaType: string | null
  readonly formats: readonly Format[]
}

const COMMENTS = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/u
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|title|meta|script|style|table|header|nav|span|ul|ol|figure|img|a|b|strong|em|blockquote|link|center|font|iframe)(?:[\s>/]|$)/iu
const ANY_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/iu
const HEADER_LINE = /^(?:([!-9;-~]+):(?:\s.*)?|[ \t].*|From .*|)$/u
const MAIL_HEADERS = ['date', 'subject', 'to', 'message-id', 'mime-version', 'received', 'return-path', 'delivered-to']
const FRONT_MATTER = /^---\r?\n(?:(?:[\w-]+:|[ \t]|#).*\r?\n)+---[ \t]*\r?\n/u
const MARKDOWN_MARKS = [
  /^#{1,6} \S/mu,
  /\[[^\][\n]+\]\((?:https?:|mailto:|\/|#)[^)\s]*\)/u,
  /(?<![*\w])\*\*\S[^*\n]*\*\*(?!\*)/u,
  /^```/mu,
  /^>\s\S/mu,
  /^\|.+\|\r?\n\|[ :|-]+\|/mu,
  /^[*+-] \S.*\r?\n[*+-] \S/mu,
]
const XML_START = /^<(?:\?xml|[a-z_][\w.-]*(?::[\w.-]+)?[\s>/])/iu

/**
 * The name of the format of a text, or of a kind that cannot be read (`xml`, `svg`, `ps`), judged by how it begins; by
 * name and media type where the beginning says nothing.
 */
export function sniffText(head: string, hints: TextHints): string {
  const start = head.replace(/^\uFEFF/u, '')
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('%!PS')) return 'ps'
  if (isMessage(start)) return 'eml'
  const body = start.replace(COMMENTS, '')
  if (HTML_START.test(body)) return 'html'
  const named = nameHint(hints)
  if (named === 'html' && ANY_TAG.test(start)) return 'html'
  if (/^<svg[\s>]/iu.test(body)) return 'svg'
  if (start.trimStart().startsWith('<?xml') && XML_START.test(body)) return 'xml'
  return named === 'markdown' || looksLikeMarkdown(start) ? 'markdown' : 'text'
}

/** A message begins with headers: a sender, and one more that only messages have. */
function isMessage(start: string): boolean {
  const end = /\r?\n\r?\n/u.exec(start)
  const lines = start.slice(0, end?.index).split(/\r?\n/u)
  if (!lines.every(line => HEADER_LINE.test(line)) && end !== null) return false
  const names = new Set(lines.map(line => HEADER_LINE.exec(line)?.[1]?.toLowerCase()))
  return names.has('from') && MAIL_HEADERS.some(name => names.has(name))
}

/** A plain text may hold a mark or two of Markdown; one with front matter, or with three kinds of marks, is Markdown. */
function looksLikeMarkdown(start: string): boolean {
  if (FRONT_MATTER.test(start)) return true
  return MARKDOWN_MARKS.filter(mark => mark.test(start)).length >= 3
}

/** The format that the media type names, unless it says nothing; else the one that the extension names. */
export function nameHint({ name, mediaType, formats }: TextHints): string | undefined {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase()
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const byExtension = formats.find(format => format.extensions.includes(extension))
  const byType =
    type === undefined || type === 'text/plain' ? undefined : formats.find(format => format.mediaType === type)
  return (byType ?? byExtension)?.name
}
