import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PipelineError } from '../errors.ts'
import type { Item } from '../records/item.ts'
import type { Key } from '../records/keys.ts'
import { waitBefore } from './wait.ts'

/** The table, and who is told of the capacity units that each read took. */
export type TableAccess = {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly countCapacity?: (units: number) => void
  /** Waits before the nth repetition of what the table refused; a while drawn by chance, longer each time, by default. */
  readonly pause?: (repetition: number) => Promise<void>
}

type Request = { readonly PutRequest: { Item: Item } } | { readonly DeleteRequest: { Key: Key } }

const WRITES_AT_ONCE = 25
const READS_AT_ONCE = 100
const BATCHES_AT_ONCE = 4
const MAX_REPETITIONS = 8

/** Puts records, in batches, in any order. Throws `store.throttled` where the table goes on refusing some. */
export async function putAll(access: TableAccess, items: readonly Item[]): Promise<void> {
  await writeAll(
    access,
    items.map(item => ({ PutRequest: { Item: item } })),
  )
}

/** Deletes records, in batches, in any order. Throws `store.throttled` where the table goes on refusing some. */
export async function deleteAll(access: TableAccess, keys: readonly Key[]): Promise<void> {
  await writeAll(
    access,
    keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  )
}

async function writeAll(access: TableAccess, requests: readonly Request[]): Promise<void> {
  const batches = inGroups(requests, WRITES_AT_ONCE)
  for (const group of inGroups(batches, BATCHES_AT_ONCE)) {
    await Promise.all(group.map(batch => writeBatch(access, batch)))
  }
}

async function writeBatch(
  { client, table, pause = waitBefore }: TableAccess,
  batch: readonly Request[],
): Promise<void> {
  let left: readonly Request[] = batch
  for (let repetition = 0; left.length > 0; repetition += 1) {
    if (repetition > MAX_REPETITIONS) throw throttled(table, left.length)
    if (repetition > 0) await pause(repetition)
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: [...left] } }))
    left = (UnprocessedItems?.[table] ?? []) as unknown as readonly Request[]
  }
}

/** Gets records by their keys, in no order; those that don't exist are left out. */
export async function getAll(
  access: TableAccess,
  keys: readonly Key[],
  options: GetOptions = {},
): Promise<readonly Item[]> {
  const groups = await Promise.all(inGroups(keys, READS_AT_ONCE).map(batch => getBatch(access, batch, options)))
  return groups.flat()
}

/** Which attributes are wanted (all by default), and whether the latest write must be seen. */
export type GetOptions = { readonly attributes?: readonly string[]; readonly consistent?: boolean }

async function getBatch(access: TableAccess, batch: readonly Key[], options: GetOptions): Promise<readonly Item[]> {
  const { client, table, countCapacity, pause = waitBefore } = access
  const projection = projectionOf(options.attributes)
  const found: Item[] = []
  let left: readonly Key[] = batch.map(({ pk, sk }) => ({ pk, sk }))
  for (let repetition = 0; left.length > 0; repetition += 1) {
    if (repetition > MAX_REPETITIONS) throw throttled(table, left.length)
    if (repetition > 0) await pause(repetition)
    const request = { Keys: [...left], ConsistentRead: options.consistent ?? false, ...projection }
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: request }, ReturnConsumedCapacity: 'TOTAL' }),
    )
    countCapacity?.((answer.ConsumedCapacity ?? []).reduce((sum, { CapacityUnits }) => sum + (CapacityUnits ?? 0), 0))
    found.push(...((answer.Responses?.[table] ?? []) as Item[]))
    left = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[]
  }
  return found
}

/** A projection expression for attributes; nothing for all of them. */
export function projectionOf(attributes: readonly string[] | undefined) {
  if (attributes === undefined) return {}
  return {
    ProjectionExpression: attributes.map((_, at) => `#a${String(at)}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, at) => [`#a${String(at)}`, name])),
  }
}

function throttled(table: string, left: number): PipelineError {
  return new PipelineError(
    'store.throttled',
    `Cannot reach all records of ${table}: ${String(left)} were refused again and again`,
  )
}

/** A list in groups of a size, the last one smaller. */
export function inGroups<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size))
}
