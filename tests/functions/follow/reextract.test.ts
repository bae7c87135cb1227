import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeReextractHandler } from '../../../functions/follow/reextract.ts'
import type { NamedEntity } from '../../../shared/model/correction.ts'
import { documentIdOf, entityIdOf, statementIdOf } from '../../../shared/records/document-id.ts'
import type { TableAccess } from '../../../shared/store/batches.ts'
import { makeCorrecting, type Correcting } from '../../../shared/store/correct.ts'
import { makeReads, type Reads } from '../../../shared/store/reads.ts'
import { makeTexts } from '../../../shared/store/texts.ts'
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts'
import { startTestS3 } from '../../support/s3.ts'
import {
  failures,
  makeFunctions,
  NOW,
  process,
  put,
  tally,
  textBody,
  toBatch,
  type World,
} from '../../support/world.ts'

const MIRA = { type: 'person', name: 'Mira Dervishi' } as const
const AGRON = { type: 'person', name: 'Agron Bici' } as const
const idOf = ({ type, name }: NamedEntity) => entityIdOf(type, name)
const LAKE = 'Liqeni|Gazeta|2025-06-14|sq\n\n“Liqeni u pastrua plotësisht këtë javë”, tha Mira Dervishi në Pogradec.\n'
const ROAD = 'Rruga|Gazeta|2025-06-15|sq\n\n“Rruga hapet të hënën në mëngjes”, tha Agron Bici në Shkup.\n'
const LAKE_ID = documentIdOf('liqeni.txt')
const MADE = { at: NOW, by: null, note: null }

let dynamodb: TestDynamoDb
let s3: Awaited<ReturnType<typeof startTestS3>>
let world: World
let access: TableAccess
let reads: Reads
let corrections: Correcting
beforeAll(async () => void ([dynamodb, s3] = await Promise.all([startDynamoDb(), startTestS3()])))
afterAll(async () => void (await Promise.all([dynamodb.close(), s3.close()])))
beforeEach(async () => {
  const table = await dynamodb.makeTable()
  world = { s3: s3.makeClient({}), documents: s3.documents, texts: s3.texts, table }
  access = { client: table.client, table: table.table }
  reads = makeReads(access)
  corrections = makeCorrecting(access)
  await process(world, [await put(world, 'liqeni.txt', LAKE, '01'), await put(world, 'rruga.txt', ROAD, '01')])
})

/** Follows the stream until nothing changes any more: reextract, extract and tally see every record. */
async function settle(): Promise<void> {
  const texts = makeTexts({ client: world.s3, bucket: world.texts })
  const told: string[] = []
  const reextract = makeReextractHandler({
    records: access,
    texts,
    tell: key => Promise.resolve(void told.push(key)),
    report: thrown => expect.unreachable(String(thrown)),
  })
  const pending: DynamoDBRecord[] = []
  for (let records = await world.table.changes(); records.length > 0; records = await world.table.changes()) {
    pending.push(...records)
    expect(await reextract({ Records: [...records] })).toEqual({ batchItemFailures: [] })
    const { extract } = makeFunctions(world)
    expect(failures(await extract(toBatch(told.splice(0).map(textBody))))).toBe(0)
  }
  const replayed = { changes: () => Promise.resolve(pending.splice(0)) }
  await tally({ table: { ...world.table, ...replayed } })
}

const speakers = async (id: string) => (await reads.statement(statementIdOf(id, 0)))?.speaker?.name

describe('a corrected speaker', () => {
  it('is shown, counted, and stays when the document is read again', async () => {
    const statement = { words: 'Liqeni u pastrua plotësisht këtë javë', start: 30 }
    await corrections.add(LAKE_ID, { kind: 'speaker', statement, speaker: AGRON, ...MADE })
    await settle()
    expect(await speakers(LAKE_ID)).toBe('Agron Bici')
    await process(world, [await put(world, 'liqeni.txt', LAKE.replace('Pogradec', 'Korçë'), '02')])
    expect(await speakers(LAKE_ID)).toBe('Agron Bici')
    expect(await reads.entity(idOf(AGRON))).toMatchObject({ counts: { statements: 2 } })
  })

  it('is the engine’s again once it is taken back', async () => {
    const statement = { words: 'Liqeni u pastrua plotësisht këtë javë', start: 30 }
    const made = await corrections.add(LAKE_ID, { kind: 'speaker', statement, speaker: null, ...MADE })
    await settle()
    expect(await speakers(LAKE_ID)).toBeUndefined()
    expect(await corrections.takeBack(made)).toBe(true)
    expect(await corrections.takeBack(made)).toBe(false)
    await settle()
    expect(await speakers(LAKE_ID)).toBe('Mira Dervishi')
  })

  it('is listed, the newest first', async () => {
    const statement = { words: 'Liqeni u pastrua', start: 30 }
    await corrections.add(LAKE_ID, { kind: 'speaker', statement, speaker: AGRON, ...MADE })
    await corrections.merge({
      entityId: idOf(AGRON),
      name: AGRON.name,
      into: MIRA,
      ...MADE,
      at: '2025-07-02T00:00:00.000Z',
    })
    const { items } = await reads.corrections({ limit: 10, after: null })
    expect(items.map(({ kind }) => kind)).toEqual(['merge', 'speaker'])
  })
})

describe('a merge', () => {
  const merge = () => corrections.merge({ entityId: idOf(AGRON), name: AGRON.name, into: MIRA, ...MADE })

  it('holds for documents that were there, and for those to come', async () => {
    await merge()
    await settle()
    await process(world, [await put(world, 'ura.txt', ROAD.replace('Rruga hapet', 'Ura hapet'), '01')])
    await settle()
    expect(await reads.entity(idOf(AGRON))).toBeUndefined()
    expect(await reads.entity(idOf(MIRA))).toMatchObject({
      name: 'Mira Dervishi',
      counts: { documents: 3, statements: 3 },
    })
    const { items } = await reads.entities({ name: 'Agron Bici', order: 'name' }, { limit: 10, after: null })
    expect(items.map(({ name }) => name)).toEqual(['Mira Dervishi'])
  })

  it('leaves no trace once it is taken back', async () => {
    const withoutTimes = async () => (await world.table.snapshot()).filter(({ pk }) => !String(pk).startsWith('MERGES'))
    const named = async () => {
      const { items } = await reads.entities({ order: 'name', type: 'person' }, { limit: 10, after: null })
      return items.map(({ name, counts }) => [name, counts])
    }
    const before = await named()
    const made = await merge()
    await settle()
    expect(await named()).not.toEqual(before)
    expect(made !== undefined && (await corrections.takeBack(made))).toBe(true)
    await settle()
    expect(await named()).toEqual(before)
    expect((await withoutTimes()).some(item => 'formerly' in item)).toBe(false)
  })

  it('is refused for an entity that is merged already, into it or from it', async () => {
    expect(await merge()).toMatchObject({ kind: 'merge' })
    expect(await merge()).toBeUndefined()
    const back = { entityId: idOf(MIRA), name: MIRA.name, into: AGRON, ...MADE }
    expect(await corrections.merge(back)).toBeUndefined()
  })

  it('reaches a document that was being read while it was made', async () => {
    const { extract } = makeFunctions({ ...world })
    await merge()
    // whoever has committed a document before it looked at the merges again does so when it is told once more
    await extract(toBatch(await textsOf(LAKE_ID)))
    await settle()
    expect((await reads.document(LAKE_ID))?.merges).toBe(1)
  })
})

async function textsOf(id: string): Promise<readonly string[]> {
  return (await makeTexts({ client: world.s3, bucket: world.texts }).list(id)).map(textBody)
}
