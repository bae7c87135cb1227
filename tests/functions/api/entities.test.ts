import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Appearance, Entity, EntityDetail, Neighbours } from '../../../functions/api/schemas/entity.ts'
import { startApiWorld, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

async function named(query: string): Promise<readonly string[]> {
  return (await api.list<Entity>(`/entities?${query}`)).map(({ name }) => name)
}

describe('GET /entities', () => {
  it.each(['Arta', 'arta lle', 'LLESHI', 'Lleshit', 'Arta Lleshit', 'lle'])('finds Arta Lleshi by %j', async name => {
    expect(await named(`name=${encodeURIComponent(name)}`)).toContain('Arta Lleshi')
  })

  it.each(['Kukes', 'kukës', 'KUKËSI', 'Kukësit', 'kukesit'])('finds Kukës by %j', async name => {
    expect(await named(`name=${encodeURIComponent(name)}&type=place`)).toContainEqual(expect.stringMatching(/^Kukës/u))
  })

  it('finds nobody by a name that nobody has', async () => {
    expect(await named('name=zzz')).toEqual([])
  })

  it('keeps to a type', async () => {
    const items = await api.list<Entity>('/entities?type=person')
    expect(items.length).toBeGreaterThan(1)
    for (const { type } of items) expect(type).toBe('person')
  })

  it.each(['documents', 'mentions', 'statements', 'about'] as const)('orders by %s, greatest first', async order => {
    const items = await api.list<Entity>(`/entities?order=${order}`)
    const counts = items.map(entity => entity.counts[order])
    expect(counts.length).toBeGreaterThan(0)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('names the field that is wrong', async () => {
    expect(await api.ask('/entities?name=&type=animal')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'name' }, { field: 'type', message: /^expected one of person, organization/u }] },
    })
  })
})

describe('GET /entities/{id}', () => {
  it('sums up all documents, in all and by month', async () => {
    const entity = await api.get<EntityDetail>(`/entities/${api.speaker}`)
    expect(entity).toMatchObject({ type: 'person', name: 'Arta Lleshi', counts: { documents: 2 } })
    expect(entity).toMatchObject({ firstSeen: '2025-06', lastSeen: '2025-06' })
    expect(entity.months).toEqual([{ month: '2025-06', ...entity.counts }])
  })
})

describe('GET /entities/{id}/mentions', () => {
  it('lists each document once, newest first, with the places in it', async () => {
    const items = await api.list<Appearance>(`/entities/${api.speaker}/mentions`)
    expect(items.map(({ document }) => document.published)).toEqual(['2025-06-15', '2025-06-14'])
    for (const { mentions, counts } of items) expect(mentions).toHaveLength(counts.mentions)
  })

  it('holds what is said about them there, and by whom', async () => {
    const [later] = await api.list<Appearance>(`/entities/${api.speaker}/mentions`)
    expect(later?.counts.about).toBe(1)
    expect(later?.about).toMatchObject([{ speaker: { name: 'Besnik Gashi' }, about: [{ id: api.speaker }] }])
    expect(later?.about).toEqual(await api.list(`/statements?about=${api.speaker}`))
  })

  it('keeps to a period', async () => {
    const items = await api.list<Appearance>(`/entities/${api.speaker}/mentions?to=2025-06-14`)
    expect(items.map(({ document }) => document.published)).toEqual(['2025-06-14'])
  })
})

describe('GET /entities/{id}/neighbours', () => {
  it('lists whom and what shares its documents, the closest first', async () => {
    const { items, documents, complete } = await api.get<Neighbours>(`/entities/${api.speaker}/neighbours`)
    expect({ documents, complete }).toEqual({ documents: 2, complete: true })
    const counts = items.map(neighbour => neighbour.documents)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(items.map(({ entity }) => entity.name)).toContain('Besnik Gashi')
    expect(items.map(({ entity }) => entity.id)).not.toContain(api.speaker)
  })

  it('looks at no more documents than it is told to', async () => {
    const { items, ...looked } = await api.get<Neighbours>(`/entities/${api.speaker}/neighbours?documents=1`)
    expect(looked).toEqual({ documents: 1, complete: false })
    for (const { newest } of items) expect(newest.published).toBe('2025-06-15')
  })
})
