import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BatchWriteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeAccess } from '../../../../infra/local/access/access.ts'
import { makeDynamoDb, type DynamoDb } from '../../../../infra/local/dynamodb/client.ts'
import { createTables } from '../../../../infra/local/dynamodb/create-tables.ts'
import { startEngine, type Engine } from '../../../../infra/local/dynamodb/engine.ts'
import { startProxy } from '../../../../infra/local/dynamodb/proxy.ts'
import { openStream } from '../../../../infra/local/dynamodb/streams.ts'
import type { Listening } from '../../../../infra/local/http-server.ts'
import { USER } from '../../../../infra/local/start-local.ts'
import { makeTemplate, type Template } from '../../../../infra/local/template/template.ts'
import { smallStack, type Resources } from '../assembly.ts'

const place = {
  directory: '/nowhere',
  stackName: 'Small',
  endpoints: { s3Url: () => 'http://s', apiUrl: () => 'http://a' },
}
const template = (resources: Resources): Template => makeTemplate({ Resources: resources }, place)

let folder: string
let engine: Engine
let dynamoDb: DynamoDb
let proxy: Listening
let writes = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fjala-proxy-'))
  engine = await startEngine({ dataDir: folder })
  dynamoDb = makeDynamoDb(engine.url)
  await createTables(template(smallStack()), dynamoDb)
  const access = makeAccess(template(smallStack()), USER, () => 'secret')
  proxy = await startProxy({ port: 0, setting: 'PORT', engineUrl: engine.url, access, written: () => (writes += 1) })
})

afterAll(async () => {
  await proxy.close()
  dynamoDb.close()
  await engine.close()
  rmSync(folder, { recursive: true })
})

beforeEach(() => {
  writes = 0
})

const client = (accessKeyId: string): DynamoDBClient =>
  new DynamoDBClient({
    ...{ endpoint: proxy.url, region: 'eu-central-1', maxAttempts: 1 },
    credentials: { accessKeyId, secretAccessKey: 'secret' },
  })

const item = (pk: string) => ({ TableName: 'table', Item: { pk: { S: pk } } })
const key = (pk: string) => ({ TableName: 'table', Key: { pk: { S: pk } } })

describe('startProxy()', () => {
  test('lets the user do everything, and a function what it was granted', async () => {
    await client(USER.accessKeyId).send(new PutItemCommand(item('user')))
    await client('FJALANOTE').send(new PutItemCommand(item('function')))
    const { Item } = await client(USER.accessKeyId).send(new GetItemCommand(key('function')))
    expect(Item).toEqual({ pk: { S: 'function' } })
  })

  test('refuses a function what it was not granted, in AWS’s words', async () => {
    await expect(client('FJALANOTE').send(new GetItemCommand(key('user')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb',
      ) as string,
    })
  })

  test('refuses whoever it does not know, and names the credentials to use', async () => {
    await expect(client('somebody').send(new GetItemCommand(key('user')))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      message: expect.stringContaining('AWS_ACCESS_KEY_ID=fjala') as string,
    })
  })

  test('tells of writes, and of nothing else', async () => {
    await client(USER.accessKeyId).send(new PutItemCommand(item('a')))
    await client(USER.accessKeyId).send(new GetItemCommand(key('a')))
    await expect.poll(() => writes).toBe(1)
  })

  test('writes a batch whole, and answers as a batch', async () => {
    const RequestItems = { table: ['b1', 'b2'].map(pk => ({ PutRequest: { Item: { pk: { S: pk } } } })) }
    const answer = await client(USER.accessKeyId).send(new BatchWriteItemCommand({ RequestItems }))
    expect(answer.UnprocessedItems).toEqual({})
    const { Item } = await client(USER.accessKeyId).send(new GetItemCommand(key('b2')))
    expect(Item).toEqual({ pk: { S: 'b2' } })
    expect(writes).toBe(1)
  })

  test.each([
    ['the same key twice', ['c', 'c'], 'table'],
    ['a table that is not there', ['c'], 'nowhere'],
  ])('answers with the batch’s own error: %s', async (_what, keys, table) => {
    const RequestItems = { [table]: keys.map(pk => ({ PutRequest: { Item: { pk: { S: pk } } } })) }
    await expect(client(USER.accessKeyId).send(new BatchWriteItemCommand({ RequestItems }))).rejects.toMatchObject({
      name: table === 'table' ? 'ValidationException' : 'ResourceNotFoundException',
    })
  })
})

describe('createTables()', () => {
  test('leaves a table as it is that is there already', async () => {
    await createTables(template(smallStack()), dynamoDb)
    const { Item } = await client(USER.accessKeyId).send(new GetItemCommand(key('a')))
    expect(Item).toBeDefined()
  })

  test('refuses a stored table whose keys or indexes differ, and says how to begin anew', async () => {
    const resources = smallStack()
    const table = resources['Table'] ?? { Type: '', Properties: {} }
    const index = {
      IndexName: 'gsi1',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    }
    const changed = { ...table, Properties: { ...table.Properties, GlobalSecondaryIndexes: [index] } }
    await expect(createTables(template({ ...resources, Table: changed }), dynamoDb)).rejects.toThrow(
      /stored table table: its keys, indexes or stream differ .* rm -r/,
    )
  })
})

test('trimStream() forgets no record that is young, and none that has not been read', async () => {
  const stream = await openStream('table', dynamoDb)
  const [shard] = await stream.shards()
  const read = async (): Promise<number> =>
    (await stream.read(await stream.iteratorAfter(shard?.id ?? '', undefined))).records.length
  const before = await read()
  engine.trimStream('table', '3')
  expect(before).toBeGreaterThan(3)
  expect(await read()).toBe(before)
})

test('startEngine() takes the engine that the user names, and does not end it', async () => {
  const external = await startEngine({ dataDir: '/nowhere', externalUrl: `${engine.url}/` })
  expect(external.url).toBe(engine.url)
  await external.close()
  expect((await fetch(engine.url)).status).toBeLessThan(500)
})
