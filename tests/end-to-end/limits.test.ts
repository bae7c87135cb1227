import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProgress } from '../../infra/local/console-output/progress.ts'
import { findLocal } from '../../tools/replay/place.ts'
import { redrive } from '../../tools/redrive/redrive.ts'
import { withEngine, type OtherStack } from '../support/engines.ts'
import {
  ask,
  documentAt,
  makeDataDir,
  sayings,
  startRunning,
  synthesizeOnce,
  type Document,
  type PageOf,
  type Running,
} from './running.ts'

/** As long as the queues hide a message that failed, and a little longer. */
const NEXT_TRY = 1_081_000
/** Mistakes that no engine should have: one word makes it run in circles, one fills the memory, one ends the process. */
const HARMFUL = `(() => {
  const kept = []
  if (text.includes('rrotullohet')) for (;;);
  if (text.includes('fryhet')) for (;;) kept.push(new Array(100000).fill(kept.length + 0.5))
  if (text.includes('shuhet')) process.exit(7)
  return found
})()`
const SECONDS = 6
const MEGABYTES = 96

const dataDir = makeDataDir()
let engines: { readonly harmful: OtherStack; readonly mended: OtherStack }
let running: Running

beforeAll(async () => {
  const templateDir = await synthesizeOnce()
  engines = {
    harmful: await withEngine(templateDir, { version: '0800', statements: HARMFUL }),
    mended: await withEngine(templateDir, { version: '0800' }),
  }
  tighten(engines.harmful.templateDir)
  running = await startRunning(dataDir.path, engines.harmful.templateDir)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
  engines.harmful.remove()
  engines.mended.remove()
})

/** The same stack, whose functions may spend less on a document: nobody wants to wait for a minute. */
function tighten(templateDir: string): void {
  const file = join(templateDir, 'Fjala.template.json')
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template
  const { Variables } = template.Resources.Extract.Properties.Environment
  expect(Variables).toMatchObject({ MAX_DOCUMENT_SECONDS: '40', MAX_DOCUMENT_MEGABYTES: '640' })
  Object.assign(Variables, { MAX_DOCUMENT_SECONDS: String(SECONDS), MAX_DOCUMENT_MEGABYTES: String(MEGABYTES) })
  // a link to the file of the stack itself, which stays as it is
  rmSync(file)
  writeFileSync(file, JSON.stringify(template))
}

type Template = {
  readonly Resources: {
    readonly Extract: { readonly Properties: { readonly Environment: { Variables: Record<string, string> } } }
  }
}

const GOOD = 'Kryebashkiakja Drita Hoxha tha se ura hapet nesër.\n'
/** A text that is long enough to be read in a thread of its own. */
const long = (word: string): string => `${GOOD}Ura ${word}.\n${'Dita ishte e qetë. '.repeat(3_000)}`

async function endOf(key: string): Promise<readonly unknown[]> {
  const { status, reason } = await documentAt(running, key)
  return [status, reason?.code, reason?.message]
}

describe('a document over a limit', () => {
  test('of time is rejected at once, and says so', async () => {
    await running.put('rrotullohet.txt', long('rrotullohet'))
    await running.put('mirë.txt', GOOD)
    await running.local.whenQuiet()
    const message = `The file takes too long to be read: it was not done after ${String(SECONDS)} seconds, the most that one may take`
    expect(await endOf('rrotullohet.txt')).toEqual(['rejected', 'limit.time', message])
    expect(sayings(await documentAt(running, 'mirë.txt'))).toEqual(['Drita Hoxha: ura hapet nesër'])
  })

  test('of memory is rejected at once, and says so', async () => {
    await running.put('fryhet.txt', long('fryhet'))
    await running.local.whenQuiet()
    const message = `The file needs too much memory to be read: more than ${String(MEGABYTES)} MB, the most that one may take`
    expect(await endOf('fryhet.txt')).toEqual(['rejected', 'limit.memory', message])
  })

  test('is listed among the rejected, and none of it is a failure or a dead letter', async () => {
    const { items } = (await ask<PageOf<Document>>(running, '/documents?status=rejected')).body
    expect(items.map(({ key }) => key).sort()).toEqual(['fryhet.txt', 'rrotullohet.txt'])
    expect(running.local.failures).toEqual([])
    expect(messagesIn('ExtractDeadLetters')).toBe(0)
  })
})

function messagesIn(name: string): number {
  return running.local.queues.byName(name)?.messages().length ?? -1
}

describe('a document that ends the function itself, each time', () => {
  test('is a dead letter after its tries, and marked as failed all the same', async () => {
    await running.put('shuhet.txt', `${GOOD}Drita shuhet.`)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await running.local.whenQuiet()
      running.local.clock.skipTo(running.local.clock.now() + NEXT_TRY)
    }
    await running.local.whenQuiet()
    expect(messagesIn('ExtractDeadLetters')).toBe(1)
    const [status, code] = await endOf('shuhet.txt')
    expect([status, code]).toEqual(['failed', 'function.stopped'])
  })

  test('is indexed by redrive once the cause is mended', async () => {
    const now = running.local.clock.now()
    await running.close()
    running = await startRunning(dataDir.path, engines.mended.templateDir)
    running.local.clock.skipTo(now)
    const { s3, dynamodb } = running.local.urls
    const place = await findLocal({ AWS_ENDPOINT_URL_S3: s3, AWS_ENDPOINT_URL_DYNAMODB: dynamodb })
    const quiet = makeProgress({ write: () => undefined })
    const { failed } = await redrive(place, { progress: quiet, patience: 60_000 }).finally(place.close)
    await running.local.whenQuiet()
    expect(failed.before).toBe(1)
    expect(sayings(await documentAt(running, 'shuhet.txt'))).toEqual(['Drita Hoxha: ura hapet nesër'])
    expect(messagesIn('ExtractDeadLetters')).toBe(0)
  })
})
