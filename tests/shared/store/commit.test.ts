import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import type { TableAccess } from '../../../shared/store/batches.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { withFates, type Fate } from '../../support/calls.ts'
import { commitDeletion, commitRejection, commitVersion, toRevision, type Version } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../../support/dynamodb.ts'

const KEY = 'lajme/liqeni.txt'
const ID = documentIdOf(KEY)
const SPEAKER = entityIdOf('person', 'Mira Dervishi')
const PAGE = { limit: 100, after: null }

const OLD: Version = {
  key: KEY,
  sequencer: '0A',
  text: '“Liqeni u pastrua”, tha Mira Dervishi në Pogradec. “Peshqit u kthyen në liqen”, shtoi Mira Dervishi.',
}
const NEW: Version = {
  key: KEY,
  sequencer: '0B',
  text:
    '“Liqeni do të pastrohet sërish”, tha Mira Dervishi në Ohër. “Na duhen dy anije të reja”, shtoi Mira Dervishi. ' +
    '“Puna zgjat një vit të tërë”, tha Mira Dervishi.',
}

let dynamodb: TestDynamoDb
let table: TestTable
let access: TableAccess
beforeAll(async () => void (dynamodb = await startDynamoDb()))
afterAll(() => dynamodb.close())
beforeEach(async () => {
  table = await dynamodb.makeTable()
  access = { client: table.client, table: table.table }
})

/** The whole table after some commits into an empty one. */
async function cleanly(...commits: readonly ((access: TableAccess) => Promise<unknown>)[]) {
  const clean = await dynamodb.makeTable()
  for (const commit of commits) await commit({ client: clean.client, table: clean.table })
  return clean.snapshot()
}

const commit = (version: Version) => (to: TableAccess) => commitVersion(to, version)

describe('commitDocument()', () => {
  it('replaces what an earlier version left: the table is as if there had been only the later one', async () => {
    expect(await commitVersion(access, OLD)).toBe('first')
    expect(await commitVersion(access, NEW)).toBe('moved')
    expect(await table.snapshot()).toEqual(await cleanly(commit(NEW)))
  })

  it('changes nothing when repeated', async () => {
    await commitVersion(access, NEW)
    const before = await table.snapshot()
    expect(await commitVersion(access, NEW)).toBe('repeated')
    expect(await table.snapshot()).toEqual(before)
  })

  it('changes nothing when stale: an earlier version that comes late leaves no trace', async () => {
    await commitVersion(access, NEW)
    const before = await table.snapshot()
    expect(await commitVersion(access, OLD)).toBe('stale')
    expect(await table.snapshot()).toEqual(before)
  })

  it('removes everything but a tombstone when the object was deleted', async () => {
    await commitVersion(access, OLD)
    expect(await commitDeletion(access, { key: KEY, sequencer: '0B' })).toBe('moved')
    expect((await table.snapshot()).map(({ pk, sk }) => [pk, sk])).toEqual([[`D#${ID}`, 'HEAD']])
    expect(await makeReads(access).document(ID)).toMatchObject({ status: 'deleted' })
  })

  it('keeps a deleted document deleted when its creation comes late', async () => {
    await commitDeletion(access, { key: KEY, sequencer: '0B' })
    expect(await commitVersion(access, OLD)).toBe('stale')
    expect(await makeReads(access).document(ID)).toMatchObject({ status: 'deleted' })
    expect(await table.snapshot()).toHaveLength(1)
  })

  it('brings back a document that was created again', async () => {
    await commitVersion(access, OLD)
    await commitDeletion(access, { key: KEY, sequencer: '0B' })
    expect(await commitVersion(access, { ...NEW, sequencer: '0C' })).toBe('moved')
    expect(await table.snapshot()).toEqual(await cleanly(commit({ ...NEW, sequencer: '0C' })))
  })

  it('takes away the records of a version whose successor cannot be read', async () => {
    await commitVersion(access, OLD)
    await commitRejection(access, { key: KEY, sequencer: '0B' })
    expect((await table.snapshot()).map(({ sk }) => sk)).toEqual(['HEAD'])
  })

  it.each([
    ['55AED6DCD90281E5', '155AED6DCD90281E5'],
    ['FF', '0100'],
    ['0a', '0B'],
  ])('orders sequencers by their padded hexadecimal value: %s before %s', async (earlier, later) => {
    await commitVersion(access, { ...NEW, sequencer: later })
    expect(await commitVersion(access, { ...OLD, sequencer: earlier })).toBe('stale')
    await commitVersion(access, { ...OLD, sequencer: earlier })
    expect(await table.snapshot()).toEqual(await cleanly(commit({ ...NEW, sequencer: later })))
  })

  it('lets a later engine replace an earlier one on the same version, and not the other way round', async () => {
    await commitVersion(access, { ...OLD, engine: '0001' })
    expect(await commitVersion(access, { ...OLD, engine: '0002' })).toBe('moved')
    expect(await commitVersion(access, { ...OLD, engine: '0001' })).toBe('stale')
    expect(await table.snapshot()).toEqual(await cleanly(commit({ ...OLD, engine: '0002' })))
  })
})

