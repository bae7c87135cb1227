import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { EntityType } from '../model/mention.ts'
import type { StatementKind } from '../model/statement.ts'
import type { DocumentStatus, Rank } from '../records/keys.ts'
import type { DocumentHead, EntityProfile, EntityRecord, StatementRecord } from '../records/records.ts'
import type { AnyCorrection } from '../records/correction-records.ts'
import type { Page, PageRequest, Period } from './page.ts'
import { readAbout, type SpokenOf } from './read-about.ts'
import { readEntityMentions } from './read-appearances.ts'
import { readCorrection, readCorrections } from './read-corrections.ts'
import {
  readDocumentEntities,
  readDocumentStatements,
  readNamed,
  readStatement,
  type DocumentRevision,
  type NamedInDocument,
} from './read-document-records.ts'
import { readDocument, readDocuments, readDuplicateOf } from './read-documents.ts'
import { readEntities, readEntity } from './read-entities.ts'
import { readRepetitions } from './read-repetitions.ts'
import { readStatements } from './read-statements.ts'
import { readBest, readNewest, type Found } from './read-found.ts'
import type { SearchFilter } from './read-search.ts'

/** What the reads need: the table, and, for the curious, who is told of the capacity units each read took. */
export type ReadDependencies = {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly countCapacity?: (units: number) => void
  /** Whether words are listed for search, as they are unless it is said; else searches look at statements one by one. */
  readonly listsWords?: boolean
}

/** Which documents are listed; without a status all but deleted ones. `publisher` is compared folded. */
export type DocumentFilter = Period & {
  readonly status?: DocumentStatus | undefined
  readonly language?: string | undefined
  readonly publisher?: string | undefined
}

/** Which statements are listed; ids are those of entities over all documents. */
export type StatementFilter = Period & {
  readonly speaker?: string | undefined
  readonly about?: string | undefined
  readonly kind?: StatementKind | undefined
  /** Nothing that the engine is less sure of, from 0 to 1. */
  readonly minConfidence?: number | undefined
  readonly language?: string | undefined
  readonly publisher?: string | undefined
}

/** Which entities are listed. `name` is the beginning of any of its names or of a word of them, as the user wrote it. */
export type EntityFilter = {
  readonly name?: string | undefined
  readonly type?: EntityType | undefined
  readonly order: 'name' | Rank
}

/** In what order a search gives what it finds. */
export type SearchOrder = 'newest' | 'best'

/** Everything that can be asked of the table. Only records of the heads' revisions are shown. */
export type Reads = {
  /** A document's head, of any status; undefined where no object ever had that key, or its deletion is long past. */
  readonly document: (id: string) => Promise<DocumentHead | undefined>
  /** The earliest other document with the same bytes, if it is earlier than this one. */
  readonly duplicateOf: (head: DocumentHead) => Promise<string | null>
  /** Newest first. */
  readonly documents: (filter: DocumentFilter, page: PageRequest) => Promise<Page<DocumentHead>>
  /** In order of first mention; the first part of each. */
  readonly documentEntities: (head: DocumentHead, page: PageRequest) => Promise<Page<EntityRecord>>
  /** Who and what each of some documents names, those met first, at most `limit`; told briefly. */
  readonly named: (
    documents: readonly DocumentRevision[],
    limit: number,
  ) => Promise<readonly (readonly NamedInDocument[])[]>
  /** In order of the text. */
  readonly documentStatements: (head: DocumentHead, page: PageRequest) => Promise<Page<StatementRecord>>
  /** Each entity once. With a name, ordered by the name that was found. */
  readonly entities: (filter: EntityFilter, page: PageRequest) => Promise<Page<EntityProfile>>
  readonly entity: (id: string) => Promise<EntityProfile | undefined>
  /** Newest document first, one record per document (and part of long ones). */
  readonly entityMentions: (id: string, period: Period, page: PageRequest) => Promise<Page<EntityRecord>>
  /** Adds to an entity's records the first statements about it in each document. */
  readonly about: (records: readonly EntityRecord[], limit: number) => Promise<readonly SpokenOf[]>
  /** Newest document first, in each in the order of the text; the period is that of the document. */
  readonly statements: (filter: StatementFilter, page: PageRequest) => Promise<Page<StatementRecord>>
  /** What holds all words of a search, in their forms: statements and titles, newest document first or best first. */
  readonly search: (filter: SearchFilter, order: SearchOrder, page: PageRequest) => Promise<Page<Found>>
  /** Documents' statements that say the same or nearly the same, earliest first, itself included. */
  readonly repetitions: (statement: StatementRecord, limit: number) => Promise<readonly StatementRecord[]>
  readonly statement: (id: string) => Promise<StatementRecord | undefined>
  /** What people have corrected and not taken back, newest first. */
  readonly corrections: (page: PageRequest) => Promise<Page<AnyCorrection>>
  readonly correction: (id: string) => Promise<AnyCorrection | undefined>
}

/**
 * Makes the reads of a table. None scans: each asks for keys, or for stretches of partitions. What the table refuses for the
 * moment is asked for again; throws what it goes on refusing.
 */
export function makeReads(dependencies: ReadDependencies): Reads {
  return {
    document: id => readDocument(dependencies, id),
    duplicateOf: head => readDuplicateOf(dependencies, head),
    documents: (filter, page) => readDocuments(dependencies, filter, page),
    documentEntities: (head, page) => readDocumentEntities(dependencies, head, page),
    named: (documents, limit) => readNamed(dependencies, documents, limit),
    documentStatements: (head, page) => readDocumentStatements(dependencies, head, page),
    entities: (filter, page) => readEntities(dependencies, filter, page),
    entity: id => readEntity(dependencies, id),
    entityMentions: (id, period, page) => readEntityMentions(dependencies, { id, period }, page),
    about: (records, limit) => readAbout(dependencies, records, limit),
    statements: (filter, page) => readStatements(dependencies, filter, page),
    search: (filter, order, page) =>
      (order === 'best' ? readBest : readNewest)(
        dependencies,
        { listsWords: dependencies.listsWords ?? true, ...filter },
        page,
      ),
    repetitions: (statement, limit) => readRepetitions(dependencies, statement, limit),
    statement: id => readStatement(dependencies, id),
    corrections: page => readCorrections(dependencies, page),
    correction: id => readCorrection(dependencies, id),
  }
}
