import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'

/** How a token differs from an honest one. */
export type Twist = {
  readonly claims?: Readonly<Record<string, unknown>>
  /** Who signs it: the issuer with one of its keys, somebody else under the issuer's key id, or nobody. */
  readonly signer?: 'rsa' | 'ec' | 'stranger' | 'nobody'
}

/** A small OpenID provider on the loopback, which lets everybody in as whom it is told. */
export type TestIssuer = {
  readonly address: string
  readonly clientId: string
  readonly audience: string
  /** An access token. */
  readonly accessToken: (twist?: Twist) => Promise<string>
  /** What the next answers of the provider are like. */
  readonly answers: { idToken: Twist; accessToken: Twist; refuses: boolean; isDown: boolean }
  /** What was asked of it: path and query, and the form of a POST. */
  readonly asked: { readonly path: string; readonly form: URLSearchParams }[]
  readonly close: () => Promise<void>
}

/** What everybody is granted, unless a twist says otherwise. */
export const SCOPES = 'openid fjala/read fjala/upload fjala/delete fjala/write'

const PERSON = 'person-1'

type Code = { readonly challenge: string; readonly callback: string; readonly client: string; readonly nonce: string }

/** Starts a provider with an RSA and an EC key. */
export async function startIssuer(): Promise<TestIssuer> {
  const [rsa, ec, stranger] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ])
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
  ]
  const codes = new Map<string, Code>()
  const answers: TestIssuer['answers'] = { idToken: {}, accessToken: {}, refuses: false, isDown: false }
  const asked: { path: string; form: URLSearchParams }[] = []
  const [clientId, audience] = ['fjala-console', 'fjala']
  const server = createServer((request, response) => void respond(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function sign(claims: JWTPayload, { claims: others = {}, signer = 'rsa' }: Twist): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const payload = { iss: address, sub: PERSON, iat: now, exp: now + 3600, ...claims, ...others }
    if (signer === 'nobody') return `${[{ alg: 'none' }, payload].map(encode).join('.')}.`
    const signers: Readonly<Record<string, readonly [CryptoKey, string, string]>> = {
      rsa: [rsa.privateKey, 'RS256', 'rsa'],
      ec: [ec.privateKey, 'ES256', 'ec'],
      stranger: [stranger.privateKey, 'RS256', 'rsa'],
    }
    const [key, alg, kid] = signers[signer] ?? [rsa.privateKey, 'RS256', 'rsa']
    return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key)
  }

  const accessToken = (twist: Twist = {}) => sign({ aud: audience, scope: SCOPES }, twist)

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const [url, form] = [new URL(request.url ?? '/', address), new URLSearchParams(Buffer.concat(chunks).toString())]
    asked.push({ path: url.pathname + url.search, form })
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (answers.isDown) return send(503, {})
    if (url.pathname === '/.well-known/openid-configuration')
      return send(200, {
        issuer: address,
        authorization_endpoint: `${address}/authorize`,
        token_endpoint: `${address}/token`,
        jwks_uri: `${address}/keys`,
        authorization_response_iss_parameter_supported: true,
      })
    if (url.pathname === '/keys') return send(200, { keys })
    if (url.pathname === '/authorize') {
      response.writeHead(302, { location: authorize(url.searchParams) }).end()
      return
    }
    if (url.pathname !== '/token') return send(404, {})
    const code = redeem(form)
    if (code === undefined) return send(400, { error: 'invalid_grant' })
    send(200, {
      token_type: 'Bearer',
      id_token: await sign({ aud: clientId, nonce: code.nonce }, answers.idToken),
      access_token: await accessToken(answers.accessToken),
    })
  }

  /** Lets in whoever comes, and sends them back with a code that is good once. */
  function authorize(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri') ?? '')
    back.searchParams.set('state', query.get('state') ?? '')
    back.searchParams.set('iss', address)
    if (answers.refuses || query.get('code_challenge_method') !== 'S256' || query.get('response_type') !== 'code') {
      back.searchParams.set('error', 'access_denied')
      return back.href
    }
    const code = randomUUID()
    codes.set(code, {
      challenge: query.get('code_challenge') ?? '',
      callback: query.get('redirect_uri') ?? '',
      client: query.get('client_id') ?? '',
      nonce: query.get('nonce') ?? '',
    })
    back.searchParams.set('code', code)
    return back.href
  }

  function redeem(form: URLSearchParams): Code | undefined {
    const given = form.get('code') ?? ''
    const code = codes.get(given)
    codes.delete(given)
    const hash = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight =
      form.get('grant_type') === 'authorization_code' &&
      form.get('client_id') === code?.client &&
      code.client === clientId &&
      form.get('redirect_uri') === code.callback &&
      hash === code.challenge
    return isRight ? code : undefined
  }

  return {
    address,
    clientId,
    audience,
    accessToken,
    answers,
    asked,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
