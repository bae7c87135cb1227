import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCursor } from '../../../functions/api/cursor.ts'
import { ROUTES, type Route } from '../../../shared/routes.ts'
import { PLENTY, startApiWorld, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

const NAMES = [
  'limit',
  'cursor',
  'format',
  'from',
  'to',
  'status',
  'language',
  'publisher',
  'name',
  'type',
  'order',
  'x',
]
const VALUES = [
  '1',
  'sq',
  '2025-06',
  'indexed',
  'person',
  'jsonl',
  'csv',
  'jsonld',
  '',
  '%',
  '\u0000',
  '"',
  '🌉',
  '../..',
]

const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme', maxLength: 12 }))
const parameters = fc.uniqueArray(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 4 })), value), {
  selector: ([name]) => name,
  maxLength: 3,
})
const position = fc.dictionary(
  fc.constantFrom('at', 'number', 'part', 'stripped', 'x'),
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constant('\u0000'),
  ),
)
const readable = (ROUTES as readonly Route[]).filter(({ method }) => method === 'GET')

/** A path of a route, with an id that exists, one that might, or anything. */
function toPath({ path }: Route, id: string | null): string {
  const existing = path.startsWith('/entities') ? api.speaker : path.startsWith('/statements') ? `${PLENTY}-s1` : PLENTY
  return path.replace(/\{\w+\}/u, encodeURIComponent(id ?? existing) || 'x')
}

describe('any request', () => {
  it('is answered, or refused with a reason: nothing makes the API fail', { timeout: 120_000 }, async () => {
    const request = fc.record({
      route: fc.constantFrom(...readable),
      id: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 30 })),
      parameters,
      accept: fc.oneof(fc.constant('*/*'), fc.string({ maxLength: 20 })),
    })
    const property = fc.asyncProperty(request, async ({ route, id, parameters, accept }) => {
      const path = `${toPath(route, id)}?${new URLSearchParams(parameters).toString()}`
      const { status } = await api.ask(path, { headers: { accept } })
      expect([200, 400, 404, 406, 410], path).toContain(status)
    })
    await fc.assert(property, { numRuns: 300, seed: 20250614 })
  })

  it('with a cursor that somebody made up is answered or refused', { timeout: 120_000 }, async () => {
    const lists = ['/documents', '/statements', '/entities', `/documents/${PLENTY}/statements`]
    const question = fc.record({
      url: fc.oneof(fc.constantFrom(...lists), fc.constant(`/entities/${api.speaker}/mentions`)),
      query: fc.constantFrom<Record<string, string>>({}, { from: '2025' }, { type: 'person' }, { about: api.speaker }),
      position,
    })
    let answered = 0
    const property = fc.asyncProperty(question, async ({ url, query, position }) => {
      const order = url === '/entities' ? { order: 'name' } : {}
      const cursor = toCursor(position, { url, query: { ...order, ...query } }) ?? ''
      const { status } = await api.ask(`${url}?${new URLSearchParams({ ...query, cursor }).toString()}`)
      if (status === 200) answered += 1
      expect([200, 400], `${url} ${JSON.stringify({ query, position })}`).toContain(status)
    })
    await fc.assert(property, { numRuns: 300, seed: 20250614 })
    expect(answered).toBeGreaterThan(50)
  })
})
