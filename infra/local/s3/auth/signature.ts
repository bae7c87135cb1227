import { createHash, createHmac, timingSafeEqual, type BinaryLike } from 'node:crypto'
import { encodePath, encodeUri } from '../wire/uri.ts'

/** What a signature is valid for: a day, a region, a service. */
export type Scope = { readonly date: string; readonly region: string; readonly service: string }

/** The parts of a request that are signed. */
export type SignedRequest = {
  readonly method: string
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  /** In the order of `SignedHeaders`. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly payloadHash: string
}

/** SHA-256, hexadecimal. */
export const sha256 = (data: BinaryLike): string => createHash('sha256').update(data).digest('hex')

/**
 * The request in the one form that both sides sign.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function canonicalRequest(request: SignedRequest): string {
  return [
    request.method,
    encodePath(request.path),
    canonicalQuery(request.query),
    request.headers.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}\n`).join(''),
    request.headers.map(([name]) => name).join(';'),
    request.payloadHash,
  ].join('\n')
}

function canonicalQuery(query: SignedRequest['query']): string {
  return query
    .map(([name, value]) => `${encodeUri(name)}=${encodeUri(value)}`)
    .map(pair => ({ pair, order: pair.replace('=', '\u0000') }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ pair }) => pair)
    .join('&')
}

/** What is signed of a canonical request. */
export function stringToSign(time: string, scope: Scope, canonical: string): string {
  return ['AWS4-HMAC-SHA256', time, scopeOf(scope), sha256(canonical)].join('\n')
}

/** The scope as it stands in what is signed. */
export const scopeOf = ({ date, region, service }: Scope): string => `${date}/${region}/${service}/aws4_request`

/** The key that a secret gives for a scope. */
export function signingKey(secret: string, { date, region, service }: Scope): Buffer {
  return [region, service, 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${secret}`, date))
}

const hmac = (key: BinaryLike, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** Signs with a key of `signingKey`; hexadecimal. */
export const sign = (key: Buffer, text: string): string => hmac(key, text).toString('hex')

/** Compares signatures without telling by the time it takes how far they agree. */
export function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Reads `20251124T151437Z` as milliseconds since 1970; `undefined` when it isn't of that form. */
export function timeOf(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
