import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { makeDynamoDb, type DynamoDb } from '../../infra/local/dynamodb/client.ts'
import { startEngine } from '../../infra/local/dynamodb/engine.ts'
import { openStream } from '../../infra/local/dynamodb/streams.ts'
import type { Item } from '../../shared/records/item.ts'
import { INDEXES, TABLE_KEYS } from '../../shared/records/keys.ts'

/** A DynamoDB engine of one test file. Each `makeTable` gives an empty table with the stack's key schema. */
export type TestDynamoDb = {
  readonly makeTable: () => Promise<TestTable>
  readonly close: () => Promise<void>
}

/** A table, a client for it, and all that it holds. */
export type TestTable = {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  /** Every record, in the order of the keys. */
  readonly snapshot: () => Promise<readonly Item[]>
  /** What its stream tells since the last call, in order. */
  readonly changes: () => Promise<readonly DynamoDBRecord[]>
  /** Removes the table. */
  readonly drop: () => Promise<void>
}

const CREDENTIALS = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }

/** Where files are kept in memory, if the system has such a place. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Starts the embedded engine on a free port, as local mode does. `makeClient`: makes the client that the tables have, if not the SDK's. */
export async function startDynamoDb(makeClient?: (url: string) => DynamoDBDocumentClient): Promise<TestDynamoDb> {
  const dataDir = mkdtempSync(join(MEMORY, 'fjala-dynamodb-'))
  const engine = await startEngine({ dataDir })
  const endpoint = engine.url
  const base = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: CREDENTIALS })
  const client = makeClient === undefined ? makeDocumentClient(base) : makeClient(endpoint)
  const wire = makeDynamoDb(endpoint)
  let tables = 0
  return {
    makeTable: async () => {
      tables += 1
      const table = `records-${String(tables)}`
      await base.send(new CreateTableCommand(tableInput(table)))
      const changes = await makeStreamReader(table, wire)
      const drop = async () => void (await base.send(new DeleteTableCommand({ TableName: table })))
      return { client, table, snapshot: () => readAll(client, table), changes, drop }
    },
    close: async () => {
      client.destroy()
      base.destroy()
      wire.close()
      await engine.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** The document client as the functions make it: a value that is not there is left out. */
export function makeDocumentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

/** A table with the stack’s key schema. */
export function tableInput(TableName: string): CreateTableCommandInput {
  const names = [TABLE_KEYS, ...INDEXES].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(TABLE_KEYS),
    GlobalSecondaryIndexes: INDEXES.map(index => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection:
        index.include === null
          ? { ProjectionType: 'ALL' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.include] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }
}

function keySchema({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ]
}

/** As many records as the engine gives at once. */
const FULL_PAGE = 1000

/** Reads the table's stream on from where it was read to. */
async function makeStreamReader(table: string, wire: DynamoDb): Promise<TestTable['changes']> {
  const stream = await openStream(table, wire)
  const iterators = new Map<string, string | undefined>()
  // the engine has as many shards as a table has when it is made
  for (const { id } of await stream.shards()) iterators.set(id, await stream.iteratorAfter(id, undefined))
  return async () => {
    const found: DynamoDBRecord[] = []
    for (const [id, first] of iterators) {
      for (let iterator = first; iterator !== undefined;) {
        const { records, next } = await stream.read(iterator)
        iterators.set(id, next)
        found.push(...(records as readonly unknown[] as readonly DynamoDBRecord[]))
        iterator = records.length < FULL_PAGE ? undefined : next
      }
    }
    return found
  }
}

async function readAll(client: DynamoDBDocumentClient, table: string): Promise<readonly Item[]> {
  const items: Item[] = []
  let after: Record<string, unknown> | undefined
  do {
    const answer = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: after }),
    )
    items.push(...((answer.Items ?? []) as Item[]))
    after = answer.LastEvaluatedKey
  } while (after !== undefined)
  return items.toSorted((a, b) => (`${a.pk}\n${a.sk}` < `${b.pk}\n${b.sk}` ? -1 : 1))
}
