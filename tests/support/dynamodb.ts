import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { makeDynamoDb, type DynamoDb } from '../../infra/local/dynamodb/client.ts'
import { openStream, sequenceNumberOf } from '../../infra/local/dynamodb/streams.ts'
import type { Item } from '../../shared/records/item.ts'
import { INDEXES, TABLE_KEYS } from '../../shared/records/keys.ts'

/** A DynamoDB engine in memory. Each `makeTable` gives an empty table with the stack's key schema. */
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
}

const CREDENTIALS = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }

/** Starts the embedded engine on a free port. */
export async function startDynamoDb(): Promise<TestDynamoDb> {
  const port = await freePort()
  const child = spawn(findEngine(), ['serve', '--port', String(port)], { stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${String(port)}`
  await untilItAnswers(endpoint)
  const base = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: CREDENTIALS })
  const client = makeDocumentClient(base)
  const wire = makeDynamoDb(endpoint)
  let tables = 0
  return {
    makeTable: async () => {
      tables += 1
      const table = `records-${String(tables)}`
      await base.send(new CreateTableCommand(tableInput(table)))
      const changes = await makeStreamReader(table, wire)
      return { client, table, snapshot: () => readAll(client, table), changes }
    },
    close: async () => {
      client.destroy()
      base.destroy()
      wire.close()
      child.kill()
      await once(child, 'exit')
    },
  }
}

/** The document client as the functions make it: a value that is not there is left out. */
export function makeDocumentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

function tableInput(TableName: string): CreateTableCommandInput {
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

/** Reads the table's stream on from where it was read to. */
async function makeStreamReader(table: string, wire: DynamoDb): Promise<TestTable['changes']> {
  const stream = await openStream(table, wire)
  const positions = new Map<string, string>()
  return async () => {
    const found: DynamoDBRecord[] = []
    for (const { id } of await stream.shards()) {
      let iterator: string | undefined = await stream.iteratorAfter(id, positions.get(id))
      while (iterator !== undefined) {
        const { records, next } = await stream.read(iterator)
        const last = records.at(-1)
        if (last === undefined) break
        positions.set(id, sequenceNumberOf(last))
        found.push(...(records as DynamoDBRecord[]))
        iterator = next
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

function findEngine(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  return manifest.replace(/package\.json$/, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilItAnswers(endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(10)
  }
  throw new Error(`Cannot start DynamoDB: no answer at ${endpoint}`)
}
