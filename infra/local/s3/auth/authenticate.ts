import type { IncomingMessage } from 'node:http'
import type { Access, Principal } from '../../access/access.ts'
import { S3Error } from '../s3-error.ts'
import type { Target } from '../wire/target.ts'
import { canonicalRequest, isSame, sign, signingKey, stringToSign, timeOf, type Scope } from './signature.ts'

/** Who signed a request, and with what its chunks are signed too. */
export type Caller = {
  readonly principal: Principal
  /** `x-amz-content-sha256`: a digest, or the name of a way of signing the body. */
  readonly payloadHash: string
  readonly signature: string
  readonly key: Buffer
  readonly scope: Scope
  readonly time: string
  /** Whether the signature stands in the query: then parameters stand for headers. */
  readonly isPresigned: boolean
}

/** Whose signatures are known, and the time; the machine's own, since clients sign with theirs. */
export type Verifying = {
  readonly access: Access
  readonly now: number
  /** SHA-256 of the body, for services whose clients sign it without saying so in a header. */
  readonly bodyDigest?: string
}

/** What a request claims: who signed what, when, with which result. */
type Claim = {
  readonly accessKeyId: string
  readonly scope: Scope
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly time: string
  readonly payloadHash: string
  readonly isPresigned: boolean
}

const MOST_SKEW = 15 * 60_000
const UNSIGNED = 'UNSIGNED-PAYLOAD'

/** Verifies a request's signature, in its header or in its query. Throws what S3 answers when it isn't valid. */
export function authenticate(request: IncomingMessage, target: Target, verifying: Verifying): Caller {
  const isPresigned = target.query.has('X-Amz-Signature')
  const claim = isPresigned ? claimOfQuery(request, target, verifying.now) : claimOfHeader(request, verifying)
  const { principal, key } = keyFor(claim, verifying.access)
  refuseUnsignedHeaders(request, claim)
  const matches = spellings(request, claim).some(headers => {
    const canonical = canonicalRequest({
      method: request.method ?? 'GET',
      path: target.path,
      query: target.query.entries.filter(([name]) => name !== 'X-Amz-Signature'),
      headers,
      payloadHash: claim.payloadHash,
    })
    return isSame(sign(key, stringToSign(claim.time, claim.scope, canonical)), claim.signature)
  })
  if (!matches) throw new S3Error('SignatureDoesNotMatch', { details: { AWSAccessKeyId: claim.accessKeyId } })
  return { ...claim, principal, key }
}

/** Finds the principal of an access key and the key that it signs with. Throws `InvalidAccessKeyId`. */
export function keyFor(
  { accessKeyId, scope }: { readonly accessKeyId: string; readonly scope: Scope },
  access: Access,
): { readonly principal: Principal; readonly key: Buffer } {
  const principal = access.principalOf(accessKeyId)
  if (principal === undefined) {
    throw new S3Error('InvalidAccessKeyId', {
      message:
        'The AWS Access Key Id you provided does not exist in our records. Locally: AWS_ACCESS_KEY_ID=fjala AWS_SECRET_ACCESS_KEY=fjala-local',
      details: { AWSAccessKeyId: accessKeyId },
    })
  }
  return { principal, key: signingKey(principal.secretAccessKey, scope) }
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+)\s*,\s*SignedHeaders=([^,\s]+)\s*,\s*Signature=([0-9a-f]{64})\s*$/

function claimOfHeader(request: IncomingMessage, { now, bodyDigest }: Verifying): Claim {
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

function claimOfQuery(request: IncomingMessage, { query }: Target, now: number): Claim {
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

/** Whoever has a presigned URL may add no header that changes what is done. */
function refuseUnsignedHeaders(request: IncomingMessage, { signedHeaders }: Claim): void {
  const unsigned = Object.keys(request.headers).filter(
    name => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signedHeaders.includes(name),
  )
  if (unsigned.length === 0 && signedHeaders.includes('host')) return
  throw new S3Error('AccessDenied', {
    message: 'There were headers present in the request which were not signed',
    details: { HeadersNotSigned: unsigned.join(', ') || 'host' },
  })
}

/** The signed headers; where they hold bytes beyond ASCII, read as Latin-1 and as UTF-8: clients differ. */
function spellings(request: IncomingMessage, { signedHeaders }: Claim): readonly (readonly [string, string][])[] {
  const latin = signedHeaders.map((name): [string, string] => [name, headerOf(request, name) ?? ''])
  const utf8 = latin.map(([name, value]): [string, string] => [name, Buffer.from(value, 'latin1').toString()])
  return JSON.stringify(latin) === JSON.stringify(utf8) ? [latin] : [latin, utf8]
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
