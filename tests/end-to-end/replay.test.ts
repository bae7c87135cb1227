import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProgress } from '../../infra/local/console-output/progress.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import type { DocumentHead } from '../../shared/records/records.ts'
import { readHeads } from '../../tools/replay/older-texts.ts'
import { findLocal, type Place } from '../../tools/replay/place.ts'
import { replay, type ReplayOptions } from '../../tools/replay/replay.ts'
import { openLines, type Totals } from '../../tools/replay/report.ts'
import { withEngine, type OtherStack } from '../support/engines.ts'
import {
  ask,
  documentAt,
  makeDataDir,
  sayings,
  startRunning,
  synthesizeOnce,
  type PageOf,
  type Entity,
  type Running,
} from './running.ts'

const OLD = '0800'
const NEW = '0801'
/** The old engine does not know indirect speech, and credits nobody. */
const POOR = "found.filter(({ kind }) => kind !== 'indirect').map(one => ({ ...one, speaker: null }))"
const quiet = makeProgress({ write: () => undefined })

let engines: { readonly old: OtherStack; readonly new: OtherStack }

beforeAll(async () => {
  const templateDir = await synthesizeOnce()
  engines = {
    old: await withEngine(templateDir, { version: OLD, statements: POOR }),
    new: await withEngine(templateDir, { version: NEW }),
  }
})

afterAll(() => {
  engines.old.remove()
  engines.new.remove()
})

const STORM = 'Drejtoresha Teuta Dema tha se stuhia dëmtoi portin.\n\n“Puna nis nesër”, tha kryetari Arben Gjoka.\n'
const bridge = (name: string): string => `Inxhinieri ${name} Kola tha se ura do të hapet në maj.\n`

function placeOf({ local }: Running): Promise<Place> {
  return findLocal({ AWS_ENDPOINT_URL_S3: local.urls.s3, AWS_ENDPOINT_URL_DYNAMODB: local.urls.dynamodb })
}

async function replayOn(running: Running, options: Partial<ReplayOptions> = {}): Promise<Totals> {
  const place = await placeOf(running)
  try {
    return await replay(place, { engine: NEW, progress: quiet, patience: 20_000, ...options })
  } finally {
    place.close()
  }
}

async function headsOf(running: Running, keys: readonly string[]): Promise<readonly (DocumentHead | undefined)[]> {
  const place = await placeOf(running)
  const heads = await readHeads(place.records, keys.map(documentIdOf))
  place.close()
  return keys.map(key => heads.get(documentIdOf(key)))
}

describe('replay(), after the engine was replaced by a newer one', () => {
  const dataDir = makeDataDir()
  const report = join(dataDir.path, 'report.jsonl')
  let running: Running
  let heads: readonly (DocumentHead | undefined)[]

  beforeAll(async () => {
    const before = await startRunning(dataDir.path, engines.old.templateDir)
    await before.put('stuhia.txt', STORM)
    await before.put('ura.txt', bridge('Besnik'))
    await before.put('bosh.txt', ' \n')
    await before.local.whenQuiet()
    expect(sayings(await documentAt(before, 'stuhia.txt'))).toEqual(['nobody: Puna nis nesër'])
    await before.close()
    running = await startRunning(dataDir.path, engines.new.templateDir)
    await running.put('e-re.txt', STORM)
    await running.local.whenQuiet()
    heads = await headsOf(running, KEYS)
  })

  const KEYS = ['stuhia.txt', 'ura.txt', 'e-re.txt', 'bosh.txt']

  afterAll(async () => {
    await running.close()
    dataDir.remove()
  })

  test('extracts older documents again, leaves current and rejected ones, and says what changed', async () => {
    expect(heads.map(head => head?.engine)).toEqual([OLD, OLD, NEW, null])
    const file = await openLines(report)
    const totals = await replayOn(running, { report: file })
    await file.close()
    expect(totals).toMatchObject({ texts: 3, older: 2, extracted: 2, changed: 2, first: 0, replaced: 0, behind: 0 })
    expect(totals).toMatchObject({ gained: 2, lost: 0, reattributed: 1, kept: 0 })
    const after = await headsOf(running, KEYS)
    expect(after.map(head => head?.engine)).toEqual([NEW, NEW, NEW, null])
    expect(after.slice(2)).toEqual(heads.slice(2))
    expect(sayings(await documentAt(running, 'stuhia.txt'))).toEqual(sayings(await documentAt(running, 'e-re.txt')))
  })

  test('writes a line for each document that changed, with the statements themselves', () => {
    const lines = readFileSync(report, 'utf8').trim().split('\n')
    const all = lines.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
    const storm = all.find(({ document }) => (document as { readonly key: string }).key === 'stuhia.txt')
    expect(all).toHaveLength(2)
    expect(storm).toMatchObject({
      outcome: 'changed',
      engine: { from: OLD, to: NEW },
      gained: [{ kind: 'indirect', speaker: { name: 'Teuta Dema' } }],
      lost: [],
      reattributed: [{ kind: 'direct', text: 'Puna nis nesër', speaker: { from: null, to: { name: 'Arben Gjoka' } } }],
    })
  })

  test('changes nothing when it is repeated, even for all texts', async () => {
    const before = await headsOf(running, KEYS)
    expect(await replayOn(running)).toMatchObject({ texts: 3, older: 0, extracted: 0, changed: 0, behind: 0 })
    expect(await replayOn(running, { all: true })).toMatchObject({ texts: 3, older: 0, changed: 0 })
    await running.local.whenQuiet()
    expect(await headsOf(running, KEYS)).toEqual(before)
    expect(running.local.failures).toEqual([])
  })

  test('says so where the stack runs no engine that is new enough', async () => {
    const totals = await replayOn(running, { engine: '0802' })
    expect(totals).toMatchObject({ older: 3, extracted: 0, behind: 3 })
  })
})

