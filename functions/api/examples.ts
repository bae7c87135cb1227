import { entityIdOf, documentIdOf, statementIdOf } from '../../shared/records/document-id.ts'
import type { Span } from '../../shared/model/span.ts'
import { mergeIdOf } from '../../shared/records/correction-records.ts'
import type { Correction } from './schemas/correction.ts'
import type { Document, DocumentDetail, TextPage } from './schemas/document.ts'
import type { Appearance, DocumentEntity, Entity, EntityDetail, Neighbours } from './schemas/entity.ts'
import type { SearchHit } from './schemas/search.ts'
import type { Delivery, NewSubscription, Subscription } from './schemas/subscription.ts'
import type { Statement, StatementDetail } from './schemas/statement.ts'

// One small document, as the OpenAPI document shows it everywhere: ids, offsets and words agree with one another.

const TEXT =
  'Ura mbi Drin hapet në shtator\n\n“Ura do të jetë gati më 1 shtator”, tha ministrja Arta Lleshi. Banorët e Kukësit e presin prej vitesh.\n'
const KEY = 'lajme/2025-06-14 ura.txt'
const ID = documentIdOf(KEY)
const PERSON = { id: entityIdOf('person', 'Arta Lleshi'), type: 'person', name: 'Arta Lleshi' } as const
const PLACE = { id: entityIdOf('place', 'Drini'), type: 'place', name: 'Drini' } as const

function quoteOf(words: string): Span & { readonly text: string } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, text: words }
}

/** A document as lists show it. */
export const DOCUMENT: Document = {
  id: ID,
  key: KEY,
  status: 'indexed',
  reason: null,
  title: 'Ura mbi Drin hapet në shtator',
  author: null,
  publisher: 'Gazeta e Kukësit',
  published: '2025-06-14',
  language: 'sq',
  languagePack: true,
  format: 'text',
  mediaType: 'text/plain',
  charset: 'utf-8',
  bytes: Buffer.byteLength(TEXT),
  contentHash: '6b1f0d6a4c1be1f0a90d1cb1c7d8a3d1b61a6f34a0b5bd5c6f5d2a7b8c9d0e1f',
  characters: TEXT.length,
  engine: '0001',
  counts: { entities: 2, mentions: 3, statements: 1, events: 0 },
  modified: '2025-06-14T09:30:00.000Z',
  processed: '2025-06-14T09:30:02.118Z',
}

const REFERENCE = {
  id: ID,
  title: DOCUMENT.title,
  publisher: DOCUMENT.publisher,
  published: DOCUMENT.published,
  language: 'sq',
}

/** A stretch of a text. */
export const TEXT_PAGE: TextPage = {
  content: TEXT,
  start: 0,
  end: TEXT.length,
  length: TEXT.length,
  next: null,
  checksum: '0f4a1c9b7d3e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8',
}

/** A statement as lists show it. */
export const STATEMENT: Statement = {
  id: statementIdOf(ID, 0),
  document: REFERENCE,
  kind: 'direct',
  speaker: { entityId: PERSON.id, name: PERSON.name, mention: quoteOf('Arta Lleshi') },
  addressee: null,
  cue: quoteOf('tha'),
  content: [quoteOf('Ura do të jetë gati më 1 shtator')],
  about: [],
  date: '2025-06-14',
  dateInferred: true,
  confidence: 0.94,
  rule: 'quotation-beside-verb',
}

/** A statement with what surrounds it. */
export const STATEMENT_DETAIL: StatementDetail = {
  ...STATEMENT,
  context: quoteOf('“Ura do të jetë gati më 1 shtator”, tha ministrja Arta Lleshi.'),
  sameAs: [
    {
      id: statementIdOf(documentIdOf('lajme/ura.html'), 2),
      document: {
        ...REFERENCE,
        id: documentIdOf('lajme/ura.html'),
        publisher: 'Lajmi i Veriut',
        published: '2025-06-15',
      },
      kind: 'direct',
      speaker: { entityId: PERSON.id, name: PERSON.name, mention: { start: 402, end: 408, text: 'Lleshi' } },
      date: '2025-06-15',
    },
  ],
  repeats: null,
}

/** An entity of one document. */
export const DOCUMENT_ENTITY: DocumentEntity = {
  ...PERSON,
  aliases: [],
  confidence: 0.92,
  rule: 'known-name',
  counts: { mentions: 1, statements: 1, about: 0 },
  mentions: [{ ...quoteOf('Arta Lleshi'), form: 'name', confidence: 0.92, rule: 'known-name' }],
}

/** An entity over all documents. */
export const ENTITY: Entity = {
  ...PERSON,
  aliases: ['Lleshi'],
  counts: { documents: 12, mentions: 31, statements: 9, about: 4 },
  firstSeen: '2024-11',
  lastSeen: '2025-06',
}

