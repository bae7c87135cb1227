import type { IncomingMessage } from 'node:http'
import type { BucketSettings, CorsRule } from './bucket-settings.ts'
import type { Answer } from './call.ts'
import { S3Error } from './s3-error.ts'

/** The headers that let a page of another origin read an answer; none where no rule lets it. */
export function corsHeaders(
  request: IncomingMessage,
  bucket: BucketSettings | undefined,
): readonly (readonly [name: string, value: string])[] {
  const { origin } = request.headers
  const rules = bucket?.cors ?? []
  if (rules.length === 0) return []
  const vary = ['vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'] as const
  const wanted = wantedBy(request)
  const rule = origin === undefined ? undefined : rules.find(candidate => allows(candidate, origin, wanted))
  if (rule === undefined || origin === undefined) return [vary]
  const isOpen = rule.origins.includes('*')
  return [
    ['access-control-allow-origin', isOpen ? '*' : origin],
    ['access-control-allow-methods', rule.methods.join(', ')],
    ...(isOpen ? [] : [['access-control-allow-credentials', 'true'] as const]),
    ...(rule.exposed.length === 0 ? [] : [['access-control-expose-headers', rule.exposed.join(', ')] as const]),
    ...(wanted.headers.length === 0 ? [] : [['access-control-allow-headers', wanted.headers.join(', ')] as const]),
    ...(rule.maxAgeSeconds === undefined ? [] : [['access-control-max-age', String(rule.maxAgeSeconds)] as const]),
    vary,
  ]
}

/** Answers a preflight: whether a rule lets the page do what it asks to do. */
export function preflight(request: IncomingMessage, bucket: BucketSettings | undefined): Answer {
  const { origin } = request.headers
  if (origin === undefined || request.headers['access-control-request-method'] === undefined)
    throw new S3Error('InvalidRequest', { message: 'Insufficient information. Origin request header needed.' })
  if (bucket === undefined || bucket.cors.length === 0)
    throw new S3Error('AccessForbidden', { message: 'CORSResponse: CORS is not enabled for this bucket.' })
  if (bucket.cors.some(rule => allows(rule, origin, wantedBy(request)))) return {}
  throw new S3Error('AccessForbidden', {
    message:
      "CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
  })
}

type Wanted = { readonly method: string; readonly headers: readonly string[] }

function wantedBy({ method, headers }: IncomingMessage): Wanted {
  const names = headers['access-control-request-headers'] ?? ''
  return {
    method: headers['access-control-request-method'] ?? method ?? '',
    headers: names
      .split(',')
      .map(name => name.trim().toLowerCase())
      .filter(name => name !== ''),
  }
}

function allows(rule: CorsRule, origin: string, wanted: Wanted): boolean {
  return (
    rule.origins.some(pattern => matches(loopback(pattern), loopback(origin))) &&
    rule.methods.includes(wanted.method) &&
    wanted.headers.every(name => rule.headers.some(pattern => matches(pattern.toLowerCase(), name)))
  )
}

/** The names of this machine are one origin here: who opens the console at `localhost` is who the template means. */
function loopback(origin: string): string {
  return origin.replace(/^http:\/\/(?:localhost|\[::1\])(?=:|$)/, 'http://127.0.0.1')
}

/** One `*` stands for any characters. */
function matches(pattern: string, value: string): boolean {
  const star = pattern.indexOf('*')
  if (star < 0) return pattern === value
  const [before, behind] = [pattern.slice(0, star), pattern.slice(star + 1)]
  return value.length >= before.length + behind.length && value.startsWith(before) && value.endsWith(behind)
}
