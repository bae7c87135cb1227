import { createHash } from 'node:crypto'
import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { StoredBody } from '../store/bodies.ts'
import type { Part, Upload } from '../store/upload-index.ts'
import { checksumElements, checksumIn, checksumOf, elementOf, type Checksum } from '../wire/checksums.ts'
import { readDocument } from '../wire/payload.ts'
import { childrenOf, readXml, textIn, type XmlNode } from '../wire/read-xml.ts'
import { encodePath } from '../wire/uri.ts'
import { toXml } from '../wire/xml.ts'
import { checkWrite } from './conditions.ts'
import { findUpload } from './multipart.ts'
import { versionIdHeader } from './object-headers.ts'
import { causeOf, demandToSee, orRelease } from './put-object.ts'

/** Makes the object of its parts: one file, one version, one event; the parts are gone then. */
export async function completeMultipartUpload(call: Call): Promise<Answer> {
  const { context, bucket, key } = call
  const upload = findUpload(call)
  demandToSee(call)
  const parts = chooseParts(readXml(await readDocument(call)), context.store.uploads.parts(upload.id), upload)
  checkSize(call, parts)
  checkWrite(call, context.store.objects.current(bucket.name, key))
  const body = await joinParts(call, parts, upload)
  const version = await orRelease(call, body, () => {
    const checksum = checksumFor(upload, parts, body)
    checkDigest(call, checksum)
    return context.store.put(bucket, objectOf(upload, { parts, body, checksum }), {
      cause: causeOf(call, 'CompleteMultipartUpload'),
      check: current => {
        findUpload(call)
        checkWrite(call, current)
      },
      also: () => context.store.uploads.remove(upload.id),
    })
  })
  await context.store.release(parts.map(part => part.body))
  return {
    headers: { 'x-amz-server-side-encryption': 'AES256', ...versionIdHeader(version) },
    body: toXml('CompleteMultipartUploadResult', {
      Location: `http://${call.request.headers.host ?? ''}/${bucket.name}/${encodePath(key)}`,
      Bucket: bucket.name,
      Key: key,
      ETag: `"${version.etag}"`,
      ...checksumElements(version.checksum),
    }),
  }
}

const SMALLEST_PART = 5 * 2 ** 20

/** The parts that a document lists, as they are stored. Throws what S3 throws for a list that is wrong. */
function chooseParts(root: XmlNode, stored: readonly Part[], upload: Upload): readonly Part[] {
  const listed = childrenOf(root, 'Part')
  if (root.name !== 'CompleteMultipartUpload' || listed.length === 0) throw new S3Error('MalformedXML')
  const byNumber = new Map(stored.map(part => [part.number, part]))
  const chosen = listed.map(node => {
    const [number, etag] = [Number(textIn(node, 'PartNumber')), textIn(node, 'ETag')?.replaceAll('"', '')]
    if (!Number.isInteger(number) || etag === undefined) throw new S3Error('MalformedXML')
    const part = byNumber.get(number)
    const digest = upload.algorithm === undefined ? undefined : textIn(node, elementOf(upload.algorithm))
    if (part === undefined || part.etag !== etag || (digest !== undefined && digest !== part.checksum))
      throw new S3Error('InvalidPart', { details: { UploadId: upload.id, PartNumber: String(number), ETag: etag } })
    return part
  })
  if (chosen.some((part, at) => part.number <= (chosen[at - 1]?.number ?? 0))) throw new S3Error('InvalidPartOrder')
  const small = chosen.slice(0, -1).find(part => part.size < SMALLEST_PART)
  if (small !== undefined)
    throw new S3Error('EntityTooSmall', {
      details: {
        ProposedSize: String(small.size),
        MinSizeAllowed: String(SMALLEST_PART),
        PartNumber: String(small.number),
        ETag: small.etag,
      },
    })
  return chosen
}

function checkSize({ header }: Call, parts: readonly Part[]): void {
  const expected = header('x-amz-mp-object-size')
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  if (expected !== undefined && Number(expected) !== size)
    throw new S3Error('InvalidRequest', {
      message: `The provided 'x-amz-mp-object-size' header does not match what was computed: expected ${expected}, got ${size}`,
    })
}

async function joinParts({ context }: Call, parts: readonly Part[], upload: Upload): Promise<StoredBody> {
  const { bodies } = context.store
  const whole = upload.checksumType === 'COMPOSITE' ? [] : [upload.algorithm ?? 'crc64nvme']
  return bodies.write(joined(parts, bodies.read), whole)
}

async function* joined(parts: readonly Part[], read: (id: string) => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for (const part of parts) yield* read(part.body)
}

function checksumFor(
  { algorithm = 'crc64nvme', checksumType }: Upload,
  parts: readonly Part[],
  body: StoredBody,
): Checksum {
  if (checksumType !== 'COMPOSITE')
    return { algorithm, type: 'FULL_OBJECT', value: body.checksums.get(algorithm) ?? '' }
  const bytes = Buffer.concat(parts.map(part => Buffer.from(part.checksum ?? '', 'base64')))
  return { algorithm, type: 'COMPOSITE', value: `${checksumOf(algorithm, bytes)}-${parts.length}` }
}

/** The header holds the checksum of the whole object, not of the document that lists its parts. */
function checkDigest({ headers }: Call, checksum: Checksum): void {
  const given = checksumIn(headers)
  if (
    given === undefined ||
    given.algorithm !== checksum.algorithm ||
    given.value.split('-')[0] === checksum.value.split('-')[0]
  )
    return
  throw new S3Error('BadDigest', {
    message: `The ${given.algorithm} you specified did not match the calculated checksum.`,
  })
}

type Joined = { readonly parts: readonly Part[]; readonly body: StoredBody; readonly checksum: Checksum }

function objectOf({ bucket, key, headers, tags, algorithm }: Upload, { parts, body, checksum }: Joined) {
  const etags = Buffer.concat(parts.map(part => Buffer.from(part.etag, 'hex')))
  return {
    ...{ bucket, key, headers, tags, checksum, body: body.id, size: body.size },
    etag: `${createHash('md5').update(etags).digest('hex')}-${parts.length}`,
    parts: parts.map(part => ({
      number: part.number,
      size: part.size,
      checksum: algorithm === undefined ? undefined : (part.checksum ?? undefined),
    })),
  }
}
