import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAuthorizeHandler } from '../../../functions/authorize/authorize.ts'
import { makeIssuer } from '../../../functions/issuer.ts'
import { startIssuer, type TestIssuer, type Twist } from '../../support/openid.ts'

let openid: TestIssuer
let authorize: ReturnType<typeof makeAuthorizeHandler>
const NOW = Math.floor(Date.now() / 1000)

beforeAll(async () => {
  openid = await startIssuer()
  authorize = makeAuthorizeHandler({ issuer: makeIssuer(openid.address, Date.now), audience: [openid.audience] })
})
afterAll(() => openid.close())

type Asked = { readonly routeKey?: string; readonly cookies?: readonly string[]; readonly headers?: object }

/** The event that API Gateway sends to an authorizer. */
function asked({ routeKey = 'GET /console', cookies, headers = {} }: Asked): APIGatewayRequestAuthorizerEventV2 {
  const [method = ''] = routeKey.split(' ')
  return {
    ...{ version: '2.0', type: 'REQUEST', routeKey, headers: { host: 'fjala.example', ...headers } },
    ...(cookies !== undefined && { cookies }),
    requestContext: { http: { method } },
  } as unknown as APIGatewayRequestAuthorizerEventV2
}

async function withToken(token: string, others: Asked = {}) {
  return authorize(asked({ ...others, cookies: ['fjala-theme=dark', `__Host-fjala-session=${token}`] }))
}

const SIGNED_OUT = { isAuthorized: true, context: { access: 'signed-out', subject: '' } }
const GRANTED = { isAuthorized: true, context: { access: 'granted', subject: 'person-1' } }

describe('makeAuthorizeHandler()', () => {
  it.each<[string, Twist]>([
    ['signed by RSA', {}],
    ['signed by an elliptic curve', { signer: 'ec' }],
    ['for a client that is named where no audience is', { claims: { aud: undefined, client_id: 'fjala' } }],
    ['with its scopes in a list', { claims: { scope: undefined, scp: ['fjala/read'] } }],
    ['for several audiences', { claims: { aud: ['other', 'fjala'] } }],
  ])('takes a token %s', async (_what, twist) => {
    expect(await withToken(await openid.accessToken(twist))).toEqual(GRANTED)
  })

  it.each<[string, Twist]>([
    ['that has expired', { claims: { exp: NOW - 1 } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['that holds later', { claims: { nbf: NOW + 600 } }],
    ['for another audience', { claims: { aud: 'other' } }],
    ['for another audience, by a client of the name', { claims: { aud: 'other', client_id: 'fjala' } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: 'https://other.example' } }],
    ['about nobody', { claims: { sub: undefined } }],
    ['that somebody else signed', { signer: 'stranger' }],
    ['that nobody signed', { signer: 'nobody' }],
  ])('knows nobody by a token %s', async (_what, twist) => {
    const token = await openid.accessToken(twist)
    expect(await withToken(token)).toEqual(SIGNED_OUT)
    expect(await withToken(token, { routeKey: 'GET /console/api/entities' })).toMatchObject({ isAuthorized: false })
  })

  it('knows nobody by a token whose content was changed', async () => {
    const [head = '', body = '', signature = ''] = (await openid.accessToken()).split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'person-2' })).toString('base64url')
    expect(await withToken([head, other, signature].join('.'))).toEqual(SIGNED_OUT)
  })

  it('knows nobody by a secret that is the issuer’s public key', async () => {
    const { createHmac } = await import('node:crypto')
    const keys = await (await fetch(`${openid.address}/keys`)).text()
    const parts = [
      { alg: 'HS256', kid: 'rsa' },
      { iss: openid.address, aud: 'fjala', sub: 'x', exp: NOW + 60 },
    ]
    const signed = parts.map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const signature = createHmac('sha256', keys).update(signed).digest('base64url')
    expect(await withToken(`${signed}.${signature}`)).toEqual(SIGNED_OUT)
  })

  it.each([
    ['none', undefined],
    ['others only', ['fjala-theme=dark']],
    ['one that holds no token', ['__Host-fjala-session=abc']],
    ['one that is empty', ['__Host-fjala-session=']],
  ])('knows nobody by cookies: %s', async (_what, cookies) => {
    expect(await authorize(asked({ ...(cookies && { cookies }) }))).toEqual(SIGNED_OUT)
  })

  it('knows nobody by two sessions at once, nor by one without its prefix, nor by a bearer token', async () => {
    const token = await openid.accessToken()
    for (const event of [
      asked({ cookies: [`__Host-fjala-session=${token}`, `__Host-fjala-session=${token}`] }),
      asked({ cookies: [`fjala-session=${token}`] }),
      asked({ headers: { authorization: `Bearer ${token}` } }),
    ])
      expect(await authorize(event)).toEqual(SIGNED_OUT)
  })

  it('lets nobody do what their scopes do not name', async () => {
    const token = await openid.accessToken({ claims: { scope: 'openid fjala/read' } })
    const headers = { 'sec-fetch-site': 'same-origin' }
    expect(await withToken(token, { routeKey: 'GET /console/{page+}' })).toEqual(GRANTED)
    for (const routeKey of ['POST /console/health/redrive', 'POST /console/api/documents'])
      expect(await withToken(token, { routeKey, headers })).toMatchObject({ isAuthorized: false })
    const nothing = await openid.accessToken({ claims: { scope: 'openid fjala/readings' } })
    expect(await withToken(nothing)).toMatchObject({ isAuthorized: true, context: { access: 'forbidden' } })
    expect(await withToken(nothing, { routeKey: 'GET /console/api/entities' })).toMatchObject({ isAuthorized: false })
  })

  it.each<[string, boolean, object]>([
    ['a page of the console', true, { 'sec-fetch-site': 'same-origin' }],
    ['a page of the console, in an older browser', true, { origin: 'https://fjala.example' }],
    ['a page elsewhere', false, { 'sec-fetch-site': 'cross-site', origin: 'https://fjala.example' }],
    ['a page of a neighbour', false, { 'sec-fetch-site': 'same-site' }],
    ['a page elsewhere, in an older browser', false, { origin: 'https://other.example' }],
    ['nobody knows where', false, {}],
  ])('of a change that comes from %s says %s', async (_from, isAuthorized, headers) => {
    const token = await openid.accessToken()
    for (const routeKey of ['POST /console/api/documents', 'DELETE /console/api/corrections/{id}'])
      expect(await withToken(token, { routeKey, headers })).toMatchObject({ isAuthorized })
  })

  it('lets nobody pass on a route that it does not know', async () => {
    const token = await openid.accessToken()
    for (const routeKey of ['GET /documents', '$default', 'GET /console/sign-in'])
      expect(await withToken(token, { routeKey })).toEqual({ isAuthorized: false })
  })

  it('rejects, so that nobody passes, while the issuer cannot be reached, and heals', async () => {
    const fresh = makeAuthorizeHandler({ issuer: makeIssuer(openid.address, Date.now), audience: ['fjala'] })
    const event = asked({ cookies: [`__Host-fjala-session=${await openid.accessToken()}`] })
    openid.answers.isDown = true
    await expect(fresh(event)).rejects.toThrow('expected its discovery document, got 503')
    openid.answers.isDown = false
    expect(await fresh(event)).toEqual(GRANTED)
  })
})

describe('makeIssuer()', () => {
  it('does not trust a discovery document of another name', async () => {
    await expect(makeIssuer(`${openid.address}/`, Date.now).endpoints()).rejects.toThrow('to call itself')
  })
})
