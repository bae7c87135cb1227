import { artifactKey } from './artifact.ts'
import { sequencerOf, statementIdOf } from './document-id.ts'
import type { Item } from './item.ts'
import { contentHashIn, documentIdIn, placeInDocument } from './keys.ts'
import type { DocumentHead, DocumentReference, EntityRecord, StatementRecord, TextReference } from './records.ts'

const NUMBERS = ['', '1', '2', '3', '4']
const KEYS: ReadonlySet<string> = new Set([
  ...NUMBERS.flatMap(n => [`pk${n}`, `sk${n}`]),
  'documentId',
  'expiresAt',
  'sketch',
])

/** Every record that is read passes here: a loop takes a third of the time that entries and a pattern do. */
function withoutKeys(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {}
  for (const name of Object.keys(item)) if (!KEYS.has(name)) kept[name] = item[name]
  return kept
}

/** What a head leaves out where there is none. */
const ABSENT_IN_HEAD = {
  reason: null,
  versionId: null,
  bytes: null,
  title: null,
  author: null,
  publisher: null,
  published: null,
  language: null,
  format: null,
  mediaType: null,
  charset: null,
  engine: null,
} as const

/** A head as the table holds it, as readers know it. Only `toHeadItem` writes heads, so its shape is trusted. */
export function toDocumentHead(item: Item): DocumentHead {
  const id = documentIdIn(item.pk)
  const { pk4, contentHash = null, text } = item
  return {
    id,
    ...ABSENT_IN_HEAD,
    ...withoutKeys(item),
    contentHash: typeof pk4 === 'string' ? contentHashIn(pk4) : contentHash,
    text: text == null ? null : toTextReference(item),
  } as unknown as DocumentHead
}

/** The text's place follows from the document and its version, where nothing else is said. */
function toTextReference(item: Item): TextReference {
  const key = artifactKey(documentIdIn(item.pk), sequencerOf(String(item['revision'])))
  return { ...{ key }, ...(item['text'] as Omit<TextReference, 'key'> & Partial<TextReference>) }
}

/** What an entity record leaves out where there is none. */
const ABSENT_IN_ENTITY = { aliases: [], forms: [], mentions: [], about: [], parts: 1 } as const

/** An entity record without its keys. Only `toRecords` writes them, so its shape is trusted. */
export function toEntityRecord(item: Item): EntityRecord {
  const record = { ...ABSENT_IN_ENTITY, ...withoutKeys(item), ...placeInDocument(item.sk) }
  return { ...record, document: toReference(item) } as unknown as EntityRecord
}

const ABSENT_IN_REFERENCE = { title: null, publisher: null, published: null } as const

function toReference(item: Item): DocumentReference {
  const named = item['document'] as Omit<DocumentReference, 'id'>
  return { id: documentIdIn(item.pk), ...ABSENT_IN_REFERENCE, ...named }
}

/** What a statement record leaves out where there is none. */
const ABSENT = { speaker: null, addressee: null, cue: null, date: null, dateInferred: false } as const

/** A statement record without its keys. Only `toRecords` writes them, so its shape is trusted. */
export function toStatement(item: Item): StatementRecord {
  const { revision, number } = placeInDocument(item.sk)
  const document = toReference(item)
  const id = statementIdOf(document.id, number)
  return { ...ABSENT, ...withoutKeys(item), id, revision, number, document } as unknown as StatementRecord
}
