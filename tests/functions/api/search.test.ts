import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from '../../../functions/api/page.ts'
import type { Problem } from '../../../functions/api/schemas/problem.ts'
import type { SearchHit } from '../../../functions/api/schemas/search.ts'
import { documentIdOf } from '../../../shared/records/document-id.ts'
import { startApiWorld, TEXTS, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

const KEYS = new Map(Object.keys(TEXTS).map(key => [documentIdOf(key), key as keyof typeof TEXTS]))

function found(query: string): Promise<readonly SearchHit[]> {
  return api.list<SearchHit>(`/search?${query}`)
}

function said({ statement }: SearchHit): string {
  return statement?.content.map(({ text }) => text).join(' ') ?? '(title)'
}

const BRIDGE = 'Ura mbi Drin do të jetë gati më një shtator të këtij viti'

describe('GET /search', () => {
  it.each(['q=shtator', 'q=shtatorit', 'q=SHTATORI', 'q=shtatori%20drinit'])(
    'finds %s in statements and titles',
    async query => {
      const hits = await found(query)
      expect(hits.filter(hit => said(hit) === BRIDGE)).toHaveLength(2)
      expect(hits.map(said)).toContain('(title)')
    },
  )

  it.each([
    ['q=punime', 'punimet kushtuan katër milionë euro'],
    ['q=n%C3%ABnshkrim', undefined],
    ['q=nxenesve', 'Nxënësit kthehen në klasa të hënën'],
    ['q=premtimeve', 'Arta Lleshi e mbajti premtimin'],
    ['q=ready%20pupil', 'We are ready for all of the pupils'],
  ])('finds inflected words without their diacritics: %s', async (query, words) => {
    const hits = await found(query)
    if (words === undefined) expect(hits).toEqual([])
    else expect(hits.map(said)).toContain(words)
  })

  it('asks for common and short words too, in the statement or in its title', async () => {
    expect((await found('q=n%C3%AB%20shtator%20vitit')).map(said)).toEqual([BRIDGE])
    expect((await found('q=m%C3%AB%20shtator')).map(said)).toEqual([BRIDGE, BRIDGE])
  })

  it('shows every word with its place in the words and in the text', async () => {
    const hits = await found('q=euros%20punimi')
    expect(hits).toHaveLength(1)
    for (const { statement, document, fragments } of hits) {
      const text = TEXTS[KEYS.get(document.id) ?? 'lajme/ura.txt']
      expect(fragments.flatMap(({ matches }) => matches.map(match => match.text))).toEqual(['punimet', 'euro'])
      for (const { part, start, end, text: excerpt, place, matches } of fragments) {
        const words = statement?.content[part]?.text ?? ''
        expect(excerpt).toBe(words.slice(start, end))
        expect(excerpt).toBe(text.slice(place?.start, place?.end))
        for (const match of matches) {
          expect(words.slice(match.start, match.end)).toBe(match.text)
          expect(text.slice(match.place?.start, match.place?.end)).toBe(match.text)
        }
      }
    }
  })

  it('shows where a title alone was found, which has no place in the text', async () => {
    const hits = await found('q=shkollave%20peje')
    expect(hits).toMatchObject([
      {
        statement: null,
        document: { title: 'Shkolla e re në Pejë' },
        fragments: [{ field: 'title', place: null, matches: [{ text: 'Shkolla' }, { text: 'Pejë' }] }],
      },
    ])
  })

  it('finds what somebody said by their name', async () => {
    const hits = await found('q=lleshit%20punimet')
    expect(hits.map(said)).toEqual(['punimet kushtuan katër milionë euro'])
    expect(hits[0]?.fragments.map(({ field }) => field)).toEqual(['content', 'speaker'])
  })

  it.each([
    ['publisher=gazeta%20e%20kukesit', 1],
    ['publisher=askush', 0],
    ['language=en', 0],
    ['kind=direct', 2],
    ['kind=indirect', 0],
    ['from=2025-06-15', 1],
    ['to=2025-06-14', 1],
    ['minConfidence=1', 0],
  ])('keeps to %s', async (filter, count) => {
    const hits = await found(`q=shtatori&${filter}`)
    expect(hits.filter(({ statement }) => statement !== null)).toHaveLength(count)
  })

  it('of a speaker shows their statements and no titles', async () => {
    const hits = await found(`q=shtator&speaker=${api.speaker}`)
    expect(hits.map(said)).toEqual([BRIDGE, BRIDGE])
    for (const { statement } of hits) expect(statement?.speaker?.entityId).toBe(api.speaker)
  })

  it('about somebody shows what mentions them', async () => {
    const hits = await found(`q=premtimi&about=${api.speaker}`)
    expect(hits.map(said)).toEqual(['Arta Lleshi e mbajti premtimin'])
  })

  it.each(['newest', 'best'])('gives the same %s first in pages of one', async sort => {
    for (const q of ['shtator', 'ura', 'e']) {
      const all = await found(`q=${q}&sort=${sort}`)
      expect(all.length).toBeGreaterThan(1)
      expect(await found(`q=${q}&sort=${sort}&limit=1`)).toEqual(all)
    }
  })

  it('scores what it puts in order, best first', async () => {
    const scores = (await found('q=shtator&sort=best')).map(({ score }) => score ?? 0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[0]).toBeGreaterThan(0)
    expect((await found('q=shtator')).every(({ score }) => score === null)).toBe(true)
  })

  it('refuses the cursor of another search', async () => {
    const { next } = await api.get<Page<SearchHit>>('/search?q=shtator&limit=1')
    for (const other of ['q=gati', 'q=shtator&sort=best', 'q=shtator&kind=direct']) {
      const { status, body } = await api.ask(`/search?${other}&limit=1&cursor=${next ?? ''}`)
      expect(status).toBe(400)
      expect((body as Problem).errors).toMatchObject([{ field: 'cursor' }])
    }
  })

  it.each([
    ['', 'missing; expected text'],
    ['q=', 'expected words, such as ura, got ""'],
    ['q=%20%20', 'expected at least one letter or digit, got "  "'],
    ['q=%E2%80%93%E2%80%9C%21%3F', 'expected at least one letter or digit, got "–“!?"'],
    ['q=ura%00', 'expected words without control characters, got "ura\\u0000"'],
    ['q=ura%0Agati', 'expected words without control characters, got "ura\\ngati"'],
    [`q=${'a'.repeat(201)}`, `expected at most 200 characters, got "${'a'.repeat(79)}…`],
    ['q=a+b+c+d+e+f+g+h+i+j+k+l+m', 'expected at most 12 words, got "a b c d e f g h i j k l m"'],
    ['q=ura&sort=worst', 'expected one of newest, best, got "worst"'],
    ['q=ura&from=2025&to=2024', 'expected a date that is not before `from`'],
  ])('refuses %j with what was expected and what came', async (query, message) => {
    const { status, body } = await api.ask(`/search?${query}`)
    expect(status).toBe(400)
    expect((body as Problem).errors?.map(error => error.message)).toContain(message)
  })

  it.each(['*', '%', '(ura', 'ura OR 1=1', '<b>ura</b>', '__proto__', 'constructor', '\u202Eura', '😀 ura', 'ḁ̈́͜'])(
    'answers %j as the words that are in it',
    async q => {
      const { status } = await api.ask(`/search?q=${encodeURIComponent(q)}`)
      expect(status).toBe(/\p{L}/u.test(q) ? 200 : 400)
    },
  )

  it.each([
    ['jsonl', 'application/jsonl; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['jsonld', 'application/ld+json; charset=utf-8'],
  ])('is had as %s, with the way to the next page', async (format, type) => {
    const { status, headers, body } = await api.ask(`/search?q=shtator&limit=1&format=${format}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': type, link: expect.stringContaining('cursor=') as string })
    expect(JSON.stringify(body)).toContain(documentIdOf('lajme/ura-2.txt'))
  })

  it('has the columns of statements in a table, and what was found', async () => {
    const { body } = await api.ask('/search?q=premtimin&format=csv')
    const [names = '', line = ''] = String(body).split('\r\n')
    expect(names).toMatch(/^id,date,speaker,.*,documentId,.*,found,score$/u)
    expect(line).toContain('Arta Lleshi e mbajti premtimin')
    expect(line).toMatch(/premtimin,$/u)
  })

  it('costs no more units for more documents than it finds', async () => {
    const { headers } = await api.ask('/search?q=nxenesit')
    expect(Number(headers['x-capacity-units'])).toBeLessThan(12)
  })
})
