import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../records/item.ts'
import { INDEXES, TABLE_KEYS, type IndexName } from '../records/keys.ts'
import { projectionOf, type TableAccess } from './batches.ts'

/** A stretch of one partition, of the table or of an index, in the order of its sort values. */
export type KeyRange = {
  readonly index?: IndexName
  readonly partition: string
  /** The least and the greatest sort value, both included. */
  readonly from: string
  readonly to: string
  readonly descending?: boolean
  /** A sort value that was shown before: records with it are left out. */
  readonly after?: string | undefined
  /** How many records one query reads at most. */
  readonly size: number
  /** The attributes that are wanted, beside the sort value; all where it isn't said. */
  readonly attributes?: readonly string[]
}

/** The attribute that orders an index, or the table. */
export function sortAttribute(index: IndexName | undefined): string {
  return keysOf(index).sortKey
}

function keysOf(index: IndexName | undefined) {
  return INDEXES.find(({ name }) => name === index) ?? TABLE_KEYS
}

/** Reads a stretch of a partition: what each query gives, until there is no more. The table itself is read as of the latest write. */
export async function* queryRange(access: TableAccess, range: KeyRange): AsyncGenerator<readonly Item[]> {
  const { index, partition, from, to, descending = false, after, size, attributes } = range
  if (Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0) return
  const { partitionKey, sortKey } = keysOf(index)
  const { ExpressionAttributeNames: names, ...projection } = projectionOf(attributes && [sortKey, ...attributes])
  let start: Record<string, unknown> | undefined
  do {
    const answer = await access.client.send(
      new QueryCommand({
        TableName: access.table,
        ...projection,
        ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { ...names, '#pk': partitionKey, '#sk': sortKey },
        ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
        ScanIndexForward: !descending,
        Limit: size,
        ExclusiveStartKey: start,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    )
    access.countCapacity?.(answer.ConsumedCapacity?.CapacityUnits ?? 0)
    yield ((answer.Items ?? []) as Item[]).filter(item => item[sortKey] !== after)
    start = answer.LastEvaluatedKey
  } while (start !== undefined)
}

/** Reads several partitions that are ordered alike as one list. Out: groups, each as much as is known to be in order. */
export async function* queryMerged(access: TableAccess, ranges: readonly KeyRange[]): AsyncGenerator<readonly Item[]> {
  let heads = await Promise.all(ranges.map(range => refill({ range, pages: queryRange(access, range), items: [] })))
  while ((heads = heads.filter(({ items }) => items.length > 0)).length > 0) {
    yield takeOrdered(heads)
    heads = await Promise.all(heads.map(refill))
  }
}

type Head = {
  readonly range: KeyRange
  readonly pages: AsyncGenerator<readonly Item[]>
  items: readonly Item[]
}

async function refill(head: Head): Promise<Head> {
  while (head.items.length === 0) {
    const next = await head.pages.next()
    if (next.done === true) break
    head.items = next.value
  }
  return head
}

/** Takes from the lists, least first, until one of them is used up. */
function takeOrdered(heads: readonly Head[]): readonly Item[] {
  const taken: Item[] = []
  for (;;) {
    const [first, ...others] = heads
    if (first === undefined) return taken
    const next = others.reduce((best, head) => (isBefore(head, best) ? head : best), first)
    const [item, ...rest] = next.items
    if (item === undefined) return taken
    taken.push(item)
    next.items = rest
    if (rest.length === 0) return taken
  }
}

function isBefore(one: Head, other: Head): boolean {
  const order = compareSort(sortOf(one), sortOf(other))
  return one.range.descending === true ? order > 0 : order < 0
}

function sortOf({ range, items }: Head): string {
  const value = items[0]?.[sortAttribute(range.index)]
  return typeof value === 'string' ? value : ''
}

/** The first of the code units that UTF-8 has in another order than UTF-16. */
const SURROGATES = 0xd800

/** The order in which DynamoDB has strings: by their bytes in UTF-8. */
export function compareSort(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (a === b) continue
    if (a >= SURROGATES && b >= SURROGATES) return Buffer.compare(Buffer.from(one), Buffer.from(other))
    return a - b
  }
  return one.length - other.length
}
