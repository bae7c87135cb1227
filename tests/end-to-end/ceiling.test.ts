import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UsageReport } from '../../functions/api/schemas/usage.ts'
import { ask, documentAt, makeDataDir, startRunning, type Running } from './running.ts'

const dataDir = makeDataDir()
let running: Running

beforeAll(async () => {
  running = await startRunning(dataDir.path)
  await running.put('ura.txt', '“Ura hapet në shtator”, tha ministrja Arta Lleshi.\n')
  await running.local.whenQuiet()
})
afterAll(async () => {
  await running.close()
  dataDir.remove()
})

const usage = async () => (await ask<UsageReport>(running, '/usage')).body
const waiting = () => running.local.queues.byName('ParseQueue')?.messages() ?? []
const statusOf = async (key: string) => (await documentAt(running, key)).status as string | number

async function setCeiling(usd: number | null): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ usd })
  const { status } = await fetch(`${running.local.urls.api}/usage/ceiling`, { method: 'POST', headers, body })
  expect(status).toBe(200)
  await running.local.whenQuiet()
}

test('what a document cost is counted by the functions that it went through', async () => {
  const { documents, total, services, functions, perThousandDocuments, paused } = await usage()
  expect({ documents, paused }).toEqual({ documents: 1, paused: null })
  expect(functions.map(({ name }) => name).sort()).toEqual(['extract', 'parse', 'tally'])
  const used = services.flatMap(({ units }) => units).filter(({ amount }) => amount > 0)
  expect(used).toHaveLength(8)
  expect(perThousandDocuments).toBeCloseTo(1000 * total, 2)
})

test('over the ceiling documents wait in the queue, untouched, and everybody is told', async () => {
  await setCeiling(0.000001)
  await running.put('rruga.txt', 'Agron Bici tha se rruga mbetet e hapur.\n')
  await running.local.whenQuiet()
  expect(waiting()).toMatchObject([{ receiveCount: 0 }])
  expect(await statusOf('rruga.txt')).toBe(404)
  expect((await usage()).paused).toMatchObject({ ceiling: 0.000001 })
  const start = await (
    await fetch(`${running.local.urls.api}/console`, { headers: { 'accept-language': 'en' } })
  ).text()
  expect(start).toContain('New documents are not being read')
})

test('they wait over a restart too', async () => {
  await running.close()
  running = await startRunning(dataDir.path)
  await running.local.whenQuiet()
  expect(waiting()).toMatchObject([{ receiveCount: 0 }])
})

test('when the ceiling is raised, they are read', async () => {
  await setCeiling(50)
  expect(waiting()).toEqual([])
  expect(await statusOf('rruga.txt')).toBe('indexed')
  expect((await usage()).paused).toBeNull()
})

test('a ceiling that is passed while documents come in closes the queue by itself', async () => {
  await setCeiling((await usage()).total + 0.00001)
  await running.put('liqeni.txt', '“Liqeni u pastrua”, tha Mira Dervishi.\n')
  await running.local.whenQuiet()
  await running.close()
  // a fresh environment looks at once, not after a while
  running = await startRunning(dataDir.path)
  await running.put('deti.txt', '“Deti u pastrua”, tha Mira Dervishi.\n')
  await running.local.whenQuiet()
  await running.put('mali.txt', '“Mali u pastrua”, tha Mira Dervishi.\n')
  await running.local.whenQuiet()
  expect((await usage()).paused).not.toBeNull()
  expect(waiting().length).toBeGreaterThan(0)
  await setCeiling(null)
  for (const key of ['liqeni.txt', 'deti.txt', 'mali.txt']) expect(await statusOf(key)).toBe('indexed')
})

test('nobody did what they are not granted, and no function failed', () => {
  expect(running.local.access.denials).toEqual([])
  expect(running.local.failures).toEqual([])
  const unused = running.local.access
    .unused()
    .filter(({ principal }) => principal === 'Ceiling')
    .map(({ action }) => action)
  expect(unused.filter(action => !/ReceiveMessage/.test(action))).toEqual([])
})
