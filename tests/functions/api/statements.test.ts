import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from '../../../functions/api/page.ts'
import type { Statement, StatementDetail } from '../../../functions/api/schemas/statement.ts'
import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'
import { documentIdOf } from '../../../shared/records/document-id.ts'
import { PLENTY, startApiWorld, TEXTS, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

function listed(query: string): Promise<readonly Statement[]> {
  return api.list<Statement>(`/statements?${query}`)
}

function wordsOf({ content }: Statement): string {
  return content.map(({ text }) => text).join(' ')
}

describe('GET /statements', () => {
  it('lists the newest first', async () => {
    const published = (await listed('')).map(({ document }) => document.published)
    expect(published.length).toBeGreaterThan(4)
    expect(published).toEqual(published.toSorted().toReversed())
  })

  it('of a speaker are theirs alone', async () => {
    const statements = await listed(`speaker=${api.speaker}`)
    expect(statements.length).toBeGreaterThan(1)
    for (const { speaker } of statements) expect(speaker).toMatchObject({ entityId: api.speaker, name: 'Arta Lleshi' })
    expect(await api.list(`/entities/${api.speaker}/statements`)).toEqual(statements)
  })

  it.each([
    ['kind=direct', ({ kind }: Statement) => kind === 'direct'],
    ['kind=indirect', ({ kind }: Statement) => kind === 'indirect'],
    ['language=en', ({ document }: Statement) => document.language === 'en'],
    ['publisher=LAJMI%20I%20VERIUT', ({ document }: Statement) => document.publisher === 'Lajmi i Veriut'],
    ['from=2025-06-15', ({ document }: Statement) => document.id === documentIdOf('lajme/ura-2.txt')],
    ['to=2025-05', ({ document }: Statement) => (document.published ?? '') < '2025-06'],
  ])('by %s are those, and all of those', async (query, isWanted) => {
    const [all, narrowed] = [await listed(''), await listed(query)]
    expect(narrowed).toEqual(all.filter(isWanted))
    expect(narrowed.length).toBeGreaterThan(0)
    expect(narrowed.length).toBeLessThan(all.length)
  })

  it('keep to what the engine is sure enough of', async () => {
    const all = await listed('minConfidence=0')
    for (const least of new Set(all.map(({ confidence }) => confidence))) {
      // answers show four digits, the table has them all
      expect(await listed(`minConfidence=${(least - 0.00007).toFixed(5)}`)).toEqual(
        all.filter(({ confidence }) => confidence >= least),
      )
    }
    expect(await listed('')).toEqual(all.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE))
  })

  it('about an entity mention it', async () => {
    const [first] = (await listed('')).flatMap(({ about }) => about)
    const statements = await listed(`about=${first?.id ?? ''}`)
    expect(statements.length).toBeGreaterThan(0)
    for (const { about } of statements) expect(about.map(({ id }) => id)).toContain(first?.id)
  })

  it('refuses a cursor of other filters, naming it', async () => {
    const { next } = await api.get<Page<Statement>>('/statements?limit=1')
    expect(await api.ask(`/statements?limit=1&kind=direct&cursor=${next ?? ''}`)).toMatchObject({
      status: 400,
      body: {
        errors: [{ field: 'cursor', message: 'expected the filters that the cursor was made with, got others' }],
      },
    })
  })
})

describe('GET /statements/{id}', () => {
  it('shows the sentence in which it stands', async () => {
    const { context, content, cue } = await api.get<StatementDetail>(`/statements/${PLENTY}-s1`)
    expect(context?.text).toContain(content[0]?.text)
    expect(context?.text).toContain(cue?.text)
    expect(TEXTS['lajme/ura.txt'].slice(context?.start, context?.end)).toBe(context?.text)
  })

  it('shows who repeated it, and whom it repeats', async () => {
    const all = await listed('kind=direct')
    const [later, earlier] = all.filter(statement => wordsOf(statement).startsWith('Ura mbi Drin do të jetë gati'))
    expect(await api.get(`/statements/${earlier?.id ?? ''}`)).toMatchObject({
      repeats: null,
      sameAs: [{ id: later?.id }],
    })
    expect(await api.get(`/statements/${later?.id ?? ''}`)).toMatchObject({
      repeats: earlier?.id,
      sameAs: [{ id: earlier?.id, document: { publisher: 'Gazeta e Kukësit' } }],
    })
  })

  it('is not found where the document has fewer', async () => {
    expect(await api.ask(`/statements/${PLENTY}-s999`)).toMatchObject({
      status: 404,
      body: { detail: `No statement has the id ${PLENTY}-s999` },
    })
    expect(await api.ask('/statements/first')).toMatchObject({ status: 400, body: { errors: [{ field: 'id' }] } })
  })

  it('is a quotation to those who want it linked', async () => {
    const linked = await api.ask(`/statements/${PLENTY}-s1`, { headers: { accept: 'application/ld+json' } })
    expect(linked.headers).toMatchObject({ 'content-type': 'application/ld+json; charset=utf-8' })
    expect(linked.body).toMatchObject({ '@context': 'https://schema.org', '@type': 'Quotation', inLanguage: 'sq' })
  })
})
