import type { DocumentHead, Reason } from '../../../shared/records/records.ts'
import { documentAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { shorten, showCount, showDate } from '../show.ts'

/** Documents and how they fared. */
export function documentTable(reader: Reader, documents: readonly DocumentHead[]): Html {
  return html`<ul class="documents">
    ${documents.map(head => documentRow(reader, head))}
  </ul>`
}

function documentRow(reader: Reader, head: DocumentHead): Html {
  const { words } = reader
  return html`<li class="${head.status}">
    <p class="title">
      <a href="${documentAddress(head.id)}"><bdi>${titleOf(reader, head)}</bdi></a>
    </p>
    <p class="meta">
      <span class="status">${words.statuses[head.status]}</span>
      ${head.publisher === null ? '' : html`<span class="outlet"><bdi>${shorten(head.publisher, 60)}</bdi></span> `}${showDate(reader, head.published ?? head.modified)}${head.status === 'indexed' ? html` <span class="count">${showCount(reader, words.counts.statements, head.counts.statements)}</span>` : ''}
    </p>
    ${head.reason === null ? '' : html`<p class="reason">${reasonWords(reader, head.reason)}</p>`}
  </li> `
}

/** What a document is called: its title, else the last part of its key. */
export function titleOf({ words }: Reader, { title, key }: Pick<DocumentHead, 'title' | 'key'>): string {
  if (title !== null && title.trim() !== '') return shorten(title, 200)
  return shorten(key.slice(key.lastIndexOf('/') + 1), 120) || words.untitled
}

/** Why a document was rejected or failed, in the reader's language where the reason is known. */
export function reasonWords({ words }: Reader, { code, message }: Reason): string {
  const known: Readonly<Record<string, string>> = words.reasons
  return Object.hasOwn(known, code) ? (known[code] ?? message) : message
}