/** What readers see of the document, in one word: which version. Throws where it is a mixture. */
async function seen(): Promise<'nothing' | 'old' | 'new'> {
  const reads = makeReads(access)
  const head = await reads.document(ID)
  if (head === undefined) return 'nothing'
  const { records } = toRevision(head.revision.startsWith('0000000000000000000000000000000A') ? OLD : NEW)
  const byText = (await reads.documentStatements(head, PAGE)).items.map(({ content }) => content)
  const bySpeaker = (await reads.statements({ speaker: SPEAKER }, PAGE)).items.map(({ content }) => content)
  const ofAll = (await reads.statements({}, PAGE)).items.map(({ content }) => content)
  const entities = (await reads.documentEntities(head, PAGE)).items.map(({ name }) => name)
  const expected = records.filter(({ sk }) => sk.includes('#S#')).map(({ content }) => content)
  expect(byText).toEqual(expected)
  expect(bySpeaker).toEqual(expected)
  expect(ofAll).toEqual(expected)
  expect(entities).toEqual(records.filter(({ sk }) => sk.includes('#E#')).map(({ name }) => name))
  expect((await reads.entityMentions(SPEAKER, {}, PAGE)).items.map(({ revision }) => revision)).toEqual([head.revision])
  return head.revision === toRevision(NEW).head.revision ? 'new' : 'old'
}

describe('a commit that is killed', () => {
  const places = (['killed-before', 'killed-after'] as const).flatMap(fate =>
    Array.from({ length: 8 }, (_, number) => ({ fate, number })),
  )

  it.each(places)('$fate call $number shows one version whole, and is repaired by its repetition', async place => {
    await commitVersion(access, OLD)
    const { wrap, calls } = withFates(({ number }): Fate => (number === place.number ? place.fate : undefined))
    const killed = await commitVersion({ ...access, client: wrap(access.client) }, NEW).catch(() => 'killed')
    expect(killed).toBe(calls() > place.number ? 'killed' : 'moved')
    expect(await seen()).toMatch(/^(old|new)$/)
    await commitVersion(access, NEW)
    expect(await seen()).toBe('new')
    expect(await table.snapshot()).toEqual(await cleanly(commit(NEW)))
  })

  it('has fewer calls than were tried', async () => {
    await commitVersion(access, OLD)
    const { wrap, calls } = withFates(() => undefined)
    await commitVersion({ ...access, client: wrap(access.client) }, NEW)
    expect(calls()).toBeLessThanOrEqual(8)
    expect(calls()).toBeGreaterThan(2)
  })
})

describe('commits that overlap', () => {
  /** Runs commits call by call, in turns drawn from a number, readers looking after each. */
  async function interleave(turns: number, commits: readonly ((access: TableAccess) => Promise<unknown>)[]) {
    const waiting: (() => Promise<void>)[] = []
    const gated = (client: TableAccess['client']) =>
      new Proxy(client, {
        get: (target, property) =>
          property === 'send'
            ? (command: never) =>
                new Promise((resolve, reject) => {
                  waiting.push(() => target.send(command).then(resolve, reject))
                })
            : (Reflect.get(target, property) as unknown),
      })
    let running = commits.length
    const done = commits.map(one => one({ ...access, client: gated(access.client) }).finally(() => (running -= 1)))
    for (let rest = turns; running > 0; rest = Math.floor(rest / 2) || turns) {
      await new Promise(resolve => setTimeout(resolve, 1))
      const [call] = waiting.splice(Math.min(rest % 2, Math.max(0, waiting.length - 1)), 1)
      if (call === undefined) continue
      await call()
      expect(await seen()).toMatch(/^(nothing|old|new)$/)
    }
    await Promise.all(done)
  }

  it.each([0b10, 0b1011, 0b110010, 0b11100011, 0b10101010101])(
    'end with the later version, whole at every moment, in order %i',
    async turns => {
      await interleave(turns, [commit(OLD), commit(NEW)])
      expect(await table.snapshot()).toEqual(await cleanly(commit(NEW)))
    },
  )
})
