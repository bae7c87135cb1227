import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROBLEMS, type ProblemName } from '../../../functions/api/problem.ts'
import { ENDPOINTS } from '../../../functions/api/routes.ts'
import { entityIdOf } from '../../../shared/records/document-id.ts'
import { ROUTES, type Route, type RouteName } from '../../../shared/routes.ts'
import { DELETED, PLENTY, startApiWorld, UNKNOWN, type ApiWorld, type Asking, type Condition } from './api-world.ts'

type Case = Asking & { readonly path: string; readonly under?: Condition }

const NO_ENTITY = '0'.repeat(20)
/** Who asks for pages is sent to the console. */
const BROWSER = { headers: { accept: 'text/html' } }
const JSON_TYPE = { 'content-type': 'application/json' }
/** An entity that has been merged into the speaker. */
const MERGED = entityIdOf('person', 'Besnik Gashi')
const PLACE = entityIdOf('place', 'Peja')
const SUBSCRIBED = { endpoint: 'https://redaksia.example.org/fjala', filter: { words: 'ura' } }
const UPLOAD = { key: 'lajme/ura.txt', bytes: 10 }

let api: ApiWorld
let subscription: string
const seen = new Map<RouteName, Set<number>>(ROUTES.map(({ name }) => [name, new Set<number>()]))
beforeAll(async () => {
  api = await startApiWorld()
  const made = await api.ask(`/entities/${MERGED}/merge`, { ...json({ into: api.speaker }), method: 'POST' })
  expect(made.status).toBe(202)
  const subscribed = await api.ask('/subscriptions', { method: 'POST', ...json(SUBSCRIBED) })
  subscription = (subscribed.body as { readonly id: string }).id
})
afterAll(() => api.close())

/** The address of each route that answers well; `PLENTY` is a document with statements, and its speaker an entity. */
const GOOD: Readonly<Record<RouteName, () => Case>> = {
  index: () => ({ path: '/' }),
  health: () => ({ path: '/health' }),
  'get-problem': () => ({ path: '/problems/gone' }),
  openapi: () => ({ path: '/openapi.json' }),
  'list-documents': () => ({ path: '/documents' }),
  'create-upload': () => ({ path: '/documents', method: 'POST', ...json(UPLOAD) }),
  'get-document': () => ({ path: `/documents/${PLENTY}` }),
  'delete-document': () => ({ path: `/documents/${api.spare}`, method: 'DELETE' }),
  'get-document-text': () => ({ path: `/documents/${PLENTY}/text` }),
  'list-document-entities': () => ({ path: `/documents/${PLENTY}/entities` }),
  'list-document-statements': () => ({ path: `/documents/${PLENTY}/statements` }),
  'list-entities': () => ({ path: '/entities' }),
  'get-entity': () => ({ path: `/entities/${api.speaker}` }),
  'list-entity-statements': () => ({ path: `/entities/${api.speaker}/statements` }),
  'list-entity-mentions': () => ({ path: `/entities/${api.speaker}/mentions` }),
  'list-entity-neighbours': () => ({ path: `/entities/${api.speaker}/neighbours` }),
  'list-statements': () => ({ path: '/statements' }),
  'get-statement': () => ({ path: `/statements/${PLENTY}-s1` }),
  search: () => ({ path: '/search?q=shtator' }),
  'correct-statement': () => ({
    path: `/statements/${PLENTY}-s1/corrections`,
    method: 'POST',
    ...json({ kind: 'speaker', speaker: null }),
  }),
  'merge-entity': () => ({ path: `/entities/${PLACE}/merge`, method: 'POST', ...json({ into: api.speaker }) }),
  'split-entity': () => ({
    path: `/entities/${api.speaker}/split`,
    method: 'POST',
    ...json({ documents: [PLENTY], is: { type: 'person', name: 'Arta Lleshi (shkrimtare)' } }),
  }),
  'list-corrections': () => ({ path: '/corrections' }),
  'get-correction': () => ({ path: `/corrections/merge-${MERGED}` }),
  'create-subscription': () => ({ path: '/subscriptions', method: 'POST', ...json(SUBSCRIBED) }),
  'list-subscriptions': () => ({ path: '/subscriptions' }),
  'get-subscription': () => ({ path: `/subscriptions/${subscription}` }),
  'test-subscription': () => ({ path: `/subscriptions/${subscription}/test`, method: 'POST' }),
  'replay-subscription': () => ({
    path: `/subscriptions/${subscription}/replay`,
    method: 'POST',
    ...json({ from: '2025-06-01' }),
  }),
  'list-deliveries': () => ({ path: `/subscriptions/${subscription}/deliveries` }),
  'delete-subscription': () => ({ path: `/subscriptions/${subscription}`, method: 'DELETE' }),
  'get-usage': () => ({ path: '/usage' }),
  'set-ceiling': () => ({ path: '/usage/ceiling', method: 'POST', ...json({ usd: 25 }) }),
  'export-follow-the-money': () => ({ path: '/followthemoney' }),
  'undo-correction': () => ({ path: `/corrections/merge-${MERGED}`, method: 'DELETE' }),
}

