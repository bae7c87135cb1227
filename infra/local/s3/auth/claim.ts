import type { IncomingMessage } from 'node:http'
import { S3Error } from '../s3-error.ts'
import type { Target } from '../wire/target.ts'
import { timeOf, type Scope } from './signature.ts'

/** What a request claims: who signed what, when, with which result. */
export type Claim = {
  readonly accessKeyId: string
  readonly scope: Scope
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly time: string
  readonly payloadHash: string
  readonly isPresigned: boolean
}

/** When a request came, and what its body's digest is, for services whose clients sign it without saying so in a header. */
export type Moment = { readonly now: number; readonly bodyDigest?: string }

const MOST_SKEW = 15 * 60_000
const UNSIGNED = 'UNSIGNED-PAYLOAD'

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+)\s*,\s*SignedHeaders=([^,\s]+)\s*,\s*Signature=([0-9a-f]{64})\s*$/

/** What a request's headers claim. Throws what S3 answers when they are malformed, or signed at another time. */
export function claimOfHeader(request: IncomingMessage, { now, bodyDigest }: Moment): Claim {
  const given = request.headers.authorization
  if (given === undefined) throw new S3Error('AccessDenied', { message: 'Anonymous access is forbidden' })
  if (!given.startsWith('AWS4-HMAC-SHA256')) {
    throw new S3Error('InvalidRequest', {
      message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    })
  }
  const [, credential, signedHeaders, signature] = AUTHORIZATION.exec(given) ?? []
  if (credential === undefined || signedHeaders === undefined || signature === undefined)
    throw new S3Error('AuthorizationHeaderMalformed')
  const { accessKeyId, scope } = readCredential(credential, 'AuthorizationHeaderMalformed')
  const time = dateOf(request)
  const signedAt = timeOf(time)
  if (signedAt === undefined || !time.startsWith(scope.date))
    throw new S3Error('AccessDenied', {
      message: 'AWS authentication requires a valid Date or x-amz-date header',
    })
  if (Math.abs(now - signedAt) > MOST_SKEW) throw skewed(time, now)
  const payloadHash = headerOf(request, 'x-amz-content-sha256') ?? bodyDigest
  if (payloadHash === undefined)
    throw new S3Error('InvalidRequest', { message: 'Missing required header for this request: x-amz-content-sha256' })
  return {
    accessKeyId,
    scope,
    signature,
    time,
    signedHeaders: signedHeaders.split(';'),
    payloadHash,
    isPresigned: false,
  }
}

function dateOf(request: IncomingMessage): string {
  const amazon = headerOf(request, 'x-amz-date')
  if (amazon !== undefined) return amazon
  const date = Date.parse(headerOf(request, 'date') ?? '')
  return Number.isNaN(date) ? '' : new Date(date).toISOString().replace(/[-:]|\.\d+/g, '')
}

function skewed(time: string, now: number): S3Error {
  return new S3Error('RequestTimeTooSkewed', {
    details: {
      RequestTime: time,
      ServerTime: new Date(now).toISOString(),
      MaxAllowedSkewMilliseconds: String(MOST_SKEW),
    },
  })
}

const LONGEST_EXPIRY = 604_800

/** What a presigned request's parameters claim. Throws what S3 answers when they are malformed, or not valid now. */
export function claimOfQuery(request: IncomingMessage, { query }: Target, now: number): Claim {
  const [algorithm, credential, time, signedHeaders, expires, signature] = [
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-SignedHeaders',
    'X-Amz-Expires',
    'X-Amz-Signature',
  ].map(name => query.get(name) ?? '') as [string, string, string, string, string, string]
  const signedAt = timeOf(time)
  const seconds = /^\d{1,7}$/.test(expires) ? Number(expires) : NaN
  if (algorithm !== 'AWS4-HMAC-SHA256' || signedAt === undefined || signedHeaders === '' || Number.isNaN(seconds)) {
    throw new S3Error('AuthorizationQueryParametersError', {
      message:
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    })
  }
  if (seconds > LONGEST_EXPIRY)
    throw new S3Error('AuthorizationQueryParametersError', {
      message:
        'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    })
  if (signedAt - now > MOST_SKEW) throw new S3Error('AccessDenied', { message: 'Request is not valid yet' })
  const until = signedAt + seconds * 1000
  if (now > until)
    throw new S3Error('AccessDenied', {
      message: 'Request has expired',
      details: {
        'X-Amz-Expires': expires,
        Expires: new Date(until).toISOString(),
        ServerTime: new Date(now).toISOString(),
      },
    })
  return {
    ...readCredential(credential, 'AuthorizationQueryParametersError'),
    signedHeaders: signedHeaders.split(';'),
    signature,
    time,
    payloadHash: headerOf(request, 'x-amz-content-sha256') ?? query.get('X-Amz-Content-Sha256') ?? UNSIGNED,
    isPresigned: true,
  }
}

/** Reads `KEY/20251124/eu-central-1/s3/aws4_request`. Throws the error of the code given when it is malformed. */
export function readCredential(
  credential: string,
  code: 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError' | 'InvalidPolicyDocument',
): { readonly accessKeyId: string; readonly scope: Scope } {
  const [, accessKeyId, date, region, service] =
    /^(.+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential) ?? []
  if (accessKeyId === undefined || date === undefined || region === undefined || service === undefined) {
    throw new S3Error(code, {
      message: `The credential is malformed; expected "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request", got "${credential}"`,
    })
  }
  return { accessKeyId, scope: { date, region, service } }
}

/** A header as one text. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
