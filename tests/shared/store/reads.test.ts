import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf, statementIdOf } from '../../../shared/records/document-id.ts'
import type { TableAccess } from '../../../shared/store/batches.ts'
import type { Page, PageRequest, Period } from '../../../shared/store/page.ts'
import { makeReads, type EntityFilter, type Reads, type StatementFilter } from '../../../shared/store/reads.ts'
import { withFates } from '../../support/calls.ts'
import { commitDeletion, commitRejection, commitVersion } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../../support/dynamodb.ts'
import { tally } from '../../support/world.ts'

const ALL = { limit: 100, after: null }
const MIRA = entityIdOf('person', 'Mira Dervishi')
const OHER = entityIdOf('place', 'Ohri')

/** Documents by key, from the earliest; all speak of something else. */
const DOCUMENTS = [
  {
    key: 'a',
    published: '2024-12-31',
    publisher: 'Zëri i Liqenit',
    text: '“Akulli mbuloi gjithë bregun e liqenit”, tha Mira Dervishi.',
  },
  {
    key: 'b',
    published: '2025',
    publisher: 'Zëri i Liqenit',
    text: 'Mira Dervishi tha se Kosova ka nevojë për ujë. “Kosovës i duhen puse”, shtoi Mira Dervishi.',
  },
  {
    key: 'c',
    published: '2025-06-14T09:30:00Z',
    publisher: 'Fusha',
    text: '“Akulli mbuloi gjithë bregun e liqenit”, tha Agron Bici për Kosovën.',
  },
  {
    key: 'd',
    published: '2025-06-14T12:00:00+02:00',
    publisher: 'Fusha',
    text: 'Rruga u hap. “Do ta mbajmë hapur gjithë dimrin”, tha Mira Dervishi.',
  },
  {
    key: 'e',
    published: '2025-07',
    publisher: null,
    text: 'Besa Kola foli në Shkup. Sipas saj, punimet fillojnë të hënën.',
  },
] as const

let dynamodb: TestDynamoDb
let table: TestTable
let access: TableAccess
let reads: Reads
const commands: string[] = []

beforeAll(async () => {
  dynamodb = await startDynamoDb()
  table = await dynamodb.makeTable()
  access = { client: table.client, table: table.table }
  for (const document of DOCUMENTS) await commitVersion(access, { ...document, sequencer: '1' })
  await commitVersion(access, { ...DOCUMENTS[0], key: 'a-copy', published: '2025-01-05', sequencer: '1' })
  await commitRejection(access, { key: 'unreadable', sequencer: '1' })
  await commitVersion(access, { key: 'gone', text: '“Iku”, tha Mira Dervishi.', sequencer: '1' })
  await commitDeletion(access, { key: 'gone', sequencer: '2' })
  await tally({ table })
  const { wrap } = withFates(({ name }) => void commands.push(name))
  reads = makeReads({ ...access, client: wrap(access.client) })
})
afterAll(() => dynamodb.close())

const id = (key: string): string => documentIdOf(key)

