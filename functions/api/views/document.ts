import type { DocumentHead } from '../../../shared/records/records.ts'
import type { Document } from '../schemas/document.ts'

/** A head as answers show it. */
export function toDocument(head: DocumentHead): Document {
  const { id, key, status, reason, title, author, publisher, published, language, languagePack } = head
  const { format, mediaType, charset, bytes, contentHash, text, engine, counts, modified, processed } = head
  return {
    id,
    key,
    status,
    reason,
    title,
    author,
    publisher,
    published,
    language,
    languagePack,
    format,
    mediaType,
    charset,
    bytes,
    contentHash,
    characters: text?.length ?? null,
    engine,
    counts,
    modified,
    processed,
  }
}
