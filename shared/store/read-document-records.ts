import { parseStatementId } from '../records/document-id.ts'
import { toEntityRecord, toStatement } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  documentPartition,
  entitiesPrefix,
  entitySortKey,
  statementsPrefix,
  statementSortKey,
} from '../records/keys.ts'
import type { DocumentHead, EntityRecord, StatementRecord } from '../records/records.ts'
import { getAll, type TableAccess } from './batches.ts'
import { fillPage } from './fill-page.ts'
import type { Page, PageRequest, Position } from './page.ts'
import { queryRange } from './query.ts'
import { readDocument } from './read-documents.ts'

/** A page of a document's entities, in order of first mention. Places are `{ number }`, the entity's. */
export async function readDocumentEntities(
  access: TableAccess,
  head: DocumentHead,
  page: PageRequest,
): Promise<Page<EntityRecord>> {
  const start = startOf(page.after, number => entitySortKey(head.revision, number), entitiesPrefix(head.revision))
  return readNumbered(access, { head, ...start, toRecord: toEntityRecord }, page)
}

/** A page of a document's statements, in order of the text. Places are `{ number }`, the statement's. */
export async function readDocumentStatements(
  access: TableAccess,
  head: DocumentHead,
  page: PageRequest,
): Promise<Page<StatementRecord>> {
  const start = startOf(page.after, number => statementSortKey(head.revision, number), statementsPrefix(head.revision))
  return readNumbered(access, { head, ...start, toRecord: toStatement }, page)
}

/** A revision of a document that readers see. */
export type DocumentRevision = { readonly documentId: string; readonly revision: string }

/** Who or what a document names, and how often. */
export type NamedInDocument = Pick<EntityRecord, 'entityId' | 'type' | 'name' | 'mentionCount'> & {
  readonly documentId: string
}

const NAMED = ['entityId', 'type', 'name', 'mentionCount'] as const

/** Who and what documents name, those met first in each, at most `limit`: little of each record, since many are read. */
export async function readNamed(
  access: TableAccess,
  documents: readonly DocumentRevision[],
  limit: number,
): Promise<readonly (readonly NamedInDocument[])[]> {
  return Promise.all(documents.map(document => readNamedIn(access, document, limit)))
}

async function readNamedIn(access: TableAccess, { documentId, revision }: DocumentRevision, limit: number) {
  const from = entitiesPrefix(revision)
  const range = { partition: documentPartition(documentId), from, to: from + AFTER_ALL, size: limit, attributes: NAMED }
  for await (const group of queryRange(access, range)) {
    return group.map(item => ({ documentId, ...(item as unknown as Omit<NamedInDocument, 'documentId'>) }))
  }
  return []
}

function startOf(after: Position | null, toSort: (number: number) => string, prefix: string) {
  return { from: after === null ? prefix : toSort(Number(after['number']) + 1), to: prefix + AFTER_ALL }
}

type Numbered<T> = {
  readonly head: DocumentHead
  readonly from: string
  readonly to: string
  readonly toRecord: (item: Item) => T
}

async function readNumbered<T extends { readonly number: number }>(
  access: TableAccess,
  { head, from, to, toRecord }: Numbered<T>,
  { limit }: PageRequest,
): Promise<Page<T>> {
  if (head.status !== 'indexed') return { items: [], next: null }
  const groups = queryRange(access, { partition: documentPartition(head.id), from, to, size: limit + 1 })
  return fillPage(toEntries(groups, toRecord), { limit })
}

async function* toEntries<T extends { readonly number: number }>(
  groups: AsyncIterable<readonly Item[]>,
  toRecord: (item: Item) => T,
) {
  for await (const group of groups) {
    yield group.map(toRecord).map(value => ({ position: { number: value.number }, value }))
  }
}

const TRIES = 3

/** A statement by its id. Undefined where its document's present revision has none of that number. */
export async function readStatement(access: TableAccess, id: string): Promise<StatementRecord | undefined> {
  const named = parseStatementId(id)
  if (named === undefined) return undefined
  let revision: string | undefined
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const head = await readDocument(access, named.documentId)
    // a statement that is missing though the head stood still does not exist
    if (head?.status !== 'indexed' || head.revision === revision) return undefined
    revision = head.revision
    const key = { pk: documentPartition(head.id), sk: statementSortKey(revision, named.number) }
    const [found] = await getAll(access, [key], { consistent: true })
    if (found !== undefined) return toStatement(found)
  }
  return undefined
}
