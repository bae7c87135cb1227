import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { wordsIn } from '../../../shared/text/search-words.ts'
import { toSearchQuery } from '../../../shared/records/search-query.ts'
import { isListed, textsOf } from '../../../shared/records/word-list.ts'
import type { TableAccess } from '../../../shared/store/batches.ts'
import type { Page, PageRequest } from '../../../shared/store/page.ts'
import type { Found } from '../../../shared/store/read-found.ts'
import type { SearchFilter } from '../../../shared/store/read-search.ts'
import { makeReads, type Reads, type SearchOrder } from '../../../shared/store/reads.ts'
import { withFates } from '../../support/calls.ts'
import { commitDeletion, commitVersion } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb, type TestTable } from '../../support/dynamodb.ts'
import { tally } from '../../support/world.ts'

const MIRA = entityIdOf('person', 'Mira Dervishi')

/** Documents by key, from the earliest. */
const DOCUMENTS = [
  {
    key: 'a',
    published: '2024-12-31',
    publisher: 'Zëri i Liqenit',
    text: '“Akulli mbuloi gjithë bregun e liqenit”, tha Mira Dervishi.',
  },
  {
    key: 'b',
    published: '2025-03',
    publisher: 'Fusha',
    title: 'Protesta e peshkatarëve',
    text: 'Mira Dervishi tha se protestuesit e liqenit kanë të drejtë. “Protestave u duhet përgjigje, protestat nuk ndalen”, shtoi Agron Bici.',
  },
  {
    key: 'c',
    published: '2025-06-14',
    publisher: 'Fusha',
    text: '“Do të ndërtojmë një digë të re mbi liqenin e madh”, tha Agron Bici. “Diga duhet shumë”, shtoi Agron Bici.',
  },
  {
    key: 'd',
    published: '2025-06-20',
    publisher: null,
    language: 'en',
    text: 'Besa Kola said that the protesters were protesting against the dam.',
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
  await commitVersion(access, { key: 'gone', text: '“Akulli u shkri”, tha Mira Dervishi.', sequencer: '1' })
  await commitDeletion(access, { key: 'gone', sequencer: '2' })
  await commitVersion(access, {
    key: 'moved',
    published: '2025-01',
    text: '“Kulla u rrëzua”, tha Mira Dervishi.',
    sequencer: '1',
  })
  await tally({ table })
  await commitVersion(access, {
    key: 'moved',
    published: '2025-01',
    text: '“Kambana u gjet”, tha Mira Dervishi.',
    sequencer: '2',
  })
  await tally({ table })
  const { wrap } = withFates(({ name }) => void commands.push(name))
  reads = makeReads({ ...access, client: wrap(access.client) })
})
afterAll(() => dynamodb.close())

type Asked = Omit<SearchFilter, 'query'> & {
  readonly order?: SearchOrder
  readonly limit?: number
  readonly of?: Reads
}

async function pages(
  q: string,
  { order = 'newest', limit = 100, of = reads, ...filter }: Asked = {},
): Promise<readonly Page<Found>[]> {
  const found: Page<Found>[] = []
  let after: PageRequest['after'] = null
  do {
    const page: Page<Found> = await of.search({ query: toSearchQuery(q), ...filter }, order, { limit, after })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(page)
    after = page.next
  } while (after !== null)
  return found
}

/** What is found: the document's key, and the statement's number or `title`. */
async function find(q: string, asked: Asked = {}): Promise<readonly string[]> {
  const keys = new Map(['a', 'b', 'c', 'd', 'gone', 'moved'].map(key => [documentIdOf(key), key]))
  const found = (await pages(q, asked)).flatMap(({ items }) => items)
  return found.map(({ hit }) => {
    const id = hit.statement?.document.id ?? hit.head?.id ?? ''
    return `${keys.get(id) ?? id} ${hit.statement === undefined ? 'title' : String(hit.number)}`
  })
}

