import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeUsage } from '../../../shared/store/usage.ts'
import { startConsoleWorld, type ConsoleWorld } from './console-world.ts'

const OWN = { 'sec-fetch-site': 'same-origin' }
const PAUSE = { since: '2025-07-01T09:00:00.000Z', spent: 5.1, ceiling: 5 }

let site: ConsoleWorld
beforeAll(async () => {
  site = await startConsoleWorld({ 'ura.txt': '“Ura hapet”, tha Arta Lleshi.\n' })
})
afterAll(() => site.close())

const usage = () => makeUsage({ client: site.world.table.client, table: site.world.table.table })
const setCeiling = (usd: string, headers: Readonly<Record<string, string>> = OWN) =>
  site.send('/console/health/ceiling', { usd }, headers)
const ceiling = async () => (await usage().ceiling()).setting?.usd

describe('GET /console', () => {
  test('says that documents wait, why and until when, while they do', async () => {
    expect(await site.page('/console')).not.toContain('role="status"')
    await usage().setPause(PAUSE)
    const page = await site.page('/console')
    expect(page).toContain('this month has cost $5.10, and may cost $5.00')
    expect(page).toContain('wait until Jul 15, 2025')
    await usage().setPause(undefined)
  })
})

describe('POST /console/health/ceiling', () => {
  test.each([
    ['25', 25],
    ['12,50', 12.5],
    ['', null],
  ])('sets %j, and says that it has changed', async (written, usd) => {
    const answer = await setCeiling(written)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/health?ceiling=set#cost'])
    expect(await ceiling()).toBe(usd)
    expect(site.told.at(-1)).toBe('Ceiling Changed')
  })

  test.each(['0', '-1', '1e3', 'shumë', '1000001'])('refuses %j', async written => {
    await setCeiling('30')
    const answer = await setCeiling(written)
    expect(answer.headers.get('location')).toBe('/console/health?ceiling=refused#cost')
    expect(await ceiling()).toBe(30)
  })

  test('refuses a form of another site', async () => {
    await setCeiling('30')
    expect((await setCeiling('1', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await ceiling()).toBe(30)
  })
})
