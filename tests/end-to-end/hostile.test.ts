import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIdOf } from '../../shared/records/document-id.ts'
import { HOSTILE, type HostileFile } from '../hostile/corpus.ts'
import { ask, documentAt, makeDataDir, startRunning, type Document, type PageOf, type Running } from './running.ts'

const dataDir = makeDataDir()
let running: Running

beforeAll(async () => {
  running = await startRunning(dataDir.path)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
})

const keyOf = ({ name }: HostileFile): string => `keqdashës/${name}`

test('every hostile file, dropped into the bucket, ends with its status and code, and with nothing else', async () => {
  for (const file of HOSTILE) await running.put(keyOf(file), file.bytes())
  await running.local.whenQuiet()
  const ended = await Promise.all(HOSTILE.map(async file => [file.name, ...(await endOf(file))]))
  expect(ended).toEqual(HOSTILE.map(({ name, code }) => [name, code === undefined ? 'indexed' : 'rejected', code]))
}, 600_000)

async function endOf(file: HostileFile): Promise<readonly [string, string | undefined]> {
  const { body } = await ask<Document>(running, `/documents/${documentIdOf(keyOf(file))}?include=none`)
  return [body.status, body.reason?.code]
}

describe('afterwards', () => {
  test('no function failed or was stopped, no message is left, and nothing is a dead letter', () => {
    expect(running.local.failures).toEqual([])
    expect(running.local.access.denials).toEqual([])
    expect(running.local.queues.all.map(queue => queue.messages().length)).toEqual(
      running.local.queues.all.map(() => 0),
    )
  })

  test('rejected documents are listed with their reasons, each a sentence', async () => {
    const listed = new Map<string, Document>()
    for (let next: string | null = ''; next !== null;) {
      const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: PageOf<Document> = (
        await ask<PageOf<Document>>(running, `/documents?status=rejected&limit=50${cursor}`)
      ).body
      for (const document of page.items) listed.set(document.key, document)
      next = page.next
    }
    const rejected = HOSTILE.filter(({ code }) => code !== undefined)
    expect([...listed.keys()].sort()).toEqual(rejected.map(keyOf).sort())
    for (const { reason } of listed.values()) expect(reason?.message).toMatch(/^[A-Z].{10,}[^.]$/u)
  })

  test('a document is read as before', async () => {
    await running.put('pas.txt', 'Kryebashkiakja Drita Hoxha tha se ura hapet nesër.')
    await running.local.whenQuiet()
    expect((await documentAt(running, 'pas.txt')).statements?.items).toHaveLength(1)
  })
})
