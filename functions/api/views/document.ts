import type { DocumentHead } from '../../../shared/records/records.ts'
import type { View } from '../formats.ts'
import { toNewsArticle } from '../linked.ts'
import type { Document } from '../schemas/document.ts'
import { toDocumentCounts, toReason } from './parts.ts'

/** A head as answers show it. */
export function toDocument(head: DocumentHead): Document {
  const { id, key, status, reason, title, author, publisher, published, language, languagePack } = head
  const { format, mediaType, charset, bytes, contentHash, text, engine, counts, modified, processed } = head
  return {
    id,
    key,
    status,
    reason: toReason(reason),
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
    counts: toDocumentCounts(counts),
    modified,
    processed,
  }
}

/** How documents are shown. */
export const DOCUMENTS: View<DocumentHead, Document> = {
  show: toDocument,
  columns: {
    id: ({ id }) => id,
    key: ({ key }) => key,
    status: ({ status }) => status,
    reason: ({ reason }) => reason?.message,
    title: ({ title }) => title,
    author: ({ author }) => author,
    publisher: ({ publisher }) => publisher,
    published: ({ published }) => published,
    language: ({ language }) => language,
    format: ({ format }) => format,
    bytes: ({ bytes }) => bytes,
    characters: ({ characters }) => characters,
    entities: ({ counts }) => counts.entities,
    mentions: ({ counts }) => counts.mentions,
    statements: ({ counts }) => counts.statements,
    engine: ({ engine }) => engine,
    modified: ({ modified }) => modified,
  },
  linked: toNewsArticle,
}