describe('replay(), while documents come and go', () => {
  const dataDirs = [makeDataDir(), makeDataDir()]
  afterAll(() => dataDirs.forEach(({ remove }) => remove()))

  /** What readers see: every document with its statements, every entity with its counts. */
  async function seen(running: Running, keys: readonly string[]): Promise<unknown> {
    const documents = []
    for (const key of keys) {
      const document = await documentAt(running, key)
      documents.push([key, document.status, document.status === 'indexed' ? sayings(document) : []])
    }
    const entities = (await ask<PageOf<Entity>>(running, '/entities?limit=100')).body.items
    return { documents, entities: entities.map(({ name, counts }) => [name, counts]).sort() }
  }

  test('converges to what one clean pass over the present objects gives', async () => {
    const [dataDir = makeDataDir(), cleanDir = makeDataDir()] = dataDirs
    const keys = Array.from({ length: 60 }, (_, n) => `ura-${String(n)}.txt`)
    const names = ['Besnik', 'Drita', 'Ilir', 'Luan', 'Mira']
    const nameFor = (n: number): string => names[n % names.length] ?? ''
    const before = await startRunning(dataDir.path, engines.old.templateDir)
    for (const [n, key] of keys.entries()) await before.put(key, bridge(nameFor(n)))
    await before.local.whenQuiet()
    await before.close()

    const running = await startRunning(dataDir.path, engines.new.templateDir)
    const replaying = replayOn(running)
    const present = new Map(keys.map((key, n) => [key, bridge(nameFor(n))]))
    for (const [n, key] of keys.entries()) {
      if (n % 4 === 1) {
        await running.put(key, STORM)
        present.set(key, STORM)
      }
      if (n % 6 === 2) {
        await running.remove(key)
        present.delete(key)
      }
    }
    await running.put('e-re.txt', STORM)
    present.set('e-re.txt', STORM)
    const totals = await replaying
    await running.local.whenQuiet()
    expect(totals.behind).toBe(0)
    expect(totals.older).toBeGreaterThan(0)
    const heads = await headsOf(running, [...present.keys()])
    expect(new Set(heads.map(head => `${String(head?.status)} ${String(head?.engine)}`))).toEqual(
      new Set([`indexed ${NEW}`]),
    )
    const found = await seen(running, [...present.keys()])
    await running.close()

    const clean = await startRunning(cleanDir.path, engines.new.templateDir)
    for (const [key, body] of present) await clean.put(key, body)
    await clean.local.whenQuiet()
    expect(found).toEqual(await seen(clean, [...present.keys()]))
    await clean.close()
  }, 180_000)
})
