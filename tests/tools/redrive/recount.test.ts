import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameKey, typeKey } from '../../../shared/records/keys.ts'
import { commitDocument } from '../../../shared/store/commit.ts'
import { deleteAll } from '../../../shared/store/batches.ts'
import { recount } from '../../../tools/redrive/recount.ts'
import { toRevision, type Version } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../../support/dynamodb.ts'
import { tally } from '../../support/world.ts'

let dynamoDb: TestDynamoDb

beforeAll(async () => {
  dynamoDb = await startDynamoDb()
})

afterAll(() => dynamoDb.close())

const VERSIONS: readonly Version[] = [
  {
    key: 'a.txt',
    sequencer: '1',
    text: 'Besa Hoti foli. Hotit i besojnë.',
    people: { 'Besa Hoti': ['Besa Hoti', 'Hotit'] },
  },
  { key: 'b.txt', sequencer: '1', text: 'Besa Hoti iku.', people: { 'Besa Hoti': ['Besa Hoti'] } },
  { key: 'c.txt', sequencer: '1', text: '“Liqeni i Ohrit u pastrua dje”, tha Besa Hoti.' },
  { key: 'a.txt', sequencer: '2', text: 'Luan Kola foli.', people: { 'Luan Kola': ['Luan Kola'] } },
]

async function committed(): Promise<TestTable> {
  const table = await dynamoDb.makeTable()
  for (const version of VERSIONS) {
    const { head, records } = toRevision(version)
    await commitDocument(table, head, records)
  }
  return table
}

async function tallied(): Promise<TestTable> {
  const table = await committed()
  expect(await tally({ table })).toBe(0)
  return table
}

const ignore = (): void => undefined

test('recount() writes what tally would have written', async () => {
  const [table, other] = [await committed(), await tallied()]
  const { documents } = await recount(table, ignore)
  expect(documents).toBe(3)
  expect(await table.snapshot()).toEqual(await other.snapshot())
})

test('recount() leaves what is right as it is, also when it is repeated', async () => {
  const table = await tallied()
  const before = await table.snapshot()
  await table.changes()
  await recount(table, ignore)
  await recount(table, ignore)
  expect(await table.snapshot()).toEqual(before)
  expect(await table.changes()).toEqual([])
})

test('recount() writes records that should follow from profiles, and deletes those that should not', async () => {
  const table = await tallied()
  const before = await table.snapshot()
  const derived = before.filter(({ pk }) => /^(NAME|TYPE|RANK)#/.test(pk))
  expect(derived.length).toBeGreaterThan(2)
  await deleteAll(table, derived.slice(0, 2))
  const id = before.find(({ sk }) => sk === 'PROFILE')?.['entityId']
  for (const key of [nameKey('dikush', String(id)), typeKey('place', 'askund', '0'.repeat(20))]) {
    await table.client.send(new PutCommand({ TableName: table.table, Item: key }))
  }
  await recount(table, ignore)
  expect(await table.snapshot()).toEqual(before)
})

test('recount() writes word records that should follow from lists, and deletes those that should not', async () => {
  const table = await tallied()
  const before = await table.snapshot()
  const words = before.filter(({ pk }) => pk.startsWith('WORD#'))
  expect(words.length).toBeGreaterThan(2)
  await deleteAll(table, words.slice(0, 2))
  const [kept] = words.slice(2)
  const strange = { ...kept, pk: 'WORD#askund' }
  await table.client.send(new PutCommand({ TableName: table.table, Item: strange }))
  await recount(table, ignore)
  expect(await table.snapshot()).toEqual(before)
})
