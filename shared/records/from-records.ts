import { statementIdOf } from './document-id.ts'
import type { Item } from './item.ts'
import { documentIdIn } from './keys.ts'
import type { DocumentHead, EntityRecord, StatementRecord } from './records.ts'

const KEY = /^(?:[ps]k\d?|documentId|expiresAt|sketch)$/

function withoutKeys(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !KEY.test(name)))
}

/** A head as the table holds it, as readers know it. Only `toHeadItem` writes heads, so its shape is trusted. */
export function toDocumentHead(item: Item): DocumentHead {
  return { id: documentIdIn(item.pk), ...withoutKeys(item) } as unknown as DocumentHead
}

/** An entity record without its keys. Only `toRecords` writes them, so its shape is trusted. */
export function toEntityRecord(item: Item): EntityRecord {
  return withoutKeys(item) as unknown as EntityRecord
}

/** What a statement record leaves out where there is none. */
const ABSENT = { speaker: null, addressee: null, cue: null, date: null } as const

/** A statement record without its keys. Only `toRecords` writes them, so its shape is trusted. */
export function toStatement(item: Item): StatementRecord {
  const record = { ...ABSENT, ...withoutKeys(item) } as unknown as StatementRecord
  return { ...record, id: statementIdOf(record.document.id, record.number) }
}
