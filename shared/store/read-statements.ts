import { toEntityRecord, toStatement } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import { aboutPartition, documentPartition, documentSort, speakerPartition, statementSortKey } from '../records/keys.ts'
import type { StatementRecord } from '../records/records.ts'
import { getAll, inGroups, type TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest, Position } from './page.ts'
import { periodRange } from './period-range.ts'
import { queryRange } from './query.ts'
import { isBy, listDocuments, textAt } from './read-documents.ts'
import type { StatementFilter } from './reads.ts'
import { readSteadily, type VisibleRevisions } from './visible.ts'

/** A page of statements: by speaker, else by whom they are about, else of all documents; newest document first. */
export async function readStatements(
  access: TableAccess,
  filter: StatementFilter,
  page: PageRequest,
): Promise<Page<StatementRecord>> {
  return readSteadily(access, revisions => fillPage(listStatements(access, filter, { page, revisions }), page))
}

type Reading = { readonly page: PageRequest; readonly revisions: VisibleRevisions }

/** A statement as it was found: in a list that holds it, or, where the list only tells of it, by its key. */
type Found = { readonly position: Position; readonly record: StatementRecord | undefined }

async function* listStatements(
  access: TableAccess,
  filter: StatementFilter,
  { page, revisions }: Reading,
): AsyncGenerator<readonly Entry<StatementRecord>[]> {
  for await (const group of findStatements(access, filter, page)) {
    const records = group.flatMap(({ record }) => record ?? []).filter(record => isWantedStatement(record, filter))
    // only of what is wanted the heads are read
    const shown = new Set([...(await revisions.shown(records.map(toOwned)))].map(({ record }) => record))
    yield group.map(({ position, record }) => {
      return { position, value: record !== undefined && shown.has(record) ? record : undefined }
    })
  }
}

function toOwned(record: StatementRecord) {
  return { documentId: record.document.id, revision: record.revision, record }
}

/** Whether a statement passes a filter, its speaker and period apart. */
export function isWantedStatement(record: StatementRecord, filter: StatementFilter): boolean {
  const { about, kind, minConfidence = 0, language, publisher } = filter
  if (record.confidence < minConfidence) return false
  if (kind !== undefined && record.kind !== kind) return false
  if (language !== undefined && record.document.language !== language) return false
  if (publisher !== undefined && !isBy(record.document.publisher, publisher)) return false
  return about === undefined || record.about.some(({ id }) => id === about)
}

function findStatements(
  access: TableAccess,
  filter: StatementFilter,
  page: PageRequest,
): AsyncIterable<readonly Found[]> {
  const { speaker, about } = filter
  if (speaker !== undefined) return listBySpeaker(access, { ...filter, speaker }, page)
  const told = about !== undefined ? listAbout(access, { ...filter, about }, page) : listAll(access, filter, page)
  return fetchTold(access, told, moreThan(page.limit))
}

/** So many statements are read together: of those on a page a few are too unsure to be shown, and reading on takes as long again. */
function moreThan(limit: number): number {
  return limit + 1 + Math.ceil(limit / 5)
}

/** Places are `{ at }`, the statement's sort value. */
async function* listBySpeaker(
  access: TableAccess,
  filter: StatementFilter & { readonly speaker: string },
  { limit, after }: PageRequest,
): AsyncGenerator<readonly Found[]> {
  const at = textAt(after)
  const size = moreThan(limit)
  const list = { index: 'gsi1', partition: speakerPartition(filter.speaker), size, after: at } as const
  for await (const group of queryRange(access, { ...list, ...periodRange(filter, at) })) {
    yield group.map(item => ({ position: { at: String(item['sk1']) }, record: toStatement(item) }))
  }
}

/** A statement that a list tells of. Places are `{ at, number }`: what tells of it, and the statement's number. */
type Told = {
  readonly documentId: string
  readonly revision: string
  readonly position: { readonly at: string; readonly number: number }
}

/** Entity records tell which statements are about the entity. */
async function* listAbout(
  access: TableAccess,
  filter: StatementFilter & { readonly about: string },
  { limit, after }: PageRequest,
): AsyncGenerator<readonly Told[]> {
  const list = { index: 'gsi2', partition: aboutPartition(filter.about), size: limit + 1 } as const
  for await (const group of queryRange(access, { ...list, ...periodRange(filter, textAt(after)) })) {
    yield group.flatMap(item => leftOf(toTold(item), after))
  }
}

function toTold(item: Item): readonly Told[] {
  const { document, revision, about } = toEntityRecord(item)
  const at = String(item['sk2'])
  return about.map(number => ({ documentId: document.id, revision, position: { at, number } }))
}

/** Heads tell how many statements their documents have. */
async function* listAll(
  access: TableAccess,
  { language, publisher, from, to }: StatementFilter,
  { limit, after }: PageRequest,
): AsyncGenerator<readonly Told[]> {
  const filter = { status: 'indexed', language, publisher, from, to } as const
  // most documents have several statements
  const listing = { size: Math.ceil((limit + 1) / 2), upTo: textAt(after), after: undefined }
  for await (const group of listDocuments(access, filter, listing)) {
    yield group.flatMap(({ value: head }) => {
      if (head === undefined) return []
      const at = documentSort(head.sortDate, head.id)
      const numbers = [...Array(head.counts.statements).keys()]
      const told = numbers.map(number => ({ documentId: head.id, revision: head.revision, position: { at, number } }))
      return leftOf(told, after)
    })
  }
}

/** What comes after a place in the list that tells of it. */
function leftOf(told: readonly Told[], after: Position | null): readonly Told[] {
  return told.filter(({ position: { at, number } }) => at !== after?.['at'] || number > Number(after['number']))
}

async function* fetchTold(
  access: TableAccess,
  groups: AsyncIterable<readonly Told[]>,
  size: number,
): AsyncGenerator<readonly Found[]> {
  for await (const group of groups) {
    for (const told of inGroups(group, size)) {
      const keys = told.map(toKey)
      const items = new Map((await getAll(access, keys, { consistent: true })).map(item => [item.pk + item.sk, item]))
      yield told.map(({ position }, at) => {
        const item = items.get(`${keys[at]?.pk ?? ''}${keys[at]?.sk ?? ''}`)
        return { position, record: item === undefined ? undefined : toStatement(item) }
      })
    }
  }
}

function toKey({ documentId, revision, position }: Told) {
  return { pk: documentPartition(documentId), sk: statementSortKey(revision, position.number) }
}
