import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeClock } from '../../../../infra/local/clock.ts'
import { makeDynamoDb, type DynamoDb } from '../../../../infra/local/dynamodb/client.ts'
import { startEngine, type Engine } from '../../../../infra/local/dynamodb/engine.ts'
import { openStream } from '../../../../infra/local/dynamodb/streams.ts'
import type { Outcome } from '../../../../infra/local/functions/environment.ts'
import type { Pool } from '../../../../infra/local/functions/pool.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'
import { openQueues } from '../../../../infra/local/queues/queues.ts'
import { makeQuiet } from '../../../../infra/local/quiet.ts'
import { openPositions } from '../../../../infra/local/sources/positions.ts'
import { streamMapping } from '../../../../infra/local/sources/stream-mapping.ts'
import { feedFromStream } from '../../../../infra/local/sources/stream-source.ts'

let folder: string
let engine: Engine
let dynamoDb: DynamoDb
let tables = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fjala-stream-'))
  engine = await startEngine({ dataDir: folder })
  dynamoDb = makeDynamoDb(engine.url)
})

afterAll(async () => {
  dynamoDb.close()
  await engine.close()
  rmSync(folder, { recursive: true })
})

/** A new table with a stream; gives its name. */
async function makeTable(): Promise<string> {
  tables += 1
  const TableName = `table-${tables}`
  await dynamoDb.call('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  return TableName
}

async function put(TableName: string, ...keys: string[]): Promise<void> {
  for (const pk of keys) await dynamoDb.call('PutItem', { TableName, Item: { pk: { S: pk } } })
}

type Rig = {
  /** The keys of each batch that the function got. */
  readonly batches: string[][]
  readonly letters: () => JsonObject[]
  readonly reports: string[]
  readonly wake: () => void
  readonly settle: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Play = (keys: readonly string[]) => readonly string[]

/** The stream of a table that feeds a function played by `play`: it gets the keys, and says which of them fail, or throws. */
async function rig(table: string, play: Play, properties: JsonObject = {}, now = Date.now): Promise<Rig> {
  const clock = makeClock(now)
  const settings = { name: 'letters', arn: 'arn:letters', visibilitySeconds: 30, delaySeconds: 0 }
  const queues = openQueues(':memory:', [{ ...settings, retentionSeconds: 3600, maximumBytes: 10_000 }], clock)
  const batches: string[][] = []
  const reports: string[] = []
  const pool: Pool = {
    invoke: async (_name, event) => answerOf(event, play, batches),
    reserve: () => Promise.reject(new Error('not used')),
    warm: async () => [],
    close: async () => undefined,
  }
  const positions = openPositions(join(folder, `${table}.sqlite`))
  let isQuiet = (): boolean => false
  const { changed, whenQuiet } = makeQuiet(() => isQuiet())
  const defaults = { StartingPosition: 'TRIM_HORIZON', FunctionResponseTypes: ['ReportBatchItemFailures'] }
  const destination = { OnFailure: { Destination: 'arn:letters' } }
  const mapping = streamMapping('Mapping', 'Probe', { ...defaults, DestinationConfig: destination, ...properties })
  const source = await feedFromStream(mapping, {
    stream: await openStream(table, dynamoDb),
    streamArn: 'arn:stream',
    functionArn: 'arn:function',
    positions,
    failureQueue: queues.byArn('arn:letters'),
    pool,
    clock,
    report: (_name, outcome) => reports.push(`${outcome.errorType}: ${outcome.errorMessage}`),
    changed,
    retryDelay: () => 0,
  })
  isQuiet = source.isQuiet
  return {
    batches,
    reports,
    letters: () => (queues.byName('letters')?.messages() ?? []).map(({ body }) => JSON.parse(body) as JsonObject),
    wake: source.wake,
    settle: whenQuiet,
    stop: async () => {
      await source.stop()
      positions.close()
    },
  }
}

type StreamEvent = { Records: { dynamodb: { Keys: { pk: { S: string } }; SequenceNumber: string } }[] }

function answerOf(event: string, play: Play, batches: string[][]): Outcome {
  const { Records } = JSON.parse(event) as StreamEvent
  const keys = Records.map(({ dynamodb }) => dynamodb.Keys.pk.S)
  batches.push(keys)
  try {
    const failed = play(keys)
    const failing = Records.filter(({ dynamodb }) => failed.includes(dynamodb.Keys.pk.S))
    const batchItemFailures = failing.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber }))
    return { ok: true, payload: JSON.stringify({ batchItemFailures }) }
  } catch (error) {
    return { ok: false, errorType: 'Error', errorMessage: (error as Error).message }
  }
}

const succeed: Play = () => []

/** Fails on the first tries of a key. */
function failing(key: string, times: number): Play {
  let left = times
  return keys => (keys.includes(key) && left-- > 0 ? [key] : [])
}

/** Throws whenever the key is in the batch. */
const throwingAt =
  (poison: string): Play =>
  keys => {
    if (keys.includes(poison)) throw new Error('on purpose')
    return []
  }

