import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { billedForObjects, billedForTexts } from '../../functions/billed-events.ts'
import { makeMeter } from '../../functions/meter.ts'
import { metering, type MeteringOptions } from '../../functions/metering.ts'
import { makeUsage, type UsageShare } from '../../shared/store/usage.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../support/dynamodb.ts'
import { startTestS3, type TestS3 } from '../support/s3.ts'
import { toBatch, toBody } from '../support/world.ts'

let dynamodb: TestDynamoDb
let s3: TestS3
let table: TestTable
beforeAll(async () => {
  ;[dynamodb, s3] = await Promise.all([startDynamoDb(), startTestS3()])
  table = await dynamodb.makeTable()
})
afterAll(() => Promise.all([dynamodb.close(), s3.close()]))

const CONTEXT = { memoryLimitInMB: '1024' } as Context
const NOW = '2026-11-30T23:59:59.999Z'

describe('makeMeter()', () => {
  test('counts the capacity that each call of the table took, as the table says it', async () => {
    const meter = makeMeter()
    const client = meter.watch(table.client, 'dynamodb')
    const item = { pk: 'D#m', sk: 'HEAD', words: 'a'.repeat(2000) }
    await client.send(new PutCommand({ TableName: table.table, Item: item }))
    await client.send(new GetCommand({ TableName: table.table, Key: { pk: 'D#m', sk: 'HEAD' } }))
    expect(meter.take()).toEqual({ writeUnits: 2, readUnits: 0.5 })
    const Put = { TableName: table.table, Item: { pk: 'D#t', sk: 'HEAD' } }
    await client.send(new TransactWriteCommand({ TransactItems: [{ Put }] }))
    expect(meter.take()).toEqual({ writeUnits: 2 })
    expect(meter.take()).toEqual({})
  })

  test('counts a write that was refused for its condition', async () => {
    const meter = makeMeter()
    const client = meter.watch(table.client, 'dynamodb')
    const refused = {
      TableName: table.table,
      Item: { pk: 'D#m', sk: 'HEAD' },
      ConditionExpression: 'attribute_not_exists(pk)',
    }
    await expect(client.send(new PutCommand(refused))).rejects.toThrow()
    expect(meter.take()).toEqual({ writeUnits: 1 })
  })

  test('counts puts and gets of objects, also of those that are not there', async () => {
    const meter = makeMeter()
    const client = meter.watch(s3.client, 's3')
    await client.send(new PutObjectCommand({ Bucket: s3.texts, Key: 'a', Body: 'a' }))
    await client.send(new GetObjectCommand({ Bucket: s3.texts, Key: 'a' }))
    await expect(client.send(new GetObjectCommand({ Bucket: s3.texts, Key: 'b' }))).rejects.toThrow()
    expect(meter.take()).toEqual({ objectWrites: 1, objectReads: 2 })
  })

  test('does not count what never left', async () => {
    const meter = makeMeter()
    const settings = { endpoint: 'http://127.0.0.1:9', region: 'eu-central-1', maxAttempts: 1 }
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...settings, credentials }))
    const get = new GetCommand({ TableName: 'nowhere', Key: { pk: 'a', sk: 'b' } })
    await expect(meter.watch(client, 'dynamodb').send(get)).rejects.toThrow()
    expect(meter.take()).toEqual({})
  })
})

describe('metering()', () => {
  function around(options: Partial<MeteringOptions<unknown>> = {}) {
    const shares: UsageShare[] = []
    const faults: unknown[] = []
    const counting = metering<unknown>({
      name: 'parse',
      meter: makeMeter(),
      usage: { add: async share => void shares.push(share) },
      billedFor: () => ({ units: { events: 2 }, documents: 1 }),
      now: () => NOW,
      report: thrown => faults.push(thrown),
      ...options,
    })
    return { shares, faults, counting }
  }

  test('adds each invocation to the month, with its time, the event and the counting itself', async () => {
    const { shares, counting } = around()
    await middy(async () => 'done').use(counting)({}, CONTEXT)
    expect(shares).toMatchObject([{ month: '2026-11', name: 'parse', documents: 1 }])
    expect(shares[0]?.units).toMatchObject({ events: 2, invocations: 1, writeUnits: 1 })
    expect(shares[0]?.units.gigabyteSeconds).toBeGreaterThan(0)
  })

  test('counts an invocation that failed', async () => {
    const { shares, counting } = around()
    const failing = middy(async () => {
      throw new Error('stumbled')
    }).use(counting)
    await expect(failing({}, CONTEXT)).rejects.toThrow('stumbled')
    expect(shares).toHaveLength(1)
  })

  test('adds the next time what could not be added, and fails nothing', async () => {
    const shares: UsageShare[] = []
    let tries = 0
    const add = async (share: UsageShare): Promise<void> => {
      tries += 1
      if (tries === 1) throw new Error('throttled')
      shares.push(share)
    }
    const { faults, counting } = around({ usage: { add } })
    const handler = middy(async () => 'done').use(counting)
    expect(await handler({}, CONTEXT)).toBe('done')
    await handler({}, CONTEXT)
    expect(faults).toHaveLength(1)
    expect(shares).toMatchObject([{ documents: 2, units: { events: 4, invocations: 2 } }])
  })

  test('writes once for several invocations, where they are small', async () => {
    const { shares, counting } = around({ every: 3 })
    const handler = middy(async () => 'done').use(counting)
    for (let call = 0; call < 7; call += 1) await handler({}, CONTEXT)
    expect(shares.map(({ documents, units }) => [documents, units.invocations, units.writeUnits])).toEqual([
      [3, 3, 1],
      [3, 3, 1],
    ])
  })
})

describe('what a batch is billed by', () => {
  const created = toBody({ type: 'Object Created', key: 'a.txt', sequencer: '1' })
  const deleted = toBody({ type: 'Object Deleted', key: 'b.txt', sequencer: '2' })

  test('billedForObjects() counts uploads as documents, deletions not', () => {
    expect(billedForObjects(toBatch([created, created, deleted]))).toEqual({
      units: { queueRequests: 2 + 3, events: 3, objectWrites: 2 },
      documents: 2,
    })
  })

  test('billedForObjects() counts what comes again by its polling alone', () => {
    expect(billedForObjects(toBatch([created, deleted], 2))).toEqual({ units: { queueRequests: 2 }, documents: 0 })
  })

  test('billedForTexts() survives what is no notification', () => {
    expect(billedForTexts(toBatch(['{', created]))).toEqual({ units: { queueRequests: 4, events: 1 }, documents: 0 })
  })
})

describe('makeUsage()', () => {
  test('adds up what all add, over its shards, by function and month', async () => {
    const usage = makeUsage({ client: table.client, table: table.table })
    const share = { month: '2026-10', name: 'parse', documents: 1, units: { gigabyteSeconds: 0.1, events: 1 } }
    await Promise.all(Array.from({ length: 10 }, (_, shard) => usage.add({ ...share, shard })))
    await usage.add({ ...share, shard: 1, name: 'tally', documents: 0 })
    await usage.add({ ...share, shard: 1, month: '2026-09' })
    const [parse, tally] = (await usage.ofMonth('2026-10')).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(parse).toMatchObject({ name: 'parse', documents: 10, units: { events: 10 } })
    expect(parse?.units.gigabyteSeconds).toBeCloseTo(1, 9)
    expect(tally).toEqual({ name: 'tally', documents: 0, units: { gigabyteSeconds: 0.1, events: 1 } })
  })
})
