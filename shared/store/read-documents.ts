import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { toDocumentHead } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import {
  documentIdIn,
  documentSort,
  headKey,
  languagePartitions,
  publisherPartition,
  sameBytesPartition,
  statusPartitions,
  type IndexName,
} from '../records/keys.ts'
import { foldedName } from '../records/names.ts'
import type { DocumentHead } from '../records/records.ts'
import type { TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest, Position } from './page.ts'
import { periodRange } from './period-range.ts'
import { queryMerged, queryRange, sortAttribute } from './query.ts'
import type { DocumentFilter } from './reads.ts'

/** A document's head as of the latest write. */
export async function readDocument(access: TableAccess, id: string): Promise<DocumentHead | undefined> {
  const { Item: item, ConsumedCapacity: consumed } = await access.client.send(
    new GetCommand({
      TableName: access.table,
      Key: headKey(id),
      ConsistentRead: true,
      ReturnConsumedCapacity: 'TOTAL',
    }),
  )
  access.countCapacity?.(consumed?.CapacityUnits ?? 0)
  return item === undefined ? undefined : toDocumentHead(item as Item)
}

/** The id of the earliest document with the same bytes, where it is earlier than this one. Only indexed documents are compared. */
export async function readDuplicateOf(access: TableAccess, head: DocumentHead): Promise<string | null> {
  if (head.contentHash === null || head.status !== 'indexed') return null
  const groups = queryRange(access, {
    index: 'gsi4',
    partition: sameBytesPartition(head.contentHash),
    from: ' ',
    to: documentSort(head.sortDate, head.id),
    size: 1,
  })
  for await (const [first] of groups) {
    if (first !== undefined) return documentIdIn(first.pk) === head.id ? null : documentIdIn(first.pk)
  }
  return null
}

/** A page of documents, newest first. */
export async function readDocuments(
  access: TableAccess,
  filter: DocumentFilter,
  { limit, after }: PageRequest,
): Promise<Page<DocumentHead>> {
  const at = textAt(after)
  return fillPage(listDocuments(access, filter, { size: limit + 1, upTo: at, after: at }), { limit })
}

/** From which sort value on a list is read, which one was shown before, and how much each query reads. */
export type Listing = { readonly size: number; readonly upTo: string | undefined; readonly after: string | undefined }

/** The sort value in a place. */
export function textAt(after: Position | null): string | undefined {
  return after === null ? undefined : String(after['at'])
}

/** The heads that pass a filter, newest first, in groups. Places are `{ at }`, the sort value of a head. */
export async function* listDocuments(
  access: TableAccess,
  filter: DocumentFilter,
  { size, upTo, after }: Listing,
): AsyncGenerator<readonly Entry<DocumentHead>[]> {
  const { index, partitions } = whereListed(filter)
  const period = periodRange(filter, upTo)
  const own = shareOf(size, partitions.length)
  const ranges = partitions.map(partition => ({ index, partition, size: own, after, ...period }))
  for await (const group of queryMerged(access, ranges)) yield group.map(item => toEntry(item, index, filter))
}

/**
 * How many records to read at first of each of several lists that are read as one: some more than its part of the whole. Of a
 * list that has more than that, more is read.
 */
export function shareOf(size: number, lists: number): number {
  return lists === 1 ? size : Math.min(size, Math.ceil(size / lists) + Math.ceil(Math.sqrt(size)))
}

function whereListed(filter: DocumentFilter): { readonly index: IndexName; readonly partitions: readonly string[] } {
  const { status, language, publisher } = filter
  const hasRevision = status === undefined || status === 'indexed'
  if (hasRevision && publisher !== undefined) {
    return { index: 'gsi3', partitions: [publisherPartition(foldedName(publisher))] }
  }
  if (hasRevision && language !== undefined) return { index: 'gsi2', partitions: languagePartitions(language) }
  const statuses = status === undefined ? (['indexed', 'rejected', 'failed'] as const) : [status]
  return { index: 'gsi1', partitions: statuses.flatMap(statusPartitions) }
}

function toEntry(item: Item, index: IndexName, filter: DocumentFilter): Entry<DocumentHead> {
  const head = toDocumentHead(item)
  return {
    position: { at: String(item[sortAttribute(index)]) },
    value: isWanted(head, filter) ? head : undefined,
  }
}

function isWanted(head: DocumentHead, { language, publisher }: DocumentFilter): boolean {
  const isInLanguage = language === undefined || head.language === language
  return isInLanguage && (publisher === undefined || isBy(head.publisher, publisher))
}

/** Whether a publisher's name is that which is asked for, folded. */
export function isBy(publisher: string | null, asked: string): boolean {
  return publisher !== null && foldedName(publisher) === foldedName(asked)
}