/** An entity with its counts by month. */
export const ENTITY_DETAIL: EntityDetail = {
  ...ENTITY,
  months: [
    { month: '2024-11', documents: 4, mentions: 9, statements: 3, about: 1 },
    { month: '2025-06', documents: 8, mentions: 22, statements: 6, about: 3 },
  ],
}

/** One document in which an entity appears. */
export const APPEARANCE: Appearance = {
  document: REFERENCE,
  counts: { mentions: 1, statements: 0, about: 0 },
  mentions: [{ ...quoteOf('Drin'), form: 'name', confidence: 0.9, rule: 'known-name' }],
  about: [],
}

/** A document with its text, entities and statements. */
export const DOCUMENT_DETAIL: DocumentDetail = {
  ...DOCUMENT,
  duplicateOf: null,
  text: TEXT_PAGE,
  entities: {
    items: [
      { ...DOCUMENT_ENTITY, ...PLACE, counts: APPEARANCE.counts, mentions: APPEARANCE.mentions },
      DOCUMENT_ENTITY,
    ],
    next: null,
  },
  statements: { items: [STATEMENT], next: null },
  links: {
    text: `/documents/${ID}/text`,
    entities: `/documents/${ID}/entities`,
    statements: `/documents/${ID}/statements`,
  },
}

/** With whom and what an entity appears. */
export const NEIGHBOURS: Neighbours = {
  items: [
    {
      entity: PLACE,
      documents: 1,
      mentions: 2,
      newest: { id: ID, title: DOCUMENT.title, published: DOCUMENT.published },
    },
  ],
  documents: 12,
  complete: true,
}

const OTHER_PERSON = { type: 'person', name: 'A. Lleshi' } as const

/** A correction of who said something. */
export const CORRECTION: Correction = {
  id: `${ID}-x5d0f1c2ab9e7`,
  kind: 'speaker',
  status: 'applied',
  documentId: ID,
  statement: { words: 'Ura do të jetë gati më 1 shtator', start: 32 },
  entityId: null,
  is: PERSON,
  note: 'Not her adviser.',
  by: 'redaksia@example.org',
  at: '2025-06-14T09:30:00.000Z',
}

/** A correction of who is named in a document. */
export const ENTITY_CORRECTION: Correction = {
  ...CORRECTION,
  id: `${ID}-x81c3e07f6a2d`,
  kind: 'entity',
  status: 'pending',
  statement: null,
  entityId: PERSON.id,
  is: {
    id: entityIdOf('person', 'Arta Lleshi (shkrimtare)'),
    type: 'person',
    name: 'Arta Lleshi (shkrimtare)',
  },
  note: 'Two of that name.',
}

/** Two entities that are one. */
export const MERGE_CORRECTION: Correction = {
  ...CORRECTION,
  id: mergeIdOf(entityIdOf(OTHER_PERSON.type, OTHER_PERSON.name)),
  kind: 'merge',
  status: 'pending',
  documentId: null,
  statement: null,
  entityId: entityIdOf(OTHER_PERSON.type, OTHER_PERSON.name),
  note: 'The same minister.',
}

const SAID = quoteOf('Ura do të jetë gati më 1 shtator')

/** A statement that a search for `ures` finds. */
export const SEARCH_HIT: SearchHit = {
  statement: STATEMENT,
  document: REFERENCE,
  fragments: [
    {
      field: 'content',
      part: 0,
      start: 0,
      end: SAID.text.length,
      text: SAID.text,
      place: { start: SAID.start, end: SAID.end },
      matches: [{ start: 0, end: 3, text: 'Ura', place: { start: SAID.start, end: SAID.start + 3 } }],
    },
    {
      field: 'title',
      part: 0,
      start: 0,
      end: 29,
      text: 'Ura mbi Drin hapet në shtator',
      place: null,
      matches: [{ start: 0, end: 3, text: 'Ura', place: null }],
    },
  ],
  score: null,
}

/** Who is told of what. */
export const SUBSCRIPTION: Subscription = {
  id: 'sub-6f1e0c2b9a7d4c3e5f80',
  endpoint: 'https://redaksia.example.org/fjala',
  filter: { speaker: PERSON.id, words: 'ura', minConfidence: 0.6 },
  note: null,
  createdAt: '2025-06-14T09:30:00.000Z',
  createdBy: 'redaksia@example.org',
}

/** A subscription with its secret. */
export const NEW_SUBSCRIPTION: NewSubscription = { ...SUBSCRIPTION, secret: 'whsec_Zmphbm1lIDI0IGJ5dGVzIHNlY3JldCE' }

/** A delivery that was given up. */
export const DELIVERY: Delivery = {
  id: '0c5e9a1b7f3d2e4c6a80',
  statementId: STATEMENT.id,
  status: 'failed',
  attempts: 8,
  error: 'expected a status from 200 to 299, got 503',
  createdAt: '2025-06-14T09:30:00.000Z',
  triedAt: '2025-06-14T20:58:00.000Z',
}
