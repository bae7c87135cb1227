import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from '../../../functions/api/page.ts'
import type { Document, DocumentDetail, TextPage } from '../../../functions/api/schemas/document.ts'
import type { Statement } from '../../../functions/api/schemas/statement.ts'
import { documentIdOf } from '../../../shared/records/document-id.ts'
import { process, put } from '../../support/world.ts'
import { DELETED, PLENTY, REJECTED, startApiWorld, TEXTS, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

async function keysOf(query: string): Promise<readonly string[]> {
  return (await api.list<Document>(`/documents?${query}`)).map(({ key }) => key)
}

describe('GET /documents', () => {
  it('lists all but deleted ones, newest first, whatever became of them', async () => {
    expect(new Set(await keysOf(''))).toEqual(new Set(Object.keys(TEXTS).filter(key => key !== 'lajme/e vjetër.txt')))
    const published = (await api.list<Document>('/documents?status=indexed')).map(({ published }) => published)
    expect(published).toEqual(published.toSorted().toReversed())
    expect(published).toHaveLength(5)
  })

  it.each([
    ['status=rejected', ['lajme/foto.txt']],
    ['status=deleted', ['lajme/e vjetër.txt']],
    ['status=failed', []],
    ['language=en', ['lajme/school.txt']],
    ['language=en&publisher=The%20Valley%20Post', ['lajme/school.txt']],
    ['language=en&publisher=Gazeta', []],
    ['publisher=gazeta%20e%20kukesit&from=2025', ['lajme/ura.txt', 'lajme/shkolla.txt']],
    ['from=2025-06&to=2025-06&status=indexed', ['lajme/ura-2.txt', 'lajme/ura.txt']],
    ['from=2025-06-15&to=2025-06-15&status=indexed', ['lajme/ura-2.txt']],
    ['to=2024', ['lajme/tepër.txt']],
  ])('by %s', async (query, keys) => {
    expect(await keysOf(query)).toEqual(keys)
  })

  it('says why a document was rejected', async () => {
    const items = await api.list<Document>('/documents?status=rejected')
    expect(items).toMatchObject([{ id: REJECTED, reason: { code: 'format.unsupported', message: /./u } }])
  })
})

describe('GET /documents/{id}', () => {
  it('answers with text, entities and statements, all offsets into that text', async () => {
    const detail = await api.get<DocumentDetail>(`/documents/${PLENTY}`)
    const { text, statements, entities } = detail
    expect(detail).toMatchObject({ key: 'lajme/ura.txt', status: 'indexed', publisher: 'Gazeta e Kukësit' })
    expect(text).toMatchObject({ content: TEXTS['lajme/ura.txt'], start: 0, next: null })
    const quotes = [
      ...(statements?.items ?? []).flatMap(({ content, cue, speaker }) => [...content, cue, speaker?.mention]),
      ...(entities?.items ?? []).flatMap(({ mentions }) => mentions),
    ].filter(quote => quote != null)
    expect(quotes.length).toBeGreaterThan(5)
    for (const quote of quotes) expect(text?.content.slice(quote.start, quote.end)).toBe(quote.text)
  })

  it('holds what the paged addresses hold', async () => {
    const { entities, statements, text, links } = await api.get<DocumentDetail>(`/documents/${PLENTY}`)
    expect(await api.get(links.entities)).toEqual(entities)
    expect(await api.get(links.statements)).toEqual(statements)
    expect(await api.get(links.text)).toEqual(text)
  })

  it('leads on with cursors for the paged addresses', async () => {
    const { spare } = api
    const key = 'lajme/tepër.txt'
    const quotations = Array.from(
      { length: 120 },
      (_, n) => `“Fjala numër ${String(n)} u tha sot”, tha Besnik Gashi.\n\n`,
    )
    await process(api.world, [
      await put(api.world, key, `E gjatë|Gazeta|2024-02-02|sq\n\n${quotations.join('')}`, '05'),
    ])
    const { statements, links, counts } = await api.get<DocumentDetail>(`/documents/${spare}?minConfidence=0.1`)
    expect(statements?.items).toHaveLength(50)
    const next = `${links.statements}?minConfidence=0.1&limit=200&cursor=${statements?.next ?? ''}`
    const rest = await api.get<Page<Statement>>(next)
    expect([...(statements?.items ?? []), ...rest.items].map(({ id }) => id)).toEqual(
      Array.from({ length: counts.statements }, (_, n) => `${spare}-s${String(n + 1)}`),
    )
  })

  it('holds only what is asked for', async () => {
    const detail = await api.get<DocumentDetail>(`/documents/${PLENTY}?include=statements`)
    expect(detail).toHaveProperty('statements')
    for (const part of ['text', 'entities']) expect(detail).not.toHaveProperty(part)
    expect(await api.get(`/documents/${PLENTY}?include=none`)).not.toHaveProperty('statements')
  })

  it('of a rejected document has the reason, and nothing else', async () => {
    expect(await api.get(`/documents/${REJECTED}`)).toMatchObject({
      status: 'rejected',
      reason: { code: 'format.unsupported' },
      text: null,
      entities: { items: [], next: null },
      statements: { items: [], next: null },
    })
    expect(await api.ask(`/documents/${REJECTED}/text`)).toMatchObject({ status: 404 })
  })

  it('names the field that is wrong', async () => {
    expect(await api.ask('/documents/ura')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'id', message: 'expected 24 hexadecimal digits, got "ura"' }] },
    })
    expect(await api.ask(`/documents/${PLENTY}?include=words`)).toMatchObject({
      body: { errors: [{ field: 'include', message: /^expected none, or some of text, entities, statements/u }] },
    })
  })
})

describe('GET /documents/{id}/text', () => {
  it('is put together from its stretches', async () => {
    let whole = ''
    for (let start: number | null = 0; start !== null;) {
      const page: TextPage = await api.get<TextPage>(`/documents/${PLENTY}/text?start=${String(start)}&limit=50`)
      whole += page.content
      start = page.next
    }
    expect(whole).toBe(TEXTS['lajme/ura.txt'])
  })
})

describe('DELETE /documents/{id}', () => {
  it('is gone once the deletion has been seen, and comes back under the same id', async () => {
    expect(await api.ask(`/documents/${DELETED}`)).toMatchObject({
      status: 410,
      body: { detail: `The document ${DELETED} was deleted` },
    })
    const key = 'lajme/e vjetër.txt'
    await process(api.world, [await put(api.world, key, TEXTS[key], '03')])
    expect(await api.get(`/documents/${documentIdOf(key)}`)).toMatchObject({ status: 'indexed' })
  })

  it('removes the object', async () => {
    const { spare } = api
    expect(await api.ask(`/documents/${spare}`, { method: 'DELETE' })).toMatchObject({
      status: 202,
      body: { id: spare, key: 'lajme/tepër.txt', status: 'deleting' },
    })
    const { Contents = [] } = await api.world.s3.send(
      new ListObjectsV2Command({ Bucket: api.world.documents, Prefix: 'lajme/te' }),
    )
    expect(Contents).toEqual([])
  })
})
