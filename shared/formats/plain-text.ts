import { decodeText } from './charset.ts'
import { dateHeader } from './date-header.ts'
import type { Format } from './format.ts'
import { findHeadline } from './headline.ts'
import { requireTextLength } from './limits.ts'

/** Plain text: the file decoded, verbatim, a byte-order mark apart. A header such as ` date 2025-06 ` stays in the text. */
export const PLAIN_TEXT: Format = {
  name: 'text',
  label: 'a plain text',
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  read({ bytes, declaredCharset }) {
    const { text, charset, diagnostics } = decodeText(bytes, [declaredCharset])
    requireTextLength(text.length)
    const header = dateHeader(text)
    return {
      text,
      charset,
      diagnostics,
      stated: { published: header?.date ?? null, title: findHeadline(text, header?.end ?? 0) },
    }
  },
}
