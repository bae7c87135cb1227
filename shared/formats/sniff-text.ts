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
const XML_START = /^<(?:\?xml|[a-z_][\w.-]*(?::[\w.-]+)?[\s>/])/iu

/**
 * The name of the format of a text, or of a kind that cannot be read (`xml`, `svg`, `ps`), judged by how it begins; by
 * name and media type where the beginning says nothing.
 */
export function sniffText(head: string, hints: TextHints): string {
  const start = head.replace(/^\uFEFF/u, '')
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('%!PS')) return 'ps'
  const body = start.replace(COMMENTS, '')
  if (HTML_START.test(body)) return 'html'
  const named = nameHint(hints)
  if (named === 'html' && ANY_TAG.test(start)) return 'html'
  if (/^<svg[\s>]/iu.test(body)) return 'svg'
  if (start.trimStart().startsWith('<?xml') && XML_START.test(body)) return 'xml'
  return 'text'
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
