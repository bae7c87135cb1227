import type { IncomingMessage } from 'node:http'
import type { Access, Principal } from '../../access/access.ts'
import { S3Error } from '../s3-error.ts'
import type { Target } from '../wire/target.ts'
import { claimOfHeader, claimOfQuery, headerOf, type Claim, type Moment } from './claim.ts'
import { canonicalRequest, isSame, sign, signingKey, stringToSign, type Scope } from './signature.ts'

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
export type Verifying = Moment & { readonly access: Access }

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