describe('feedFromStream()', () => {
  test('gives every record once, in order, in batches of the size given', async () => {
    const table = await makeTable()
    await put(table, 'a', 'b', 'c')
    const { batches, settle, stop } = await rig(table, succeed, { BatchSize: 2 })
    await settle()
    expect(batches).toEqual([['a', 'b'], ['c']])
    await stop()
  })

  test('gives what is written later, when it is woken', async () => {
    const table = await makeTable()
    const { batches, wake, settle, stop } = await rig(table, succeed)
    await settle()
    await put(table, 'a')
    wake()
    await settle()
    expect(batches).toEqual([['a']])
    await stop()
  })

  test('keeps the order past the tenth record', async () => {
    const table = await makeTable()
    const keys = Array.from({ length: 25 }, (_, at) => `k${at}`)
    await put(table, ...keys)
    const { batches, settle, stop } = await rig(table, succeed, { BatchSize: 10 })
    await settle()
    expect(batches.flat()).toEqual(keys)
    await stop()
  })

  test('goes on after a restart where it was, with what was written between', async () => {
    const table = await makeTable()
    await put(table, 'a')
    const first = await rig(table, succeed)
    await first.settle()
    await first.stop()
    await put(table, 'b')
    const second = await rig(table, succeed)
    await second.settle()
    expect(second.batches).toEqual([['b']])
    await second.stop()
  })

  test('gives again after a restart what had not succeeded', async () => {
    const table = await makeTable()
    await put(table, 'a', 'b', 'c')
    const first = await rig(table, failing('b', Infinity))
    await expect.poll(() => first.batches.length).toBeGreaterThan(2)
    await first.stop()
    const second = await rig(table, succeed)
    await second.settle()
    expect(second.batches).toEqual([['b', 'c']])
    await second.stop()
  })

  test('reads from now on, where the mapping says LATEST, also after a restart', async () => {
    const table = await makeTable()
    await put(table, 'old')
    const first = await rig(table, succeed, { StartingPosition: 'LATEST' })
    await first.settle()
    await first.stop()
    await put(table, 'new')
    const second = await rig(table, succeed, { StartingPosition: 'LATEST' })
    await second.settle()
    expect([...first.batches, ...second.batches]).toEqual([['new']])
    await second.stop()
  })

  test('gives only what its filter lets in, and does not read the rest again', async () => {
    const table = await makeTable()
    await put(table, 'x1', 'y1', 'y2', 'x2', 'y3')
    const FilterCriteria = { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"x"}]}}}}' }] }
    const { batches, settle, stop } = await rig(table, succeed, { FilterCriteria })
    await settle()
    expect(batches).toEqual([['x1', 'x2']])
    await stop()
  })

  test('tries again from the record that failed, and says so', async () => {
    const table = await makeTable()
    await put(table, 'a', 'b', 'c')
    const { batches, reports, settle, stop } = await rig(table, failing('b', 1))
    await settle()
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ])
    expect(reports).toEqual([expect.stringContaining('2 of 3 records failed')])
    await stop()
  })

  test('splits a batch that throws, so that the poison ends alone in the failure queue', async () => {
    const table = await makeTable()
    await put(table, 'a', 'b', 'poison', 'd')
    const settings = { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 }
    const { batches, letters, settle, stop } = await rig(table, throwingAt('poison'), settings)
    await settle()
    expect(batches).toEqual([['a', 'b', 'poison', 'd'], ['a', 'b'], ['poison', 'd'], ['poison'], ['poison'], ['d']])
    expect(letters()).toMatchObject([
      {
        requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2, functionArn: 'arn:function' },
        DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1, streamArn: 'arn:stream' },
      },
    ])
    await stop()
  })

  test('gives up the whole batch that throws to the end of its tries, where it is not to be split', async () => {
    const table = await makeTable()
    await put(table, 'a', 'poison')
    const { batches, letters, settle, stop } = await rig(table, throwingAt('poison'), { MaximumRetryAttempts: 2 })
    await settle()
    expect(batches).toHaveLength(3)
    expect(letters()).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 2 } }])
    await stop()
  })

  test('does not ask what failed, where the template does not', async () => {
    const table = await makeTable()
    await put(table, 'a')
    const { batches, settle, stop } = await rig(table, failing('a', 5), { FunctionResponseTypes: [] })
    await settle()
    expect(batches).toEqual([['a']])
    await stop()
  })

  test('gives up records that are too old, untried', async () => {
    const table = await makeTable()
    await put(table, 'a')
    const inTwoMinutes = (): number => Date.now() + 120_000
    const { batches, letters, settle, stop } = await rig(
      table,
      succeed,
      { MaximumRecordAgeInSeconds: 60 },
      inTwoMinutes,
    )
    await settle()
    expect(batches).toEqual([])
    expect(letters()).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }])
    await stop()
  })

  test('waits for a batch to fill, as long as its window says', async () => {
    const table = await makeTable()
    await put(table, 'a')
    const { batches, wake, settle, stop } = await rig(table, succeed, { MaximumBatchingWindowInSeconds: 0.2 })
    await put(table, 'b')
    wake()
    await settle()
    expect(batches).toEqual([['a', 'b']])
    await stop()
  })
})

describe('streamMapping()', () => {
  test.each(['', 'AT_TIMESTAMP'])('refuses the starting position "%s"', StartingPosition => {
    expect(() => streamMapping('Mapping', 'Probe', { StartingPosition })).toThrow('TRIM_HORIZON or LATEST')
  })
})
