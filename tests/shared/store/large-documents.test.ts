import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Extraction } from '../../../shared/model/document.ts'
import type { Mention } from '../../../shared/model/mention.ts'
import type { Statement } from '../../../shared/model/statement.ts'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import type { Item } from '../../../shared/records/item.ts'
import { toRecords } from '../../../shared/records/to-records.ts'
import { commitDocument } from '../../../shared/store/commit.ts'
import type { PageRequest } from '../../../shared/store/page.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { toRevision } from '../../support/committing.ts'
import { startDynamoDb, type TestDynamoDb } from '../../support/dynamodb.ts'
import { tally } from '../../support/world.ts'

/** DynamoDB's limit for an item, in bytes, and how far below it records stay. */
const MAX_ITEM = 400_000
const SENTENCE = 'Mira Dervishi tha se po. '

let dynamodb: TestDynamoDb
beforeAll(async () => void (dynamodb = await startDynamoDb()))
afterAll(() => dynamodb.close())

/** A document that says one sentence again and again, and what is found in it. */
function repeated(times: number) {
  const text = SENTENCE.repeat(times)
  const starts = Array.from({ length: times }, (_, at) => at * SENTENCE.length)
  const mentions = starts.map((start): Mention => ({
    start,
    end: start + 13,
    type: 'person',
    form: 'name',
    rule: 'test',
    confidence: 1,
  }))
  const statements = starts.map((start, at): Statement => ({
    id: `s${String(at + 1)}`,
    kind: 'indirect',
    speaker: { entityId: 'e1', name: 'Mira Dervishi', mention: { start, end: start + 13 } },
    addressee: null,
    cue: { start: start + 14, end: start + 17 },
    content: [{ start: start + 21, end: start + 23 }],
    about: ['e1'],
    date: null,
    dateInferred: false,
    rule: 'test',
    confidence: 1,
  }))
  const entity = {
    id: 'e1',
    type: 'person',
    name: 'Mira Dervishi',
    aliases: [],
    mentions,
    rule: 'test',
    confidence: 1,
  } as const
  return { text, extraction: toExtraction({ entities: [entity], statements }) }
}

function toExtraction(found: Pick<Extraction, 'entities' | 'statements'>): Extraction {
  return { language: 'sq', languagePack: true, engine: '0001', events: [], diagnostics: [], ...found }
}

/** The bytes of a record in JSON: a little more than DynamoDB counts. */
function sizeOf(item: Item): number {
  return Buffer.byteLength(JSON.stringify(item))
}

function headOf(text: string, counts: { readonly statements: number; readonly mentions: number }) {
  const { head } = toRevision({ key: 'e gjatë', sequencer: '1', text: '', published: '2025-06-14' })
  return { ...head, text: { key: 'k', length: text.length, checksum: '' }, counts: { ...head.counts, ...counts } }
}

describe('toRecords()', () => {
  it.each([
    ['50,000 statements', 50_000],
    ['an entity that is mentioned 100,000 times', 100_000],
  ])('keeps every record far below 400 KB for a document with %s', (_, times) => {
    const { text, extraction } = repeated(times)
    const items = toRecords(headOf(text, { statements: times, mentions: times }), text, extraction)
    expect(items.length).toBeGreaterThan(times)
    expect(Math.max(...items.map(sizeOf))).toBeLessThan(MAX_ITEM / 4)
    expect(new Set(items.map(({ pk, sk }) => pk + sk)).size).toBe(items.length)
  })

  it('cuts the words of what is too long, says so, and keeps the offsets', () => {
    const long = 'fjalë '.repeat(100_000)
    const text = `“${long}”, tha Mira Dervishi.`
    const { extraction } = repeated(1)
    const [statement] = extraction.statements
    if (statement === undefined) throw new Error('expected a statement')
    const content = [{ start: 1, end: 1 + long.length }]
    const items = toRecords(headOf(text, { statements: 1, mentions: 1 }), text, {
      ...extraction,
      statements: [{ ...statement, content }],
    })
    const record = items.find(({ sk }) => sk.includes('#S#'))
    expect(record).toMatchObject({ content: [{ start: 1, end: 1 + long.length, cut: true }] })
    expect(Math.max(...items.map(sizeOf))).toBeLessThan(MAX_ITEM / 4)
  })

  it('stays below 400 KB where every part is as long as can be', () => {
    const text = 'ж'.repeat(2_000_000)
    const mention = (at: number): Mention => ({
      start: at * 1000,
      end: at * 1000 + 900,
      type: 'person',
      form: 'name',
      rule: 'test',
      confidence: 1,
    })
    const entities = Array.from({ length: 60 }, (_, n) => ({
      id: `e${String(n)}`,
      type: 'person' as const,
      name: `${String(n)}${'ж'.repeat(5000)}`,
      aliases: Array.from({ length: 50 }, (_, a) => `${String(a)}${'ж'.repeat(5000)}`),
      mentions: Array.from({ length: 1000 }, (_, at) => mention(at)),
      rule: 'test',
      confidence: 1,
    }))
    const [statement] = repeated(1).extraction.statements
    if (statement === undefined) throw new Error('expected a statement')
    const content = Array.from({ length: 1000 }, (_, at) => ({ start: at * 1000, end: at * 1000 + 900 }))
    const about = entities.map(({ id }) => id)
    const found = toExtraction({ entities, statements: [{ ...statement, content, about }] })
    const items = toRecords(headOf(text, { statements: 1, mentions: 1 }), text, found)
    expect(Math.max(...items.map(sizeOf))).toBeLessThan(MAX_ITEM)
  })
})

describe('a document with many statements', () => {
  const TIMES = 1500

  it('is committed, counted and read in pages', { timeout: 120_000 }, async () => {
    const table = await dynamodb.makeTable()
    const access = { client: table.client, table: table.table }
    const { text, extraction } = repeated(TIMES)
    const head = headOf(text, { statements: TIMES, mentions: TIMES })
    await commitDocument(access, head, toRecords(head, text, extraction))
    await tally({ table })
    const reads = makeReads(access)
    const speaker = entityIdOf('person', 'Mira Dervishi')
    const counts = { documents: 1, mentions: TIMES, statements: TIMES, about: TIMES }
    expect(await reads.entity(speaker)).toMatchObject({ counts })
    for (const filter of [{}, { speaker }, { about: speaker }]) {
      const numbers = await walk(
        page => reads.statements(filter, page),
        ({ number }) => number,
      )
      expect(numbers, JSON.stringify(filter)).toEqual([...Array(TIMES).keys()])
    }
    const mentions = await walk(
      page => reads.entityMentions(speaker, {}, page),
      ({ mentions }) => mentions.length,
    )
    expect(mentions.reduce((all, some) => all + some, 0)).toBe(TIMES)
    expect((await reads.documentEntities(head, { limit: 10, after: null })).items).toHaveLength(1)
    expect(documentIdOf('e gjatë')).toBe(head.id)
  })
})

type Read<T> = (page: PageRequest) => Promise<{ readonly items: readonly T[]; readonly next: PageRequest['after'] }>

async function walk<T>(read: Read<T>, toNumber: (one: T) => number): Promise<readonly number[]> {
  const found: number[] = []
  let after: PageRequest['after'] = null
  do {
    const { items, next } = await read({ limit: 150, after })
    found.push(...items.map(toNumber))
    after = next
  } while (after !== null)
  return found
}
