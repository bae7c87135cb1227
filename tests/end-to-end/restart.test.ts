import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, documentAt, makeDataDir, startRunning, synthesizeOnce, type Document, type PageOf } from './running.ts'

const dataDir = makeDataDir()
beforeAll(async () => void (await synthesizeOnce()))
afterAll(() => dataDir.remove())

const KEYS = Array.from({ length: 12 }, (_, at) => `lajm-${at}.txt`)

test('what was queued when the stack stopped is done after the next start, and what was done is still there', async () => {
  const first = await startRunning(dataDir.path)
  await first.put('heret.txt', 'Zëdhënësja Mira Kola tha se dita ishte e qetë.')
  await first.local.whenQuiet()
  await Promise.all(KEYS.map(key => first.put(key, `Zyrtari Gent Dani tha se lajmi ${key} është i vërtetë.`)))
  await first.close()

  const second = await startRunning(dataDir.path)
  await second.local.whenQuiet()
  const { body } = await ask<PageOf<Document>>(second, '/documents?status=indexed')
  expect(body.items.map(({ key }) => key).sort()).toEqual(['heret.txt', ...KEYS].sort())
  expect((await documentAt(second, 'heret.txt')).statements?.items).toHaveLength(1)
  expect(second.local.access.denials).toEqual([])
  const speaker = await ask<PageOf<{ counts: { documents: number } }>>(second, '/entities?name=gent')
  expect(speaker.body.items[0]?.counts.documents).toBe(KEYS.length)
  await second.close()
})
