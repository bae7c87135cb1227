import { afterAll, beforeAll, expect, test } from 'vitest'
import { artifactKey } from '../../shared/records/artifact.ts'
import { documentIdOf, padSequencer } from '../../shared/records/document-id.ts'
import { documentAt, makeDataDir, startRunning, type Running } from './running.ts'

const dataDir = makeDataDir()
let running: Running

beforeAll(async () => {
  running = await startRunning(dataDir.path)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
})

/** As long as the queues hide a message that failed, and a little longer. */
const NEXT_TRY = 1_081_000

function messagesIn(name: string): number {
  return running.local.queues.byName(name)?.messages().length ?? -1
}

/** Lets the time go by until every message was tried as often as it may be. */
async function tryToTheEnd(): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await running.local.whenQuiet()
    running.local.clock.skipTo(running.local.clock.now() + NEXT_TRY)
  }
  await running.local.whenQuiet()
}

test('one message of a batch that fails does not hold up the others, and ends as a dead letter', async () => {
  running.local.queues.byName('ParseQueue')?.send('no event at all')
  await running.put('mire.txt', 'Kryebashkiakja Drita Hoxha tha se ura hapet nesër.')
  await running.local.whenQuiet()
  expect((await documentAt(running, 'mire.txt')).status).toBe('indexed')
  expect([messagesIn('ParseQueue'), messagesIn('ParseDeadLetters')]).toEqual([1, 0])
  await tryToTheEnd()
  expect([messagesIn('ParseQueue'), messagesIn('ParseDeadLetters')]).toEqual([0, 1])
})

test('a text that has vanished: its document is marked as failed, with a code, and the message is a dead letter', async () => {
  const key = 'zhdukur.txt'
  await running.put(key, 'Drejtori Petrit Lala deklaroi se muzeu mbyllet.')
  await running.local.whenQuiet()
  expect((await documentAt(running, key)).status).toBe('indexed')
  // a later text of the same document, which is told of and is not there
  const object = { key: artifactKey(documentIdOf(key), padSequencer('FF'.repeat(16))), sequencer: 'FF' }
  running.local.queues.byName('ExtractQueue')?.send(JSON.stringify(textStored(object)))
  await tryToTheEnd()
  const document = await documentAt(running, key)
  expect([document.status, document.reason?.code]).toEqual(['failed', 'artifact.malformed'])
  expect([messagesIn('ExtractQueue'), messagesIn('ExtractDeadLetters')]).toEqual([0, 1])
  expect(running.local.access.denials).toEqual([])
})

function textStored(object: { readonly key: string; readonly sequencer: string }) {
  return {
    ...{ version: '0', source: 'aws.s3', 'detail-type': 'Object Created', time: '2025-06-15T10:00:00Z' },
    detail: { bucket: { name: 'texts' }, object },
  }
}