/** Reads a list page by page. */
async function walk<T>(read: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<readonly T[]> {
  const found: T[] = []
  let after: PageRequest['after'] = null
  do {
    const page: Page<T> = await read({ limit, after })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(...page.items)
    after = page.next
  } while (after !== null)
  return found
}

describe('documents()', () => {
  const keysOf = async (filter: Parameters<Reads['documents']>[0], limit = 100) =>
    (await walk(page => reads.documents(filter, page), limit)).map(({ key }) => key)

  it('lists all but deleted ones, newest first', async () => {
    expect(await keysOf({})).toEqual(['e', 'unreadable', 'd', 'c', 'a-copy', 'b', 'a'])
  })

  it.each([1, 2, 3, 7])('gives the same list in pages of %i', async limit => {
    expect(await keysOf({}, limit)).toEqual(['e', 'unreadable', 'd', 'c', 'a-copy', 'b', 'a'])
  })

  it.each([
    [{ from: '2025' }, ['e', 'unreadable', 'd', 'c', 'a-copy', 'b']],
    [{ to: '2025' }, ['e', 'unreadable', 'd', 'c', 'a-copy', 'b', 'a']],
    [{ from: '2025-06', to: '2025-06' }, ['unreadable', 'd', 'c']],
    [{ from: '2025-06-14', to: '2025-06-14' }, ['d', 'c']],
    [{ to: '2024-12-31' }, ['a']],
    [{ from: '2025-08' }, []],
    [{ from: '2025-06-30', to: '2025-06-29' }, []],
  ] satisfies (readonly [Period, readonly string[]])[])('keeps to the period %j', async (period, keys) => {
    expect(await keysOf(period)).toEqual(keys)
  })

  it.each([
    [{ status: 'indexed' }, ['e', 'd', 'c', 'a-copy', 'b', 'a']],
    [{ status: 'rejected' }, ['unreadable']],
    [{ status: 'failed' }, []],
    [{ status: 'deleted' }, ['gone']],
    [{ publisher: 'zeri i liqenit' }, ['a-copy', 'b', 'a']],
    [{ publisher: 'ZËRI I LIQENIT', from: '2025-01' }, ['a-copy']],
    [{ publisher: 'Askush' }, []],
    [{ language: 'sq' }, ['e', 'd', 'c', 'a-copy', 'b', 'a']],
    [{ language: 'en' }, []],
    [{ language: 'sq', publisher: 'fusha' }, ['d', 'c']],
    [{ language: 'en', publisher: 'fusha' }, []],
    [{ status: 'rejected', language: 'sq' }, []],
  ] as const)('filters by %j', async (filter, keys) => {
    expect(await keysOf(filter)).toEqual(keys)
    expect(await keysOf(filter, 1)).toEqual(keys)
  })
})

describe('document()', () => {
  it('finds a document of any status, by its id', async () => {
    expect(await reads.document(id('a'))).toMatchObject({ key: 'a', status: 'indexed', publisher: 'Zëri i Liqenit' })
    expect(await reads.document(id('unreadable'))).toMatchObject({ reason: { code: 'format.unsupported' } })
    expect(await reads.document(id('gone'))).toMatchObject({ status: 'deleted' })
    expect(await reads.document(id('never'))).toBeUndefined()
  })
})

describe('duplicateOf()', () => {
  const duplicateOf = async (key: string) => {
    const head = await reads.document(id(key))
    return head === undefined ? undefined : reads.duplicateOf(head)
  }

  it('names the earliest document with the same bytes', async () => {
    expect(await duplicateOf('a-copy')).toBe(id('a'))
  })

  it.each(['a', 'b', 'unreadable', 'gone'])('names none for %s, which is the first or alone', async key => {
    expect(await duplicateOf(key)).toBeNull()
  })
})

describe('documentEntities() and documentStatements()', () => {
  it.each([1, 2, 100])('list in the order of the text, in pages of %i', async limit => {
    const head = await reads.document(id('b'))
    if (head === undefined) throw new Error('expected a head')
    const entities = await walk(page => reads.documentEntities(head, page), limit)
    const statements = await walk(page => reads.documentStatements(head, page), limit)
    expect(entities.map(({ name }) => name)).toEqual(['Mira Dervishi', 'Kosova'])
    expect(statements.map(({ id: statement }) => statement)).toEqual(
      [0, 1].map(number => statementIdOf(id('b'), number)),
    )
  })

  it('are empty for a document that has no text', async () => {
    const head = await reads.document(id('unreadable'))
    if (head === undefined) throw new Error('expected a head')
    expect(await reads.documentEntities(head, ALL)).toEqual({ items: [], next: null })
    expect(await reads.documentStatements(head, ALL)).toEqual({ items: [], next: null })
  })
})

describe('statement()', () => {
  it('finds a statement by its id', async () => {
    expect(await reads.statement(statementIdOf(id('b'), 1))).toMatchObject({ number: 1, kind: 'direct' })
  })

  it.each([statementIdOf(id('b'), 9), statementIdOf(id('gone'), 0), statementIdOf(id('never'), 0), 'x', ''])(
    'finds nothing for %s',
    async statement => {
      expect(await reads.statement(statement)).toBeUndefined()
    },
  )
})

describe('statements()', () => {
  const idsOf = async (filter: StatementFilter, limit = 100) =>
    (await walk(page => reads.statements(filter, page), limit)).map(statement => statement.id.slice(24))

  it.each([1, 3, 100])(
    'lists all, newest document first, each in the order of its text, in pages of %i',
    async limit => {
      const found = await walk(page => reads.statements({}, page), limit)
      const documents = ['e', 'd', 'c', 'a-copy', 'b', 'b', 'a'].map(id)
      expect(found.map(({ document }) => document.id)).toEqual(documents)
      expect(found.filter(({ document }) => document.id === id('b')).map(({ number }) => number)).toEqual([0, 1])
    },
  )

  it.each([1, 2, 100])('lists what someone said, in pages of %i', async limit => {
    const found = await walk(page => reads.statements({ speaker: MIRA }, page), limit)
    expect(found.map(({ document }) => document.id)).toEqual(['d', 'a-copy', 'b', 'b', 'a'].map(id))
    expect(found.every(({ speaker }) => speaker?.entityId === MIRA)).toBe(true)
  })

  it.each([1, 2, 100])('lists what is said about someone, in pages of %i', async limit => {
    const about = entityIdOf('place', 'Kosova')
    const found = await walk(page => reads.statements({ about }, page), limit)
    expect(found.map(({ document, number }) => [document.id, number])).toEqual([
      [id('b'), 0],
      [id('b'), 1],
    ])
  })

  it.each([
    [{ speaker: MIRA, about: entityIdOf('place', 'Kosova') }, ['-s1', '-s2']],
    [{ speaker: MIRA, kind: 'indirect' }, ['-s1']],
    [{ speaker: MIRA, from: '2025-01', to: '2025-01' }, ['-s1']],
    [{ speaker: MIRA, publisher: 'fusha' }, ['-s1']],
    [{ speaker: MIRA, language: 'en' }, []],
    [{ speaker: OHER }, []],
    [{ about: MIRA }, []],
    [{ kind: 'direct', publisher: 'Fusha' }, ['-s1', '-s1']],
    [{ from: '2025-07' }, ['-s1']],
  ] satisfies (readonly [StatementFilter, readonly string[]])[])('filters by %j', async (filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids)
    expect(await idsOf(filter, 1)).toEqual(ids)
  })
})

