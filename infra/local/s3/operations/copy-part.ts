import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import { toXml } from '../wire/xml.ts'
import { elementOf } from '../wire/checksums.ts'
import { findCopySource, refuseLarge } from './copy-source.ts'
import { sourceVersionHeader } from './copy-object.ts'
import { findUpload, partNumberOf, storePart } from './multipart.ts'
import type { ByteRange } from './range.ts'

/** Makes a part of an object that is there, or of a range of it. */
export async function uploadPartCopy(call: Call): Promise<Answer> {
  const { bodies } = call.context.store
  const { id, algorithm } = findUpload(call)
  const number = partNumberOf(call)
  const { version } = findCopySource(call)
  const range = rangeOfCopy(call.header('x-amz-copy-source-range'), version.size)
  if (range === undefined) refuseLarge(version)
  const body = await bodies.write(bodies.read(version.body, range), algorithm === undefined ? [] : [algorithm])
  const checksum = algorithm === undefined ? undefined : body.checksums.get(algorithm)
  const modified = await storePart(call, {
    ...{ upload: id, number, body: body.id, size: body.size, etag: body.md5, checksum: checksum ?? null },
  })
  return {
    headers: { 'x-amz-server-side-encryption': 'AES256', ...sourceVersionHeader(version) },
    body: toXml('CopyPartResult', {
      LastModified: new Date(modified).toISOString(),
      ETag: `"${body.md5}"`,
      ...(algorithm === undefined ? {} : { [elementOf(algorithm)]: checksum }),
    }),
  }
}

/** Reads `x-amz-copy-source-range`, which, other than `Range`, must be whole and lie within the source. */
function rangeOfCopy(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined) return undefined
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? []
  if (first === undefined || last === undefined || Number(first) > Number(last))
    throw new S3Error('InvalidArgument', {
      message:
        'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    })
  if (Number(last) < size) return { first: Number(first), last: Number(last) }
  throw new S3Error('InvalidRange', {
    message: `Range specified is not valid for source object of size: ${size}`,
  })
}
