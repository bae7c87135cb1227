import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeCeilingHandler } from '../../../functions/ceiling/ceiling.ts'
import { makeSpending } from '../../../functions/spending.ts'
import { watchCeiling } from '../../../functions/watch-ceiling.ts'
import { makeUsage, type Usage } from '../../../shared/store/usage.ts'
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts'

let dynamodb: TestDynamoDb
let usage: Usage
let now: string
let opened: boolean[]
beforeAll(async () => {
  dynamodb = await startDynamoDb()
})
afterAll(() => dynamodb.close())
beforeEach(async () => {
  const { client, table } = await dynamodb.makeTable()
  usage = makeUsage({ client, table })
  now = '2026-11-20T12:00:00.000Z'
  opened = []
})

/** Ten dollars' worth. */
const spend = (month = '2026-11') =>
  usage.add({ month, shard: 0, name: 'extract', units: { writeUnits: 16_000_000 }, documents: 0 })

const spendingUnder = (deployed: number | null) => makeSpending({ usage, deployed, now: () => now })

function handlerUnder(deployed: number | null, meanwhile: () => Promise<void> = () => Promise.resolve()) {
  const setOpen = async (isOpen: boolean): Promise<void> => {
    opened.push(isOpen)
    if (opened.length === 1) await meanwhile()
  }
  return makeCeilingHandler({ spending: spendingUnder(deployed), usage, setOpen, now: () => now })
}

test('the way stays open below the ceiling, and where there is none', async () => {
  await spend()
  await handlerUnder(10.01)()
  await handlerUnder(null)()
  expect(opened).toEqual([true, true])
  expect((await usage.ceiling()).pause).toBeUndefined()
})

test('it is closed at the ceiling, and why and since when is kept', async () => {
  await spend()
  await handlerUnder(10)()
  now = '2026-11-21T00:05:00.000Z'
  await handlerUnder(10)()
  expect(opened).toEqual([false, false])
  expect((await usage.ceiling()).pause).toEqual({ since: '2026-11-20T12:00:00.000Z', spent: 10, ceiling: 10 })
})

test('it is opened when the month turns', async () => {
  await spend()
  await handlerUnder(10)()
  now = '2026-12-01T00:05:00.000Z'
  await handlerUnder(10)()
  expect(opened).toEqual([false, true])
  expect((await usage.ceiling()).pause).toBeUndefined()
})

test('what people set goes before the deployment, no ceiling too', async () => {
  await spend()
  await spendingUnder(10).setCeiling(null, 'redaksia')
  await handlerUnder(10)()
  await spendingUnder(100).setCeiling(5, 'redaksia')
  await handlerUnder(100)()
  expect(opened).toEqual([true, false])
})

test('a ceiling that is raised while the way is being closed opens it again', async () => {
  await spend()
  await handlerUnder(10, async () => void (await spendingUnder(10).setCeiling(20, null)))()
  expect(opened).toEqual([false, true])
  expect((await usage.ceiling()).pause).toBeUndefined()
})

test('watchCeiling() tells once in a while, and only when the ceiling is reached', async () => {
  const told: string[] = []
  const watching = (deployed: number) =>
    watchCeiling({
      spending: spendingUnder(deployed),
      tell: async type => void told.push(type),
      report: thrown => told.push(String(thrown)),
    })
  await spend()
  await watching(11).after?.({} as never)
  expect(told).toEqual([])
  const reached = watching(10)
  await reached.after?.({} as never)
  await reached.after?.({} as never)
  expect(told).toEqual(['Ceiling Reached'])
})