function json(body: unknown): Pick<Case, 'headers' | 'body'> {
  return { headers: JSON_TYPE, body: JSON.stringify(body) }
}

/** How each problem is provoked, from the route's good address. */
const PROVOKED: Readonly<Record<ProblemName, (name: RouteName) => Case>> = {
  'invalid-request': name => ({ ...GOOD[name](), path: withParameter(GOOD[name]().path, 'nope=1') }),
  'not-found': name => replaceId(name, { document: UNKNOWN, entity: NO_ENTITY }),
  'method-not-allowed': name => ({ ...GOOD[name](), method: 'PUT' }),
  'not-acceptable': name => ({ ...GOOD[name](), headers: { ...GOOD[name]().headers, accept: 'image/png' } }),
  gone: name => replaceId(name, { document: DELETED, entity: NO_ENTITY }),
  conflict: name => ({ ...GOOD[name](), path: `/entities/${MERGED}/merge` }),
  'body-too-large': name => ({ ...GOOD[name](), ...json({ key: 'k'.repeat(70_000) }) }),
  'unsupported-media-type': name => ({ ...GOOD[name](), headers: { 'content-type': 'text/plain' } }),
  internal: name => ({ ...GOOD[name](), under: 'broken' }),
  unavailable: name => ({ ...GOOD[name](), under: 'busy' }),
}

function withParameter(path: string, parameter: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${parameter}`
}

function replaceId(
  name: RouteName,
  { document, entity }: { readonly document: string; readonly entity: string },
): Case {
  const good = GOOD[name]()
  const replaced = (text: string) =>
    text
      .replace('/problems/gone', '/problems/none')
      .replaceAll(PLENTY, document)
      .replaceAll(api.spare, document)
      .replace(subscription, `sub-${NO_ENTITY}`)
      .replaceAll(/(?<=\/(?:entities\/|corrections\/merge-))[0-9a-f]{20}/gu, entity)
  return { ...good, path: replaced(good.path), ...(good.body === undefined ? {} : { body: replaced(good.body) }) }
}

async function asked(name: RouteName, { path, under = 'well', ...asking }: Case) {
  const reply = await api.ask(path, asking, under)
  seen.get(name)?.add(reply.status)
  return reply
}

describe.each(ROUTES as readonly Route[])('$method $path', route => {
  const name = route.name as RouteName
  const { answers, problems } = ENDPOINTS[name]
  const good = Object.keys(answers).map(Number)

  it.each(problems)('answers the problem %s', async problem => {
    const { status, title } = PROBLEMS[problem]
    const reply = await asked(name, PROVOKED[problem](name))
    expect(reply).toMatchObject({ status, body: { type: `/problems/${problem}`, title, status } })
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(reply.body).toHaveProperty('instance', 'urn:request:request-1')
  })

  it.each(good)('answers %i as described', async status => {
    const reply = await asked(name, status === 303 ? { ...GOOD[name](), ...BROWSER } : GOOD[name]())
    expect(reply.status).toBe(status)
    expect(answers[status]?.schema?.safeParse(reply.body).error?.issues).toBeUndefined()
  })

  it.runIf(route.method === 'GET')('answers HEAD like GET, without a body', async () => {
    const [got, head] = [await asked(name, GOOD[name]()), await asked(name, { ...GOOD[name](), method: 'HEAD' })]
    expect(head.body).toBeUndefined()
    expect({ status: head.status, headers: head.headers }).toEqual({ status: got.status, headers: got.headers })
  })

  it.runIf(route.method === 'GET')('answers 304 to a client that has the answer', async () => {
    const { headers } = await asked(name, GOOD[name]())
    const again = await asked(name, { ...GOOD[name](), headers: { 'if-none-match': headers['etag'] ?? '' } })
    expect(again).toMatchObject({ status: 304, body: undefined })
    expect(again.headers['etag']).toBe(headers['etag'])
  })

  it('has shown every status that it describes', () => {
    const described = [...good, ...problems.map(problem => PROBLEMS[problem].status)]
    expect([...(seen.get(name) ?? [])]).toEqual(expect.arrayContaining(described))
  })
})

describe('an address that no route has', () => {
  it('is not found', async () => {
    const reply = await api.ask('/fjala')
    expect(reply).toMatchObject({ status: 404, body: { detail: 'No route for GET /fjala; GET / lists the routes' } })
  })

  it('is told which methods it knows', async () => {
    const reply = await api.ask('/documents', { method: 'PUT' })
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
    expect(reply.body).toMatchObject({ detail: 'expected one of GET, HEAD, POST, got PUT' })
  })
})

describe('what an answer cost', () => {
  it('stands in a header where the table was read', async () => {
    expect(Number((await api.ask(`/documents/${PLENTY}`)).headers['x-capacity-units'])).toBeGreaterThan(0)
    expect((await api.ask('/')).headers).not.toHaveProperty('x-capacity-units')
  })
})
