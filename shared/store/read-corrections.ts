import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { KnownCorrection } from '../model/correction.ts'
import { fromCorrectionItem, parseCorrectionId, type AnyCorrection } from '../records/correction-records.ts'
import { toDocumentHead } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  correctedKey,
  correctionKey,
  CORRECTIONS_PARTITION,
  headAndCorrections,
  headKey,
  mergeKey,
  type Key,
} from '../records/keys.ts'
import type { DocumentHead } from '../records/records.ts'
import type { TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest } from './page.ts'
import { queryRange } from './query.ts'

/** What is known of a document beside its findings: its head, its corrections, and how often it was corrected. */
export type DocumentState = {
  readonly head: DocumentHead | undefined
  readonly corrected: number
  readonly corrections: readonly KnownCorrection[]
}

const AT_ONCE = 200

/** A document's head and its corrections, as of the latest write: one query. */
export async function readDocumentState(access: TableAccess, documentId: string): Promise<DocumentState> {
  const { pk, from, to } = headAndCorrections(documentId)
  const items: Item[] = []
  for await (const group of queryRange(access, { partition: pk, from, to, size: AT_ONCE })) items.push(...group)
  const head = items.find(({ sk }) => sk === headKey(documentId).sk)
  const count = items.find(({ sk }) => sk === correctedKey(documentId).sk)
  return {
    head: head === undefined ? undefined : toDocumentHead(head),
    corrected: Number(count?.['count'] ?? 0),
    corrections: items.flatMap(item => {
      const record = 'correction' in item ? fromCorrectionItem(item) : undefined
      return record === undefined || record.kind === 'merge' ? [] : [record]
    }),
  }
}

/** A correction or merge by its id, as of the latest write; undefined where there is none, or it was taken back. */
export async function readCorrection(
  { client, table, countCapacity }: TableAccess,
  id: string,
): Promise<AnyCorrection | undefined> {
  const key = keyOf(id)
  if (key === undefined) return undefined
  const { Item: item, ConsumedCapacity } = await client.send(
    new GetCommand({ TableName: table, Key: key, ConsistentRead: true, ReturnConsumedCapacity: 'TOTAL' }),
  )
  countCapacity?.(ConsumedCapacity?.CapacityUnits ?? 0)
  return item === undefined ? undefined : fromCorrectionItem(item as Item)
}

/** Where a correction or merge is stored. In: its id. */
export function keyOf(id: string): Key | undefined {
  const named = parseCorrectionId(id)
  if (named === undefined) return undefined
  return 'name' in named ? correctionKey(named.documentId, named.name) : mergeKey(named.entityId)
}

/** A page of all corrections and merges, newest first. */
export async function readCorrections(access: TableAccess, page: PageRequest): Promise<Page<AnyCorrection>> {
  return fillPage(listCorrections(access, page), page)
}

async function* listCorrections(
  access: TableAccess,
  { limit, after }: PageRequest,
): AsyncGenerator<readonly Entry<AnyCorrection>[]> {
  const before = after?.['at']
  const to = typeof before === 'string' ? before : AFTER_ALL
  const range = { index: 'gsi1', partition: CORRECTIONS_PARTITION, from: '', to, descending: true } as const
  for await (const group of queryRange(access, { ...range, after: to, size: limit + 1 })) {
    yield group.map(item => ({ position: { at: String(item['sk1']) }, value: fromCorrectionItem(item) }))
  }
}
