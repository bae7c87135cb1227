import { findArticle } from './article.ts'
import { removeBoilerplate } from './boilerplate.ts'
import { decodeText } from './charset.ts'
import type { Format, Reading } from './format.ts'
import { findDateline } from './html-dateline.ts'
import { parseHtml } from './html-dom.ts'
import { findHeadlineElement, readHtmlMetadata } from './html-metadata.ts'
import { toText } from './html-text.ts'
import { withTimeLimit } from './time-limit.ts'

const META_CHARSET =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}(?:["']\s{0,9})?([a-z0-9_:.-]+)|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([a-z0-9_:.-]+)/iu
const META_WITHIN = 4_096

/** HTML: the article, not the page. The headline comes first. */
export const HTML: Format = {
  name: 'html',
  label: 'a web page',
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml'],
  read({ bytes, declaredCharset }) {
    return readPageBytes(bytes, declaredCharset)
  },
}

/** Reads the article of a page. In: its bytes, and the charset that what brought them declares. */
export function readPageBytes(bytes: Uint8Array, declaredCharset: string | null): Reading {
  const { text: markup, charset, diagnostics } = decodeText(bytes, [declaredCharset, metaCharset(bytes)])
  return { ...withTimeLimit(() => readPage(markup)), charset, diagnostics }
}

function readPage(markup: string): Pick<Reading, 'text' | 'stated'> {
  const document = parseHtml(markup)
  const stated = readHtmlMetadata(document)
  const { body } = document
  if (body === null) return { text: '', stated }
  const headline = findHeadlineElement(document, stated.title ?? null)
  removeBoilerplate(body, headline)
  const article = findArticle(document, body, headline)
  const dateline = findDateline(article)
  return {
    text: toText(article, dateline?.elements),
    stated: { ...stated, published: stated.published ?? dateline?.date ?? null },
  }
}

/** The text of all of a page's body, for what is no page: a message's HTML part. */
export function readHtmlBody(markup: string): string {
  return withTimeLimit(() => {
    const { body } = parseHtml(markup)
    return body === null ? '' : toText([body])
  })
}

/** The charset that a page states within its first bytes. */
export function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, META_WITHIN))
  const [, meta, xml] = META_CHARSET.exec(head) ?? []
  return (meta ?? xml)?.toLowerCase() ?? null
}
