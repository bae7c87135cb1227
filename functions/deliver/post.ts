import { request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPrivateAddress, lookUpPublic } from './addresses.ts'

/** What is posted where. */
export type Posted = {
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Whether an endpoint took it, and why not, in words for its owner. */
export type Outcome = { readonly taken: true } | { readonly taken: false; readonly error: string }

const TIMEOUT = 10_000

/**
 * Makes what posts to endpoints: ten seconds each, no redirect is followed, any status from 200 to 299 is a yes. Never rejects.
 * `isPrivateAllowed`: whether endpoints may be on this machine or network, and without TLS.
 */
export function makePost({ isPrivateAllowed }: { readonly isPrivateAllowed: boolean }) {
  return async ({ endpoint, headers, body }: Posted): Promise<Outcome> => {
    const url = new URL(endpoint)
    const refusal = isPrivateAllowed ? undefined : whyRefused(url)
    if (refusal !== undefined) return { taken: false, error: refusal }
    const options = { method: 'POST', agent: false, ...(isPrivateAllowed ? {} : { lookup: lookUpPublic }) }
    const sent = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers }
    try {
      const status = await send(url, { ...options, headers: sent, signal: AbortSignal.timeout(TIMEOUT) }, body)
      return status >= 200 && status < 300
        ? { taken: true }
        : { taken: false, error: `expected a status from 200 to 299, got ${String(status)}` }
    } catch (error) {
      return { taken: false, error: wordsFor(error) }
    }
  }
}

/** An address that is written as one is never looked up. */
function whyRefused({ protocol, hostname }: URL): string | undefined {
  if (protocol !== 'https:') return `expected an https address, got ${protocol}`
  const host = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && isPrivateAddress(host)) return `${host} is not an address on the public internet`
  return undefined
}

function send(url: URL, options: RequestOptions, body: string): Promise<number> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(url, options, response => {
      // what an endpoint says beside its status is nobody's business
      response.resume().on('error', () => undefined)
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    sent.on('error', reject).end(body)
  })
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return 'the request failed'
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `no answer within ${String(TIMEOUT / 1000)} s`
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  return `${error.message.slice(0, 200)}${code}`
}