describe('repetitions()', () => {
  it('lists the statements of the same words, the first to say it first', async () => {
    const [one] = (await reads.statements({ speaker: entityIdOf('person', 'Agron Bici') }, ALL)).items
    if (one === undefined) throw new Error('expected a statement')
    expect((await reads.repetitions(one, 10)).map(({ document }) => document.id)).toEqual(['a', 'a-copy', 'c'].map(id))
    expect((await reads.repetitions(one, 2)).map(({ document }) => document.id)).toEqual(['a', 'a-copy'].map(id))
  })

  it('gives a statement that nobody repeated alone', async () => {
    const one = await reads.statement(statementIdOf(id('d'), 0))
    if (one === undefined) throw new Error('expected a statement')
    expect(await reads.repetitions(one, 10)).toEqual([one])
  })
})

describe('entities()', () => {
  const named = async (name: string, type?: EntityFilter['type'], limit = 100) =>
    (await walk(page => reads.entities({ name, type, order: 'name' }, page), limit)).map(entity => entity.name)

  it.each([
    ['Mira', ['Mira Dervishi']],
    ['dervish', ['Mira Dervishi']],
    ['DERVISHI', ['Mira Dervishi']],
    ['kosov', ['Kosova']],
    ['Kosovës', ['Kosova']],
    ['kosoves', ['Kosova']],
    ['Kosovën', ['Kosova']],
    ['Kosovë', ['Kosova']],
    ['Dervishit', ['Mira Dervishi']],
    ['mira dervishin', ['Mira Dervishi']],
    ['Shkupit', ['Shkup']],
    ['bici', ['Agron Bici']],
    ['ovishi', []],
    ['?', []],
    ['', []],
  ])('finds by the name %s, whatever its inflection, case and diacritics', async (name, names) => {
    expect(await named(name)).toEqual(names)
    expect(await named(name, undefined, 1)).toEqual(names)
  })

  it('keeps to a type', async () => {
    expect(await named('kosov', 'place')).toEqual(['Kosova'])
    expect(await named('kosov', 'person')).toEqual([])
  })

  it.each([1, 2, 100])('lists all by name, in pages of %i', async limit => {
    const found = await walk(page => reads.entities({ order: 'name' }, page), limit)
    expect(found.map(({ name }) => name)).toEqual(['Agron Bici', 'Besa Kola', 'Kosova', 'Mira Dervishi', 'Shkup'])
    const places = await walk(page => reads.entities({ order: 'name', type: 'place' }, page), limit)
    expect(places.map(({ name }) => name)).toEqual(['Kosova', 'Shkup'])
  })

  it.each([1, 2, 100])('lists all by a count, those with few behind, in pages of %i', async limit => {
    const found = await walk(page => reads.entities({ order: 'mentions' }, page), limit)
    expect(found[0]?.name).toBe('Mira Dervishi')
    expect(new Set(found.map(({ name }) => name)).size).toBe(5)
    expect(found).toHaveLength(5)
  })

  it('tells how often each appears, speaks and is spoken of, in all and by month', async () => {
    expect(await reads.entity(MIRA)).toMatchObject({
      id: MIRA,
      type: 'person',
      name: 'Mira Dervishi',
      counts: { documents: 4, mentions: 5, statements: 5, about: 0 },
      months: [
        { month: '2024-12', documents: 1, mentions: 1, statements: 1, about: 0 },
        { month: '2025', documents: 1, mentions: 2, statements: 2, about: 0 },
        { month: '2025-01', documents: 1, mentions: 1, statements: 1, about: 0 },
        { month: '2025-06', documents: 1, mentions: 1, statements: 1, about: 0 },
      ],
      firstSeen: '2024-12',
      lastSeen: '2025-06',
    })
    expect(await reads.entity(OHER)).toBeUndefined()
  })
})

describe('entityMentions()', () => {
  it.each([1, 2, 100])('lists where someone appears, newest first, in pages of %i', async limit => {
    const found = await walk(page => reads.entityMentions(MIRA, {}, page), limit)
    expect(found.map(({ document }) => document.id)).toEqual(['d', 'a-copy', 'b', 'a'].map(id))
  })

  it('keeps to a period', async () => {
    const { items } = await reads.entityMentions(MIRA, { from: '2025-01', to: '2025-05' }, ALL)
    expect(items.map(({ document }) => document.id)).toEqual([id('a-copy')])
  })
})

// stays last: it judges what the tests above made the reads do
describe('makeReads()', () => {
  it('asks for keys and stretches of partitions only, and never scans', () => {
    expect(new Set(commands)).toEqual(new Set(['GetCommand', 'BatchGetCommand', 'QueryCommand']))
  })

  it('counts the capacity units that a read takes', async () => {
    let units = 0
    const counting = makeReads({ ...access, countCapacity: more => (units += more) })
    await counting.document(id('a'))
    const one = units
    expect(one).toBeGreaterThan(0)
    await counting.statements({ speaker: MIRA }, ALL)
    expect(units).toBeGreaterThan(one)
  })
})
