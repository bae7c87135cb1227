import type { DocumentHead } from '../../../shared/records/records.ts'
import { documentAddress } from '../address.ts'
import { html, type Content, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { languageName, showBytes, showCount, showDate } from '../show.ts'

/** What is known of a document beside its head. */
export type Beside = { readonly duplicateOf: string | null }

/** Everything that is known about a document's file and how it was read. */
export function documentFacts(reader: Reader, head: DocumentHead, { duplicateOf }: Beside): Html {
  const { words } = reader
  const { document, counts } = words
  const facts: readonly (readonly [string, Content])[] = [
    [document.key, html`<code><bdi>${head.key}</bdi></code>`],
    [document.author, head.author],
    [document.publisher, head.publisher],
    [document.published, head.published && showDate(reader, head.published)],
    [document.language, head.language && languageName(reader, head.language)],
    [document.format, head.format && html`${head.format} <code>${head.mediaType}</code> ${head.charset}`],
    [document.bytes, head.bytes && showBytes(reader, head.bytes)],
    [document.length, head.text && showCount(reader, counts.characters, head.text.length)],
    [document.modified, showDate(reader, head.modified)],
    [document.processed, showDate(reader, head.processed)],
    [document.engine, head.engine],
    [document.hash, head.contentHash && html`<code class="hash">${head.contentHash}</code>`],
    [document.duplicateOf, duplicateOf && html`<a href="${documentAddress(duplicateOf)}">${duplicateOf}</a>`],
  ]
  const hasNoPack = head.status === 'indexed' && !head.languagePack
  return html`<section class="facts" aria-labelledby="facts">
    <h2 id="facts">${document.facts}</h2>
    ${hasNoPack ? html`<p class="hint">${document.noPack}</p>` : ''}
    <dl>
      ${facts.map(([name, value]) =>
        value === null || value === '' || value === 0
          ? ''
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
  </section>`
}
