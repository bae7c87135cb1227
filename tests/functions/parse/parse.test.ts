import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { makeReads, type Reads } from '../../../shared/store/reads.ts'
import { withFates, type Fate } from '../../support/calls.ts'
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts'
import { startTestS3, type TestS3 } from '../../support/s3.ts'
import {
  failures,
  makeFunctions,
  process,
  put,
  remove,
  storedTexts,
  tally,
  textBody,
  toBatch,
  toBody,
  type Notice,
  type World,
} from '../../support/world.ts'

const KEY = 'lajme/ura.txt'
const ID = documentIdOf(KEY)
const OLD = 'Ura|Fusha|2025-06-01|sq\n\n“Ura hapet në shtator”, tha Arta Lleshi në Kukës.'
const NEW = 'Ura|Fusha|2025-06-02|sq\n\n“Ura hapet në tetor”, tha Besa Kola në Kukës. “Puna vonohet”, shtoi Besa Kola.'
const UNREADABLE = '%JPEG'
const PAGE = { limit: 100, after: null }

let dynamodb: TestDynamoDb
let s3: TestS3
let world: World
let reads: Reads
beforeAll(async () => void ([dynamodb, s3] = await Promise.all([startDynamoDb(), startTestS3()])))
afterAll(() => Promise.all([dynamodb.close(), s3.close()]))
beforeEach(async () => {
  world = { s3: s3.client, documents: s3.documents, texts: s3.texts, table: await dynamodb.makeTable() }
  await emptyTexts()
  reads = makeReads({ client: world.table.client, table: world.table.table })
})

async function emptyTexts(): Promise<void> {
  for (const Key of await storedTexts(world)) await world.s3.send(new DeleteObjectCommand({ Bucket: world.texts, Key }))
}

/** The whole table after one clean pass over notices. */
async function cleanly(...notices: readonly Notice[]) {
  const clean = { ...world, table: await dynamodb.makeTable() }
  expect(await process(clean, notices)).toBe(0)
  return clean.table.snapshot()
}

const speakers = async () => (await reads.statements({}, PAGE)).items.map(({ speaker }) => speaker?.name)

