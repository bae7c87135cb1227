import { decodeText } from './charset.ts'
import type { Format } from './format.ts'
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
    return { text, charset, diagnostics, stated: {} }
  },
}
