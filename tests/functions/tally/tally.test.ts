import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeTallyHandler } from '../../../functions/tally/tally.ts'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { countedKey } from '../../../shared/records/keys.ts'
import type { TableAccess } from '../../../shared/store/batches.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { withFates, type Fate } from '../../support/calls.ts'
import { commitDeletion, commitVersion } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../../support/dynamodb.ts'
import { counts, tallied } from '../../support/tallying.ts'
import { tally } from '../../support/world.ts'

const MIRA = entityIdOf('person', 'Mira Dervishi')

/** Versions that tests commit, by name. */
const V = {
  a1: { key: 'a', sequencer: '1', published: '2025-06-01', text: '“Liqeni u pastrua”, tha Mira Dervishi në Pogradec.' },
  a2: { key: 'a', sequencer: '2', published: '2025-07-01', text: '“Liqeni u mbush”, tha Agron Bici në Shkup.' },
  b1: { key: 'b', sequencer: '1', published: '2025-06-03', text: '“Mali është i bardhë”, tha Mira Dervishi në Shkup.' },
  c1: {
    key: 'c',
    sequencer: '1',
    published: null,
    text: 'Mira Dervishi shkoi në Tetovë. Mira Dervishit i pëlqen Tetova.',
    people: { 'Mira Dervishi': ['Mira Dervishi', 'Mira Dervishit'] },
  },
} as const

let dynamodb: TestDynamoDb
let table: TestTable
let access: TableAccess
beforeAll(async () => void (dynamodb = await startDynamoDb()))
afterAll(() => dynamodb.close())
beforeEach(async () => {
  table = await dynamodb.makeTable()
  access = { client: table.client, table: table.table }
})

type Commit = (access: TableAccess) => Promise<unknown>
const commit =
  (version: Parameters<typeof commitVersion>[1]): Commit =>
  to =>
    commitVersion(to, version)
const remove =
  (key: string, sequencer: string): Commit =>
  to =>
    commitDeletion(to, { key, sequencer })

/** What a table holds after commits, each of them counted at once. */
async function cleanly(...commits: readonly Commit[]) {
  const clean = await dynamodb.makeTable()
  for (const one of commits) {
    await one({ client: clean.client, table: clean.table })
    expect(await tally({ table: clean })).toBe(0)
  }
  return clean.snapshot()
}

function makeTally(client: TableAccess['client'] = table.client) {
  const failures: unknown[] = []
  const handle = makeTallyHandler({
    records: { client, table: table.table },
    report: thrown => void failures.push(thrown),
  })
  return { failures, handle: (records: readonly DynamoDBRecord[]) => handle({ Records: [...records] }) }
}

describe('makeTallyHandler()', () => {
  it('sums up what documents say of an entity, and finds it by every form of its names', async () => {
    for (const version of [V.a1, V.b1, V.c1]) await commitVersion(access, version)
    await tally({ table })
    expect(await makeReads(access).entity(MIRA)).toMatchObject({
      name: 'Mira Dervishi',
      counts: { documents: 3, mentions: 4, statements: 2, about: 0 },
      firstSeen: '2025-06',
    })
    const names = (await table.snapshot()).filter(({ pk, sk }) => pk.startsWith('NAME#') && sk.endsWith(MIRA))
    expect(names.map(({ sk }) => sk.slice(0, -21))).toEqual(
      expect.arrayContaining(['mira_dervishi', 'dervishi', 'mira_dervishit', 'dervishit']),
    )
  })

  it('moves counts when a document is replaced: the table is as if there had been only the later version', async () => {
    for (const version of [V.a1, V.b1]) await commitVersion(access, version)
    await tally({ table })
    await commitVersion(access, V.a2)
    await tally({ table })
    expect(await table.snapshot()).toEqual(await cleanly(commit(V.b1), commit(V.a2)))
  })

  it('lets profiles and all that follows from them vanish with the last document', async () => {
    await commitVersion(access, V.a1)
    await tally({ table })
    expect(counts(await table.snapshot()).length).toBeGreaterThan(4)
    await commitDeletion(access, { key: 'a', sequencer: '2' })
    await tally({ table })
    expect(counts(await table.snapshot()).map(({ pk, sk }) => ({ pk, sk }))).toEqual([countedKey(documentIdOf('a'))])
    expect(await makeReads(access).entity(MIRA)).toBeUndefined()
  })

  it('counts once what is told twice, late and in any order', async () => {
    const commits = [V.a1, V.b1, V.a2, V.c1].map(commit)
    for (const one of [...commits, remove('c', '2')]) await one(access)
    const told = tallied(await table.changes())
    const { handle, failures } = makeTally()
    for (const records of [told.toReversed(), told, told.slice(2), told.slice(0, 1)]) await handle(records)
    const followed = tallied(await table.changes())
    for (const records of [followed.toReversed(), told, followed, followed.slice(3)]) await handle(records)
    await tally({ table })
    expect(failures).toEqual([])
    expect(await table.snapshot()).toEqual(await cleanly(...commits, remove('c', '2')))
  })

  it('counts each document once when several functions count at the same time', async () => {
    const commits = [V.a1, V.b1, V.c1, V.a2].map(commit)
    for (const one of commits) await one(access)
    const told = tallied(await table.changes())
    const tallies = [makeTally(), makeTally(), makeTally(), makeTally()]
    await Promise.all(tallies.map(({ handle }, at) => handle(told.slice(at))))
    await tally({ table })
    expect(await table.snapshot()).toEqual(await cleanly(...commits))
  })

  it('gives back only the records that failed', async () => {
    for (const version of [V.a1, V.b1]) await commitVersion(access, version)
    const told = tallied(await table.changes())
    const broken = countedKey(documentIdOf('b')).pk
    const { wrap } = withFates(({ input }): Fate =>
      JSON.stringify(input).includes(broken) ? 'killed-before' : undefined,
    )
    const { handle, failures } = makeTally(wrap(table.client))
    const { batchItemFailures } = await handle(told)
    const ofBroken = told.filter(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S === broken)
    expect(batchItemFailures).toEqual(ofBroken.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })))
    expect(failures).toHaveLength(1)
    expect(ofBroken.length).toBeLessThan(told.length)
    expect((await makeReads(access).entity(MIRA))?.counts.documents).toBe(1)
  })

  it('ignores records of other things', async () => {
    await commitVersion(access, V.a1)
    const others = (await table.changes()).filter(record => !tallied([record]).length)
    expect(others.length).toBeGreaterThan(2)
    expect(await makeTally().handle(others)).toEqual({ batchItemFailures: [] })
    expect(counts(await table.snapshot())).toEqual([])
  })
})

