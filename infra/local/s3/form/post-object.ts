import type { IncomingMessage } from 'node:http'
import { keyFor, type Caller } from '../auth/authenticate.ts'
import { readCredential } from '../auth/claim.ts'
import { isSame, sign, timeOf } from '../auth/signature.ts'
import { arnOf, demand, type Answer, type Call, type S3Context } from '../call.ts'
import type { BucketSettings } from '../bucket-settings.ts'
import { keptHeaders, versionIdHeader } from '../operations/object-headers.ts'
import { causeOf, orRelease } from '../operations/put-object.ts'
import { tagsOfXml } from '../operations/tags.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'
import { algorithmOf, checksumIn, type Algorithm } from '../wire/checksums.ts'
import { bodyOf } from '../wire/request-body.ts'
import { encodePath, encodeUri } from '../wire/uri.ts'
import { toBareXml } from '../wire/xml.ts'
import { readForm, type Form } from './form-data.ts'
import { checkPolicy, readPolicy, type Policy } from './policy.ts'

/** A form that was sent to a bucket. */
export type Posted = {
  readonly request: IncomingMessage
  readonly requestId: string
  readonly context: S3Context
  readonly bucket: BucketSettings
}

/** Stores the file of a browser's form, once its policy is signed, holds, and the signer may write there. */
export async function postObject({ request, requestId, context, bucket }: Posted): Promise<Answer> {
  const form = await readForm(request.headers['content-type'] ?? '', bodyOf(request))
  const key = (form.fields.get('key') ?? '').replaceAll('${filename}', form.fileName)
  const fields = new Map([...form.fields, ['key', key], ['bucket', bucket.name]])
  const { caller, policy } = verifyForm(fields, context)
  checkKey(key)
  demand({ caller, context }, 's3:PutObject', arnOf({ bucket, key }))
  const version = await storeFile(form, { bucket, key, fields, policy, context, requestId, caller })
  return answerTo(fields, version, request.headers.host ?? '')
}

function verifyForm(
  fields: ReadonlyMap<string, string>,
  context: S3Context,
): { caller: Pick<Caller, 'principal'>; policy: Policy } {
  const encoded = fields.get('policy')
  if (encoded === undefined) throw new S3Error('AccessDenied')
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256' || timeOf(fields.get('x-amz-date') ?? '') === undefined)
    throw new S3Error('InvalidArgument', { message: 'Only AWS4-HMAC-SHA256 is supported, with x-amz-date' })
  const credential = readCredential(fields.get('x-amz-credential') ?? '', 'InvalidPolicyDocument')
  const { principal, key } = keyFor(credential, context.access)
  if (!isSame(sign(key, encoded), fields.get('x-amz-signature') ?? '')) throw new S3Error('SignatureDoesNotMatch')
  const policy = readPolicy(encoded)
  checkPolicy(policy, fields, Date.now())
  return { caller: { principal }, policy }
}

const LONGEST_KEY = 1024

function checkKey(key: string): void {
  if (key === '') throw new S3Error('InvalidArgument', { message: "Bucket POST must contain a field named 'key'." })
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new S3Error('KeyTooLongError')
}

type Storing = Pick<Posted, 'bucket' | 'context' | 'requestId'> & {
  readonly caller: Pick<Call['caller'], 'principal'>
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  readonly policy: Policy
}

async function storeFile(
  form: Form,
  { bucket, key, fields, policy, context, requestId, caller }: Storing,
): Promise<Version> {
  const { store } = context
  const given = checksumIn(fields)
  const algorithm: Algorithm = given?.algorithm ?? algorithmOf(fields.get('x-amz-checksum-algorithm') ?? 'crc64nvme')
  const headers = keptHeaders(
    new Map([...(form.fileType === undefined ? [] : [['content-type', form.fileType] as const]), ...fields]),
  )
  const tagging = fields.get('tagging')
  const tags = tagging === undefined ? {} : tagsOfXml(tagging)
  if (Object.keys(tags).length > 0) demand({ caller, context }, 's3:PutObjectTagging', arnOf({ bucket, key }))
  const body = await store.bodies.write(within(form.file, policy.range), [algorithm])
  const checksum = { algorithm, value: body.checksums.get(algorithm) ?? '', type: 'FULL_OBJECT' } as const
  return orRelease({ context }, body, () => {
    if (given !== undefined && given.value !== checksum.value) throw new S3Error('BadDigest')
    return store.put(
      bucket,
      {
        ...{ bucket: bucket.name, key, headers, tags, checksum, parts: [] },
        body: body.id,
        size: body.size,
        etag: body.md5,
      },
      { cause: causeOf({ requestId, caller }, 'POST Object') },
    )
  })
}

async function* within(file: AsyncIterable<Buffer>, range: Policy['range']): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of file) {
    bytes += chunk.length
    if (range !== undefined && bytes > range.most)
      throw new S3Error('EntityTooLarge', {
        details: { ProposedSize: String(bytes), MaxSizeAllowed: String(range.most) },
      })
    yield chunk
  }
  if (range !== undefined && bytes < range.least)
    throw new S3Error('EntityTooSmall', {
      details: { ProposedSize: String(bytes), MinSizeAllowed: String(range.least) },
    })
}

function answerTo(fields: ReadonlyMap<string, string>, version: Version, host: string): Answer {
  const location = `http://${host}/${version.bucket}/${encodePath(version.key)}`
  const headers = { etag: `"${version.etag}"`, ...versionIdHeader(version) }
  const redirect = redirectOf(fields, version)
  if (redirect !== undefined) return { status: 303, headers: { ...headers, location: redirect } }
  const status = fields.get('success_action_status')
  if (status === '201') {
    const content = { Location: location, Bucket: version.bucket, Key: version.key, ETag: `"${version.etag}"` }
    return { status: 201, headers: { ...headers, location }, body: toBareXml('PostResponse', content) }
  }
  return { status: status === '200' ? 200 : 204, headers: { ...headers, location } }
}

/** Where the page wants to go on; what isn't an address is ignored, as in S3. */
function redirectOf(fields: ReadonlyMap<string, string>, { bucket, key, etag }: Version): string | undefined {
  const wanted = fields.get('success_action_redirect') ?? fields.get('redirect') ?? ''
  if (!/^https?:\/\//i.test(wanted) || !URL.canParse(wanted)) return undefined
  const told = `bucket=${encodeUri(bucket)}&key=${encodeUri(key)}&etag=${encodeUri(`"${etag}"`)}`
  return `${wanted}${wanted.includes('?') ? '&' : '?'}${told}`
}
