import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProgress } from '../../infra/local/console-output/progress.ts'
import { findLocal, type Place } from '../../tools/replay/place.ts'
import { redrive, type Redriven } from '../../tools/redrive/redrive.ts'
import { withEngine, type OtherStack } from '../support/engines.ts'
import {
  ask,
  documentAt,
  makeDataDir,
  sayings,
  startRunning,
  synthesizeOnce,
  type Document,
  type Entity,
  type PageOf,
  type Running,
} from './running.ts'

/** As long as the queues hide a message that failed, and a little longer. */
const NEXT_TRY = 1_081_000
/** A mistake in the engine: it stumbles over one word. */
const STUMBLING = "(() => { if (text.includes('rrufe')) throw new TypeError('stumbled'); return found })()"

const dataDir = makeDataDir()
const quiet = makeProgress({ write: () => undefined })
let engines: { readonly broken: OtherStack; readonly mended: OtherStack }
let running: Running

beforeAll(async () => {
  const templateDir = await synthesizeOnce()
  engines = {
    broken: await withEngine(templateDir, { version: '0800', statements: STUMBLING }),
    mended: await withEngine(templateDir, { version: '0800' }),
  }
  running = await startRunning(dataDir.path, engines.broken.templateDir)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
  engines.broken.remove()
  engines.mended.remove()
})

function messagesIn(name: string): number {
  return running.local.queues.byName(name)?.messages().length ?? -1
}

async function tryToTheEnd(): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await running.local.whenQuiet()
    running.local.clock.skipTo(running.local.clock.now() + NEXT_TRY)
  }
  await running.local.whenQuiet()
}

async function withPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const { s3, dynamodb } = running.local.urls
  const place = await findLocal({ AWS_ENDPOINT_URL_S3: s3, AWS_ENDPOINT_URL_DYNAMODB: dynamodb })
  return work(place).finally(place.close)
}

function redriveNow(patience = 20_000): Promise<Redriven> {
  return withPlace(place => redrive(place, { progress: quiet, patience }))
}

async function entities(): Promise<readonly unknown[]> {
  const { items } = (await ask<PageOf<Entity>>(running, '/entities?limit=100')).body
  return items.map(({ name, counts }) => [name, counts]).sort()
}

test('a document that the engine stumbles over ends as a dead letter, marked as failed, and says why', async () => {
  await running.put('stuhia.txt', 'Meteorologu Genc Prifti tha se një rrufe goditi kullën.\n')
  await running.put('dielli.txt', 'Meteorologia Ina Meta tha se dielli del nesër.\n')
  await tryToTheEnd()
  expect(messagesIn('ExtractDeadLetters')).toBe(1)
  expect((await documentAt(running, 'dielli.txt')).status).toBe('indexed')
  const failed = (await ask<PageOf<Document>>(running, '/documents?status=failed')).body.items
  expect(failed).toMatchObject([{ key: 'stuhia.txt', status: 'failed', reason: { code: 'fault.unexpected' } }])
})

test('redrive() while the cause is there: the document fails again, and nothing is lost', async () => {
  const { moved, failed } = await redriveNow(0)
  expect(moved.get('ExtractDeadLetters')).toBe(1)
  expect(failed.before).toBe(1)
  await tryToTheEnd()
  expect([messagesIn('ExtractQueue'), messagesIn('ExtractDeadLetters')]).toEqual([0, 1])
  expect((await documentAt(running, 'stuhia.txt')).status).toBe('failed')
})

test('redrive() once the cause is mended: the document ends indexed, and the dead letters are gone', async () => {
  const now = running.local.clock.now()
  await running.close()
  running = await startRunning(dataDir.path, engines.mended.templateDir)
  running.local.clock.skipTo(now)
  const { moved, failed, left, problems } = await redriveNow()
  expect([...moved].sort()).toEqual([
    ['DeliveriesDeadLetters', 0],
    ['ExtractDeadLetters', 1],
    ['FollowDeadLetters', 0],
    ['ParseDeadLetters', 0],
    ['TallyDeadLetters', 0],
  ])
  expect({ failed, left, problems }).toEqual({ failed: { before: 1, after: 0 }, left: 0, problems: [] })
  await running.local.whenQuiet()
  const document = await documentAt(running, 'stuhia.txt')
  expect(document.status).toBe('indexed')
  expect(sayings(document)).toEqual(['Genc Prifti: një rrufe goditi kullën'])
  expect([messagesIn('ExtractQueue'), messagesIn('ExtractDeadLetters')]).toEqual([0, 0])
})

test('redrive() puts what EventBridge could not deliver into the queue that it was for', async () => {
  await running.put('ylli.txt', 'Meteorologia Ina Meta tha se qielli është i kthjellët.\n')
  await running.local.whenQuiet()
  const { id } = await documentAt(running, 'ylli.txt')
  const event = { 'detail-type': 'Object Deleted', time: '2100-01-01T00:00:00Z', detail: DELETED }
  running.local.queues.byName('ParseDeadLetters')?.send(JSON.stringify(event))
  expect((await redriveNow()).moved.get('ParseDeadLetters')).toBe(1)
  await running.local.whenQuiet()
  expect(messagesIn('ParseDeadLetters')).toBe(0)
  expect((await ask(running, `/documents/${id}`)).status).toBe(410)
})

const DELETED = {
  bucket: { name: 'documents' },
  object: { key: 'ylli.txt', sequencer: 'F'.repeat(32) },
  'deletion-type': 'Delete Marker Created',
}

test('redrive() counts again what tally gave up, and takes its messages away', async () => {
  const right = await entities()
  expect(right.length).toBeGreaterThan(0)
  // as if nothing had been counted: neither profiles, nor names, nor what was counted
  await withPlace(async ({ records: { client, table } }) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }))
    const counted = Items.filter(({ pk, sk }) => /^(NAME|TYPE|RANK|E)#/.test(String(pk)) || /^C#/.test(String(sk)))
    expect(counted.length).toBeGreaterThan(0)
    for (const Key of counted.map(toKey)) await client.send(new DeleteCommand({ TableName: table, Key }))
  })
  await running.local.whenQuiet()
  expect(await entities()).toEqual([])
  running.local.queues.byName('TallyDeadLetters')?.send(JSON.stringify({ DDBStreamBatchInfo: { batchSize: 3 } }))
  expect((await redriveNow()).moved.get('TallyDeadLetters')).toBe(1)
  await running.local.whenQuiet()
  expect(messagesIn('TallyDeadLetters')).toBe(0)
  expect(await entities()).toEqual(right)
})

function toKey({ pk, sk }: Readonly<Record<string, unknown>>) {
  return { pk, sk }
}
