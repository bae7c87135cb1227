import type { APIGatewayProxyEventV2, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeAuthorizeHandler } from '../../../../functions/authorize/authorize.ts'
import { makeConsoleHandler } from '../../../../functions/console/console.ts'
import { makeIssuer } from '../../../../functions/issuer.ts'
import { makeSpending } from '../../../../functions/spending.ts'
import { startApi } from '../../../../infra/local/api/api-server.ts'
import type { Listening } from '../../../../infra/local/http-server.ts'
import { CONSOLE_ROUTES, routeKeys } from '../../../../shared/routes.ts'
import { makeOriginals } from '../../../../shared/store/originals.ts'
import { makeQueueWatch } from '../../../../shared/store/queue-watch.ts'
import { makeReads } from '../../../../shared/store/reads.ts'
import { makeTexts } from '../../../../shared/store/texts.ts'
import { makeUsage } from '../../../../shared/store/usage.ts'
import { makeBrowser, type Browser } from '../../../support/browser.ts'
import { startIssuer, type TestIssuer } from '../../../support/openid.ts'
import { apiEvent } from '../../api/api-event.ts'
import { bundleAssets } from '../console-world.ts'

/** Every page that reads something of a document would fail here: there is nothing to read from. */
const UNREACHABLE = {
  region: 'eu-central-1',
  endpoint: 'http://127.0.0.1:9',
  credentials: { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' },
  maxAttempts: 1,
} as const

let openid: TestIssuer
let server: Listening
let pages: ReturnType<typeof makeConsoleHandler>
let browser: Browser
const faults: unknown[] = []
const bundled = bundleAssets()

/** The console and its authorizer, behind the local API as they are behind API Gateway. */
async function serve(): Promise<Listening> {
  const issuer = makeIssuer(openid.address, Date.now)
  const settings = { issuer: openid.address, clientId: openid.clientId, audience: [openid.audience] }
  const records = { client: DynamoDBDocumentClient.from(new DynamoDBClient(UNREACHABLE)), table: 'records' }
  const s3 = new S3Client(UNREACHABLE)
  const authorize = makeAuthorizeHandler({ issuer, audience: settings.audience })
  pages = makeConsoleHandler({
    reads: makeReads(records),
    texts: makeTexts({ client: s3, bucket: 'texts' }),
    originals: makeOriginals({ client: s3, bucket: 'documents', expiresSeconds: 60 }),
    queues: makeQueueWatch({ client: new SQSClient(UNREACHABLE), stages: [], others: [] }),
    spending: makeSpending({ usage: makeUsage(records), deployed: null, now: () => new Date().toISOString() }),
    tellCeiling: async () => undefined,
    assets: bundled.assets,
    signIn: { settings, issuer, now: Date.now },
    reportFault: thrown => faults.push(thrown),
  })
  const invoke = async (name: string, event: string) => {
    const parsed = JSON.parse(event) as APIGatewayProxyEventV2 & APIGatewayRequestAuthorizerEventV2
    try {
      const result = name === 'Authorize' ? await authorize(parsed) : await pages(parsed)
      return { ok: true, payload: JSON.stringify(result) } as const
    } catch (error) {
      return { ok: false, errorType: 'Error', errorMessage: String(error) } as const
    }
  }
  return startApi({
    ...{ port: 0, setting: 'PORT', cors: undefined, report: () => undefined },
    pool: { invoke, reserve: () => Promise.reject(new Error()), warm: async () => [], close: async () => undefined },
    routes: CONSOLE_ROUTES.flatMap(route =>
      routeKeys(route).map(key => ({
        ...{ key, functionName: 'Console', timeoutSeconds: 10, authorizer: undefined },
        guard: route.scope === null ? undefined : { functionName: 'Authorize', arn: 'arn' },
      })),
    ),
  })
}

beforeAll(async () => {
  openid = await startIssuer()
  server = await serve()
})
beforeEach(() => {
  browser = makeBrowser(server.url)
})
afterEach(() => {
  Object.assign(openid.answers, { idToken: {}, accessToken: {}, refuses: false, isDown: false })
  openid.asked.length = 0
  faults.length = 0
})
afterAll(async () => {
  await server.close()
  await openid.close()
  bundled.remove()
})

/** From the console to the issuer and to the address that it sends back to. */
async function untilCallback(path = '/console/search?q=ura'): Promise<string> {
  const page = await browser.get(path)
  const toIssuer = await browser.get(page.location ?? '')
  return (await browser.get(toIssuer.location ?? '')).location ?? ''
}

describe('signing in', () => {
  it('leads from a page to the issuer and back to that page, with a session', async () => {
    const first = await browser.get('/console/nothing?x=1')
    expect([first.status, first.location]).toEqual([302, '/console/sign-in?back=%2Fconsole%2Fnothing%3Fx%3D1'])
    const second = await browser.get(first.location ?? '')
    const toIssuer = new URL(second.location ?? '')
    expect(Object.fromEntries(toIssuer.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: openid.clientId,
      redirect_uri: `${server.url}/console/callback`,
      scope: expect.stringMatching(/^openid fjala\/read/) as string,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    })
    expect(second.cookies[0]).toMatch(
      /^__Host-fjala-sign-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const third = await browser.get(toIssuer.href)
    const fourth = await browser.get(third.location ?? '')
    expect([fourth.status, fourth.location]).toEqual([302, '/console/nothing?x=1'])
    expect(fourth.cookies).toEqual([
      expect.stringMatching(/^__Host-fjala-sign-in=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(
        /^__Host-fjala-session=[\w-]+\.[\w-]+\.[\w-]+; Max-Age=3[56]\d\d; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    const last = await browser.get(fourth.location ?? '')
    expect([last.status, last.text]).toEqual([404, expect.stringContaining('formaction="/console/sign-out"')])
  })

  it.each([
    '/console',
    '/console/documents/abc',
    '/console/documents/abc/original',
    '/console/entities/abc',
    '/console/statements/abc-s1',
    '/console/search?q=ura',
    '/console/health',
    '/console/assets/%2e%2e%5chealth',
  ])('shows nobody %s', async path => {
    const { status, location, text } = await browser.raw('GET', path)
    expect(status).toBe(302)
    expect(location).toMatch(/^\/console\/sign-in\?back=/)
    expect(text).toBe('')
    expect(faults).toEqual([])
  })

  it.each(['..', '%2e%2e', '.%2E', '..\\health', '.\t./health', '../health'])(
    'shows nobody more than assets at a path that holds %j',
    async name => {
      const path = `/console/assets/${name}`
      const { statusCode, body } = await pages(apiEvent({ path }))
      expect([statusCode, body ?? '']).toEqual([302, ''])
      expect(faults).toEqual([])
    },
  )

  it('lets nobody change anything', async () => {
    const answer = await browser.post('/console/health/redrive', { stage: 'parse' }, 'same-origin')
    expect([answer.status, answer.text]).toEqual([403, '{"message":"Forbidden"}'])
  })

  it('lets anyone see how pages look, and choose a language', async () => {
    expect((await browser.get(bundled.assets.address('console.css'))).status).toBe(200)
    expect((await browser.post('/console/preferences', { language: 'en' }, 'same-origin')).status).toBe(303)
  })

  it.each([
    'https://other.example/',
    '//other.example/console',
    '/console/../../other',
    '/consoles',
    '/console\\..\\..\\other.example',
    '/console/..//other.example',
    'javascript:alert(1)',
    '',
  ])('does not lead to %j afterwards', async back => {
    const toIssuer = await browser.get(`/console/sign-in?${new URLSearchParams({ back }).toString()}`)
    const answer = await browser.get((await browser.get(toIssuer.location ?? '')).location ?? '')
    expect(answer.status).toBe(302)
    expect(new URL(answer.location ?? '', server.url).href).toMatch(new RegExp(`^${server.url}/console(?:$|/)`))
  })
})

describe('what comes back from the issuer', () => {
  const refused = async (callback: string): Promise<string> => {
    const answer = await browser.get(callback)
    expect(answer.status).toBe(403)
    expect(browser.cookie('__Host-fjala-session')).toBeUndefined()
    return /<h1>([^<]*)<\/h1>/.exec(answer.text)?.[1] ?? ''
  }
  const [STALE, REFUSED] = ['Hyrja nuk u krye', 'Hyrja u refuzua']

  it('is refused with the state of nobody, of another, and the second time', async () => {
    const callback = new URL(await untilCallback())
    const [state, code] = [callback.searchParams.get('state') ?? '', callback.searchParams.get('code') ?? '']
    const other = makeBrowser(server.url)
    expect((await other.get(callback.href)).status).toBe(403)
    expect(await refused(`/console/callback?code=${code}`)).toBe(STALE)
    const again = new URL(await untilCallback())
    expect(await refused(`/console/callback?code=${code}&state=${state}&iss=${openid.address}`)).toBe(STALE)
    expect(await refused(again.href)).toBe(STALE)
    expect(openid.asked.filter(({ path }) => path === '/token')).toEqual([])
  })

  it('is refused when it was used before', async () => {
    const callback = await untilCallback()
    expect((await browser.get(callback)).status).toBe(302)
    browser.forget('__Host-fjala-session')
    expect(await refused(callback)).toBe(STALE)
  })

  it('is refused with a code that is none, and with another’s code', async () => {
    const first = new URL(await untilCallback())
    first.searchParams.set('code', 'abc')
    expect(await refused(first.href)).toBe(REFUSED)
    const other = makeBrowser(server.url)
    const toIssuer = await other.get((await other.get('/console')).location ?? '')
    const theirs = new URL((await other.get(toIssuer.location ?? '')).location ?? '')
    const mine = new URL(await untilCallback())
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    expect(await refused(mine.href)).toBe(REFUSED)
  })

  it.each([
    ['of an issuer that calls itself otherwise', 'https://other.example'],
    ['of an issuer that does not name itself though it said it would', undefined],
  ])('is refused %s', async (_what, iss) => {
    const callback = new URL(await untilCallback())
    callback.searchParams.delete('iss')
    if (iss !== undefined) callback.searchParams.set('iss', iss)
    expect(await refused(callback.href)).toBe(REFUSED)
  })

  it('is refused when the issuer did not let them in', async () => {
    openid.answers.refuses = true
    expect(await refused(await untilCallback())).toBe(REFUSED)
  })

  it.each([
    ['idToken', 'the nonce of another try', { claims: { nonce: 'other' } }],
    ['idToken', 'no nonce', { claims: { nonce: undefined } }],
    ['idToken', 'another client’s audience', { claims: { aud: 'other' } }],
    ['idToken', 'several audiences and no party', { claims: { aud: ['fjala-console', 'other'] } }],
    ['idToken', 'another party', { claims: { azp: 'other' } }],
    ['idToken', 'another issuer', { claims: { iss: 'https://other.example' } }],
    ['idToken', 'an end that has passed', { claims: { exp: 1 } }],
    ['idToken', 'a stranger’s signature', { signer: 'stranger' }],
    ['idToken', 'no signature', { signer: 'nobody' }],
    ['accessToken', 'another audience', { claims: { aud: 'other' } }],
    ['accessToken', 'an end that has passed', { claims: { exp: 1 } }],
    ['accessToken', 'a stranger’s signature', { signer: 'stranger' }],
    ['accessToken', 'no signature', { signer: 'nobody' }],
  ] as const)('is refused where the %s has %s', async (token, _what, twist) => {
    const callback = await untilCallback()
    openid.answers[token] = twist
    expect(await refused(callback)).toBe(REFUSED)
  })

  it('is a fault of ours, that is reported, where the issuer is down or its token fits no cookie', async () => {
    const callback = await untilCallback()
    openid.answers.isDown = true
    expect((await browser.get(callback)).status).toBe(500)
    openid.answers.isDown = false
    const again = await untilCallback()
    openid.answers.accessToken = { claims: { groups: 'x'.repeat(4000) } }
    expect((await browser.get(again)).status).toBe(500)
    expect(faults.map(String)).toEqual([
      expect.stringContaining('expected tokens of the issuer, got 503'),
      expect.stringContaining('expected a token of at most 3800 characters'),
    ])
    expect(browser.cookie('__Host-fjala-session')).toBeUndefined()
  })
})

describe('a session', () => {
  it('that may not read sees only that, and the way out', async () => {
    openid.answers.accessToken = { claims: { scope: 'openid' } }
    const answer = await browser.get(await untilCallback())
    const page = await browser.get(answer.location ?? '')
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('Nuk ke leje për këtë')])
    expect(page.text).toContain('action="/console/sign-out"')
    expect(faults).toEqual([])
  })

  it('ends when its reader signs out, from a page of the console only', async () => {
    await browser.get(await untilCallback())
    expect((await browser.post('/console/sign-out', {}, 'cross-site')).status).toBe(403)
    expect((await browser.get('/console/nothing')).status).toBe(404)
    const out = await browser.post('/console/sign-out', {}, 'same-origin')
    expect([out.status, out.text]).toEqual([200, expect.stringContaining('Dole')])
    expect(browser.cookie('__Host-fjala-session')).toBeUndefined()
    expect((await browser.get('/console/nothing')).status).toBe(302)
  })

  it('is nothing while the issuer’s keys cannot be had', async () => {
    const token = await openid.accessToken()
    openid.answers.isDown = true
    const fresh = await serve()
    const answer = await fetch(`${fresh.url}/console/nothing`, {
      headers: { cookie: `__Host-fjala-session=${token}` },
      redirect: 'manual',
    })
    expect(answer.status).toBe(500)
    await fresh.close()
  })
})