describe('search()', () => {
  it.each([
    ['liqeni', ['c 0', 'b 0', 'a 0']],
    ['LIQENET', ['c 0', 'b 0', 'a 0']],
    ['protesta', ['b title', 'b 0', 'b 1']],
    ['protestave', ['b title', 'b 0', 'b 1']],
    ['protestuesit', ['b title', 'b 0', 'b 1']],
    ['digës', ['c 0', 'c 1']],
    ['protesters', ['d 0']],
    ['akulli bregu', ['a 0']],
    ['bregu akulli liqenit', ['a 0']],
    ['dervishit akulli', ['a 0']],
    ['bicit', ['c 0', 'c 1', 'b 1']],
    ['liqeni digës', ['c 0']],
    ['liqeni kulla', []],
    ['akullore', []],
    ['askund', []],
  ])('finds %s', async (q, expected) => {
    expect((await find(q)).toSorted()).toEqual([...expected].toSorted())
  })

  it('shows the newest document first, its title before its statements', async () => {
    expect(await find('liqenit')).toEqual(['c 0', 'b 0', 'a 0'])
    expect(await find('protestave')).toEqual(['b title', 'b 0', 'b 1'])
  })

  it('finds nothing that was deleted or replaced', async () => {
    expect(await find('shkri')).toEqual([])
    expect(await find('kulla')).toEqual([])
    expect(await find('kambanat')).toEqual(['moved 0'])
  })

  it.each([
    ['shume', ['c 1']],
    ['shume diga', ['c 1']],
    ['u', ['b 1', 'a 0', 'moved 0']],
  ])('finds %s, though it is in no list or not all of it is', async (q, expected) => {
    const found = await find(q)
    for (const one of expected) if (one !== 'a 0') expect(found).toContain(one)
  })

  it.each([
    [{ speaker: MIRA }, ['b 0', 'a 0']],
    [{ publisher: 'fusha' }, ['c 0', 'b 0']],
    [{ kind: 'indirect' as const }, ['b 0']],
    [{ language: 'en' }, []],
    [{ from: '2025' }, ['c 0', 'b 0']],
    [{ to: '2025-03' }, ['b 0', 'a 0']],
    [{ from: '2025-04', to: '2025-05' }, []],
    [{ minConfidence: 1.1 }, []],
  ])('keeps to the filter %j', async (filter, expected) => {
    expect(await find('liqeni', filter)).toEqual(expected)
    expect(await find('liqeni', { ...filter, limit: 1 })).toEqual(expected)
  })

  it('finds common words of a speaker', async () => {
    expect(await find('shume', { speaker: entityIdOf('person', 'Agron Bici') })).toEqual(['c 1'])
  })

  it.each([1, 2, 3])('gives the same in pages of %i, newest and best first', async limit => {
    for (const q of ['liqeni', 'protestave', 'u', 'bicit']) {
      expect(await find(q, { limit })).toEqual(await find(q))
      const best = await find(q, { order: 'best', limit })
      expect(best).toEqual(await find(q, { order: 'best' }))
      expect(best.toSorted()).toEqual((await find(q)).toSorted())
    }
  })

  it('puts first what answers best', async () => {
    const found = (await pages('protestave', { order: 'best' })).flatMap(({ items }) => items)
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
    )
    expect(found[0]?.score).toBeGreaterThan(found.at(-1)?.score ?? 0)
  })

  it('finds the same one by one where no words are listed', async () => {
    const without = makeReads({ ...access, listsWords: false })
    for (const q of [
      'liqeni',
      'protestave',
      'akulli bregu',
      'bicit',
      'askund',
      'shume diga',
      'e protesta',
      'u protesta',
    ]) {
      expect(await find(q, { of: without })).toEqual(await find(q))
    }
  })

  it('never scans', async () => {
    commands.length = 0
    await find('liqeni diga')
    await find('shume')
    expect(new Set(commands)).toEqual(new Set(['QueryCommand', 'BatchGetCommand']))
  })
})

describe('the index', () => {
  it('finds every statement by every word of it that is listed', async () => {
    const { items } = await reads.statements({}, { limit: 100, after: null })
    expect(items.length).toBeGreaterThan(6)
    for (const statement of items) {
      const words = textsOf(statement)
        .flatMap(wordsIn)
        .filter(({ word }) => isListed(word, statement.document.language))
      for (const { word } of words) {
        const found = (await pages(word)).flatMap(({ items }) => items.map(({ hit }) => hit.statement?.id))
        expect(found, word).toContain(statement.id)
      }
    }
  })

  it('holds what one clean pass would have written, whatever was replaced', async () => {
    const clean = await dynamodb.makeTable()
    const to = { client: clean.client, table: clean.table }
    for (const document of DOCUMENTS) await commitVersion(to, { ...document, sequencer: '1' })
    await commitVersion(to, {
      key: 'moved',
      published: '2025-01',
      text: '“Kambana u gjet”, tha Mira Dervishi.',
      sequencer: '2',
    })
    await tally({ table: clean })
    const words = async (one: TestTable) => (await one.snapshot()).filter(({ pk }) => pk.startsWith('WORD#'))
    expect(await words(table)).toEqual(await words(clean))
  })

  it('leaves nothing of a document that was deleted', async () => {
    const left = (await table.snapshot()).filter(({ sk }) => sk.includes(documentIdOf('gone')))
    expect(left.filter(({ pk }) => pk.startsWith('WORD#'))).toEqual([])
  })
})