describe('parse and extract', () => {
  it('make a document queryable', async () => {
    expect(await process(world, [await put(world, KEY, OLD, '1')])).toBe(0)
    expect(await reads.document(ID)).toMatchObject({ status: 'indexed', key: KEY, publisher: 'Fusha' })
    expect(await speakers()).toEqual(['Arta Lleshi'])
    expect(await reads.entity(entityIdOf('person', 'Arta Lleshi'))).toMatchObject({ counts: { documents: 1 } })
  })

  it('replace a document that is uploaded again', async () => {
    await process(world, [await put(world, KEY, OLD, '1')])
    const again = await put(world, KEY, NEW, '2')
    await process(world, [again])
    expect(await speakers()).toEqual(['Besa Kola', 'Besa Kola'])
    expect(await reads.entity(entityIdOf('person', 'Arta Lleshi'))).toBeUndefined()
    expect(await world.table.snapshot()).toEqual(await cleanly(again))
    expect(await storedTexts(world)).toHaveLength(1)
  })

  it('remove a document that is deleted, and its text', async () => {
    await process(world, [await put(world, KEY, OLD, '1')])
    const gone = await remove(world, KEY, '2')
    await process(world, [gone])
    expect(await reads.document(ID)).toMatchObject({ status: 'deleted' })
    expect(await speakers()).toEqual([])
    expect(await reads.entities({ name: 'Arta', order: 'name' }, PAGE)).toEqual({ items: [], next: null })
    expect(await storedTexts(world)).toEqual([])
    expect(await world.table.snapshot()).toEqual(await cleanly(gone))
  })

  it('change nothing when an event is repeated', async () => {
    const notices = [await put(world, KEY, OLD, '1'), await put(world, KEY, NEW, '2')]
    await process(world, notices)
    const before = await world.table.snapshot()
    await process(world, [...notices, ...notices.toReversed()])
    expect(await world.table.snapshot()).toEqual(before)
  })

  it.each([
    ['an overwriting', (to: World) => put(to, KEY, NEW, '2')],
    ['a deletion', (to: World) => remove(to, KEY, '2')],
    ['something unreadable', (to: World) => put(to, KEY, UNREADABLE, '2')],
  ] as const)('change nothing when a creation comes after %s', async (_, change) => {
    const early = await put(world, KEY, OLD, '1')
    const late = await change(world)
    await process(world, [late])
    const before = await world.table.snapshot()
    await process(world, [early])
    expect(await world.table.snapshot()).toEqual(before)
    expect(before).toEqual(await cleanly(early, late))
  })

  it('change nothing when a text comes after its document was replaced', async () => {
    await process(world, [await put(world, KEY, OLD, '1')])
    const [text = ''] = await storedTexts(world)
    await process(world, [await put(world, KEY, NEW, '2')])
    const before = await world.table.snapshot()
    expect(failures(await makeFunctions(world).extract(toBatch([textBody(text)])))).toBe(0)
    await tally(world)
    expect(await world.table.snapshot()).toEqual(before)
  })

  it('say why a document was rejected, and index it when it is replaced by a readable one', async () => {
    await process(world, [await put(world, KEY, UNREADABLE, '1')])
    expect(await reads.document(ID)).toMatchObject({ status: 'rejected', reason: { code: 'format.unsupported' } })
    expect((await reads.documents({ status: 'rejected' }, PAGE)).items.map(({ id }) => id)).toEqual([ID])
    const again = await put(world, KEY, OLD, '2')
    await process(world, [again])
    expect(await world.table.snapshot()).toEqual(await cleanly(again))
  })

  it.each([
    ['', 'object.empty'],
    ['x'.repeat(200_000), 'object.too-large'],
  ])('reject a file that is empty or too large', async (body, code) => {
    await process(world, [await put(world, KEY, body, '1')])
    expect(await reads.document(ID)).toMatchObject({ status: 'rejected', reason: { code } })
  })

  it.each([UNREADABLE, '', 'x'.repeat(200_000)])(
    'name the version that is there, when another is removed for good and it cannot be read',
    async body => {
      const { versionId: gone = '' } = await put(world, KEY, OLD, '1')
      const { versionId } = await put(world, KEY, body, '2')
      await world.s3.send(new DeleteObjectCommand({ Bucket: world.documents, Key: KEY, VersionId: gone }))
      await process(world, [{ type: 'Object Deleted', key: KEY, sequencer: '3', versionId: gone, marker: false }])
      expect(await reads.document(ID)).toMatchObject({ status: 'rejected', versionId })
    },
  )

  it('mark a document as failed at the last try, and index it when it is tried again', async () => {
    const notice = await put(world, KEY, OLD, '1')
    const { wrap } = withFates(({ name }): Fate => (name === 'GetObjectCommand' ? 'killed-before' : undefined))
    const broken = makeFunctions(world, { s3: wrap(world.s3) })
    expect(failures(await broken.parse(toBatch([toBody(notice)], 2)))).toBe(1)
    expect(await reads.document(ID)).toBeUndefined()
    expect(failures(await broken.parse(toBatch([toBody(notice)], 3)))).toBe(1)
    expect(await reads.document(ID)).toMatchObject({ status: 'failed', key: KEY })
    await process(world, [notice])
    expect(await world.table.snapshot()).toEqual(await cleanly(notice))
  })

  it('mark a document under its own key when the text of a new version is not there', async () => {
    await process(world, [await put(world, KEY, OLD, '1')])
    await makeFunctions(world).parse(toBatch([toBody(await put(world, KEY, NEW, '2'))]))
    const text = (await storedTexts(world)).at(-1) ?? ''
    await s3.client.send(new DeleteObjectCommand({ Bucket: world.texts, Key: text }))
    expect(failures(await makeFunctions(world).extract(toBatch([textBody(text)], 3)))).toBe(1)
    expect(await reads.document(ID)).toMatchObject({
      status: 'failed',
      key: KEY,
      reason: { code: 'artifact.malformed' },
    })
  })

  it('give back only the messages of a batch that failed', async () => {
    const notices = [await put(world, KEY, OLD, '1'), await put(world, 'lajme/tjetër.txt', NEW, '1')]
    const { wrap } = withFates(({ input }): Fate => (input['Key'] === KEY ? 'killed-before' : undefined))
    const { batchItemFailures } = await makeFunctions(world, { s3: wrap(world.s3) }).parse(toBatch(notices.map(toBody)))
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm0' }])
    expect(await storedTexts(world)).toHaveLength(1)
  })

  it('give back a message that tells of nothing', async () => {
    expect(failures(await makeFunctions(world).parse(toBatch(['{}', 'x'])))).toBe(2)
  })
})

describe('a function that is killed', () => {
  const places = (['killed-before', 'killed-after'] as const).flatMap(fate =>
    Array.from({ length: 12 }, (_, number) => ({ fate, number })),
  )

  it.each(places)(
    '$fate call $number to S3 or DynamoDB leaves nothing that the redelivery does not repair',
    async place => {
      await process(world, [await put(world, KEY, OLD, '1')])
      const notice = await put(world, KEY, NEW, '2')
      const { wrap } = withFates(({ number }): Fate => (number === place.number ? place.fate : undefined))
      const killed = makeFunctions(world, { s3: wrap(world.s3), records: wrap(world.table.client) })
      await killed.parse(toBatch([toBody(notice)]))
      await killed.extract(toBatch((await storedTexts(world)).map(textBody)))
      expect(await speakers()).toSatisfy((names: unknown[]) =>
        ['Arta Lleshi', 'Besa Kola,Besa Kola'].includes(names.join()),
      )
      expect(await process(world, [notice])).toBe(0)
      expect(await world.table.snapshot()).toEqual(await cleanly(notice))
      expect(await storedTexts(world)).toHaveLength(1)
    },
  )
})
