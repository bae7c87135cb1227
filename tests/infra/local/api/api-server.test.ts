import { request } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { startApi } from '../../../../infra/local/api/api-server.ts'
import { corsOf } from '../../../../infra/local/api/cors.ts'
import type { Outcome } from '../../../../infra/local/functions/environment.ts'
import type { Pool } from '../../../../infra/local/functions/pool.ts'
import type { Listening } from '../../../../infra/local/http-server.ts'
import type { JsonObject } from '../../../../infra/local/json.ts'

let server: Listening | undefined
afterEach(() => server?.close())

type Served = { readonly url: string; readonly events: JsonObject[]; readonly reports: string[] }

/** The API over a function that is played: it gets the event and gives what it answers. */
async function serve(play: (event: JsonObject) => unknown, cors?: JsonObject): Promise<Served> {
  const events: JsonObject[] = []
  const reports: string[] = []
  const invoke = async (_name: string, text: string): Promise<Outcome> => {
    const event = JSON.parse(text) as JsonObject
    events.push(event)
    try {
      return { ok: true, payload: JSON.stringify(await play(event)) }
    } catch (error) {
      return { ok: false, errorType: 'Error', errorMessage: (error as Error).message }
    }
  }
  const pool: Pool = {
    invoke,
    reserve: () => Promise.reject(new Error()),
    warm: async () => [],
    close: async () => undefined,
  }
  const route = { functionName: 'Api', timeoutSeconds: 0.2, authorizer: { jwt: { claims: {}, scopes: ['read'] } } }
  server = await startApi({
    ...{ port: 0, setting: 'PORT', pool, cors: corsOf(cors) },
    routes: ['GET /a/{id}', 'HEAD /a/{id}', 'POST /a/{id}'].map(key => ({ ...route, key })),
    report: (_name, outcome) => reports.push(outcome.errorMessage),
  })
  return { url: server.url, events, reports }
}

describe('startApi()', () => {
  test('gives the function an event of payload 2.0', async () => {
    const { url, events } = await serve(() => 'ok')
    const headers = { 'content-type': 'application/json', cookie: 'a=1; b=2' }
    await fetch(`${url}/a/lajm%20i?x=1&x=2&y=%C3%AB`, { method: 'POST', headers, body: '{"k":1}' })
    expect(events[0]).toMatchObject({
      ...{ version: '2.0', routeKey: 'POST /a/{id}', rawPath: '/a/lajm i', rawQueryString: 'x=1&x=2&y=%C3%AB' },
      queryStringParameters: { x: '1,2', y: 'ë' },
      pathParameters: { id: 'lajm i' },
      cookies: ['a=1', 'b=2'],
      ...{ body: '{"k":1}', isBase64Encoded: false },
      requestContext: { http: { method: 'POST' }, authorizer: { jwt: { scopes: ['read'] } }, stage: '$default' },
    })
  })

  test('gives the function bytes that are no text in base64', async () => {
    const { url, events } = await serve(() => 'ok')
    await fetch(`${url}/a/b`, { method: 'POST', body: Buffer.from([0, 255]), headers: { 'content-type': 'image/png' } })
    expect(events[0]).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })

  test('answers as the function says', async () => {
    const body = Buffer.from('fjala').toString('base64')
    const { url } = await serve(() => ({
      statusCode: 201,
      headers: { 'X-A': 'b' },
      cookies: ['c=1'],
      body,
      isBase64Encoded: true,
    }))
    const answer = await fetch(`${url}/a/b`)
    expect([answer.status, answer.headers.get('x-a'), answer.headers.get('set-cookie'), await answer.text()]).toEqual([
      201,
      'b',
      'c=1',
      'fjala',
    ])
  })

  test.each<[string, (event: JsonObject) => unknown, number, string]>([
    ['500 for a function that throws', () => Promise.reject(new Error('on purpose')), 500, 'on purpose'],
    ['500 for an answer that is none', () => ({ statusCode: 'x' }), 500, 'no HTTP response'],
    ['500 for an answer that Lambda would not carry', () => 'x'.repeat(7_000_000), 500, 'longer than'],
  ])('answers %s, and reports it', async (_what, play, status, report) => {
    const { url, reports } = await serve(play)
    const answer = await fetch(`${url}/a/b`)
    expect([answer.status, reports]).toEqual([status, [expect.stringContaining(report)]])
  })

  test('answers 503 when the function takes longer than the integration waits', async () => {
    const { url } = await serve(() => new Promise(resolve => setTimeout(resolve, 1000)))
    expect((await fetch(`${url}/a/b`)).status).toBe(503)
  })

  test('answers 404 where there is no route, and 413 to more than API Gateway takes', async () => {
    const { url, events } = await serve(() => 'ok')
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
    expect((await fetch(`${url}/a/b`, { method: 'POST', body: 'x'.repeat(10_485_761) })).status).toBe(413)
    expect(events).toEqual([])
  })

  test('answers a HEAD without a body', async () => {
    const { url } = await serve(() => ({ statusCode: 200, body: 'fjala' }))
    const answer = await fetch(`${url}/a/b`, { method: 'HEAD' })
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['5', ''])
  })

  test('turns away a page elsewhere that points its own name here', async () => {
    const { url, events } = await serve(() => 'ok')
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(`${url}/a/b`, { headers: { host: 'evil.example:80' } }, incoming => {
        incoming.resume()
        resolve(incoming.statusCode)
      })
      outgoing.on('error', reject).end()
    })
    expect([status, events]).toEqual([403, []])
  })

  test('lets the origins of its configuration read, and no other', async () => {
    const { url } = await serve(() => 'ok', { AllowOrigins: ['https://a.example'], AllowMethods: ['GET'], MaxAge: 60 })
    const allowed = async (origin: string, method = 'GET'): Promise<string | null> => {
      const headers = { origin, 'access-control-request-method': 'GET' }
      return (await fetch(`${url}/a/b`, { method, headers })).headers.get('access-control-allow-origin')
    }
    expect(await allowed('https://a.example')).toBe('https://a.example')
    expect(await allowed('https://a.example', 'OPTIONS')).toBe('https://a.example')
    expect(await allowed('https://b.example')).toBeNull()
    expect(await allowed('https://b.example', 'OPTIONS')).toBeNull()
  })
})