describe('counting that is killed', () => {
  const places = (['killed-before', 'killed-after'] as const).flatMap(fate =>
    Array.from({ length: 9 }, (_, number) => ({ fate, number })),
  )

  it.each(places)('$fate call $number is made good by its repetition', async place => {
    await commitVersion(access, V.a1)
    await commitVersion(access, V.b1)
    await tally({ table })
    await commitVersion(access, V.a2)
    const told = tallied(await table.changes())
    const { wrap } = withFates(({ number }): Fate => (number >= place.number ? place.fate : undefined))
    const killed = makeTally(wrap(table.client))
    const first = await killed.handle(told)
    const followed = tallied(await table.changes())
    if (first.batchItemFailures.length === 0) await killed.handle(followed)
    const { handle, failures } = makeTally()
    await handle(told)
    await handle(followed)
    await tally({ table })
    expect(failures).toEqual([])
    expect(await table.snapshot()).toEqual(await cleanly(commit(V.b1), commit(V.a2)))
  })
})

describe('a document with many entities', () => {
  const names = Array.from(
    { length: 100 },
    (_, n) => `Arben ${String.fromCharCode(65 + (n % 26))}aku${'aeio'[Math.floor(n / 26)] ?? ''}`,
  )
  const of = (sequencer: string, some: readonly string[]) => ({
    key: 'a',
    sequencer,
    published: '2025-06-01',
    text: some.map(name => `${name} erdhi në Vlorë.`).join(' '),
    people: Object.fromEntries(some.map(name => [name, [name]])),
  })
  const many = of('2', names)

  it('is counted in steps, and comes and goes like any other', async () => {
    const few = await cleanly(commit(V.b1), commit(V.a1))
    const counted = await cleanly(commit(V.b1), commit(V.a1), commit(many))
    expect(counted.filter(({ sk }) => /^C#./u.test(sk)).length).toBeGreaterThan(90)
    expect(counted).toEqual(await cleanly(commit(many), commit(V.b1)))
    const again = await cleanly(commit(V.b1), commit(many), commit({ ...V.a1, sequencer: '3' }))
    expect(withoutRevisions(again)).toEqual(withoutRevisions(few))
  })

  it('is counted in one record where it has room, though its old and new entities are too many for one transaction', async () => {
    const [old, latest] = [of('1', names.slice(0, 55)), of('2', names.slice(45))]
    const counted = await cleanly(commit(old), commit(latest))
    expect(counted.filter(({ sk }) => sk.startsWith('C#'))).toHaveLength(1)
    expect(counted).toEqual(await cleanly(commit(latest)))
    for (const version of [old, latest]) {
      await commitVersion(access, version)
      await tally({ table })
    }
    expect(await table.snapshot()).toEqual(counted)
  })

  it.each([0, 1, 2, 3, 5, 8, 13, 21, 28])(
    'is counted once though its counting is killed after call %i',
    async number => {
      await commitVersion(access, V.a1)
      await tally({ table })
      await commitVersion(access, many)
      const told = tallied(await table.changes())
      const { wrap } = withFates((call): Fate => (call.number === number ? 'killed-after' : undefined))
      await makeTally(wrap(table.client)).handle(told)
      await makeTally().handle(told)
      await tally({ table })
      expect(await table.snapshot()).toEqual(await cleanly(commit(many)))
    },
  )

  function withoutRevisions(items: Awaited<ReturnType<typeof cleanly>>) {
    return JSON.parse(JSON.stringify(items).replace(/0{20,}\d/gu, '0')) as unknown
  }
})
