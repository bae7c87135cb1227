import { randomBytes } from 'node:crypto'
import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Upload } from '../store/upload-index.ts'
import { algorithmOf, checksumHeaders, type Algorithm, type ChecksumType } from '../wire/checksums.ts'
import { toXml } from '../wire/xml.ts'
import { keptHeaders } from './object-headers.ts'
import { orRelease, receiveBody, tagsOfUpload } from './put-object.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Begins an upload in parts: notes what the object is to have. */
export function createMultipartUpload(call: Call): Answer {
  const { context, bucket, key, header } = call
  refuseUnsupported(call)
  const named = header('x-amz-checksum-algorithm')
  const algorithm = named === undefined ? undefined : algorithmOf(named)
  const checksumType = algorithm === undefined ? undefined : typeFor(algorithm, header('x-amz-checksum-type'))
  const upload: Upload = {
    ...{
      id: randomBytes(48).toString('base64url').replaceAll('-', '.'),
      bucket: bucket.name,
      key,
      algorithm,
      checksumType,
    },
    initiated: context.clock.now(),
    headers: keptHeaders(call.headers),
    tags: tagsOfUpload(call),
  }
  context.store.uploads.add(upload)
  return {
    headers: {
      'x-amz-server-side-encryption': 'AES256',
      ...(algorithm === undefined ? {} : { 'x-amz-checksum-algorithm': algorithm.toUpperCase() }),
      ...(checksumType === undefined ? {} : { 'x-amz-checksum-type': checksumType }),
    },
    body: toXml('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: upload.id }),
  }
}

/** Which type an algorithm's checksum has by itself; the CRCs can be had of the whole, the digests only of the parts. */
function typeFor(algorithm: Algorithm, wanted: string | undefined): ChecksumType {
  const [isWhole, isParts] = [algorithm.startsWith('crc'), algorithm !== 'crc64nvme']
  const type = wanted?.toUpperCase() ?? (isParts ? 'COMPOSITE' : 'FULL_OBJECT')
  if (type === 'FULL_OBJECT' && isWhole) return type
  if (type === 'COMPOSITE' && isParts) return type
  throw new S3Error('InvalidRequest', {
    message: `The ${type} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
  })
}

/** Stores a part; a part of the same number that came before is replaced. */
export async function uploadPart(call: Call): Promise<Answer> {
  const upload = findUpload(call)
  const number = partNumberOf(call)
  const { body, checksum } = await receiveBody(call, upload.algorithm)
  await orRelease(call, body, () => {
    if (checksum !== undefined && upload.algorithm !== undefined && checksum.algorithm !== upload.algorithm)
      throw new S3Error('InvalidRequest', {
        message: `Checksum Type mismatch occurred, expected checksum Type: ${upload.algorithm}, actual checksum Type: ${checksum.algorithm}`,
      })
  })
  await storePart(call, {
    ...{ upload: upload.id, number, body: body.id, size: body.size, etag: body.md5 },
    checksum: upload.algorithm === undefined ? null : (checksum?.value ?? null),
  })
  const { [TYPE]: _, ...headers } = checksumHeaders(checksum)
  return { headers: { etag: `"${body.md5}"`, 'x-amz-server-side-encryption': 'AES256', ...headers } }
}

const TYPE = 'x-amz-checksum-type'

/** Writes a part down in place of the one before it, unless its upload has ended meanwhile. */
export async function storePart(
  call: Call,
  part: Omit<Parameters<Call['context']['store']['uploads']['setPart']>[0], 'modified'>,
): Promise<number> {
  const { store, clock } = call.context
  const modified = clock.now()
  const before = await orRelease(call, { id: part.body }, () =>
    store.database.inOneCommit(() => {
      findUpload(call)
      const replaced = store.uploads.part(part.upload, part.number)
      store.uploads.setPart({ ...part, modified })
      return replaced
    }),
  )
  if (before !== undefined) await store.bodies.remove(before.body)
  return modified
}

/** Ends an upload and removes its parts. */
export async function abortMultipartUpload(call: Call): Promise<Answer> {
  await discardUpload(call.context, findUpload(call))
  return { status: 204 }
}

/** Forgets an upload and removes its parts. */
export async function discardUpload({ store }: Pick<Call['context'], 'store'>, upload: Upload): Promise<void> {
  const parts = store.database.inOneCommit(() => {
    const all = store.uploads.parts(upload.id)
    store.uploads.remove(upload.id)
    return all
  })
  for (const { body } of parts) await store.bodies.remove(body)
}

/** The upload that a call names. Throws `NoSuchUpload` when it isn't of this key, or has ended. */
export function findUpload({ context, bucket, key, query }: Call): Upload {
  const upload = context.store.uploads.find(query.get('uploadId') ?? '')
  if (upload !== undefined && upload.bucket === bucket.name && upload.key === key) return upload
  throw new S3Error('NoSuchUpload', { details: { UploadId: query.get('uploadId') ?? '' } })
}

const MOST_PARTS = 10_000

/** The number of the part that a call names. Throws `InvalidArgument` when it isn't one. */
export function partNumberOf({ query }: Call): number {
  const given = query.get('partNumber') ?? ''
  const number = /^\d{1,5}$/.test(given) ? Number(given) : 0
  if (number >= 1 && number <= MOST_PARTS) return number
  throw new S3Error('InvalidArgument', {
    message: `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`,
    details: { ArgumentName: 'partNumber', ArgumentValue: given },
  })
}
