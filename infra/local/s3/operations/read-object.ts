import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'
import { checksumHeaders } from '../wire/checksums.ts'
import { checkRead } from './conditions.ts'
import { findVersion } from './find-version.ts'
import { overrides, versionHeaders, versionIdHeader } from './object-headers.ts'
import { rangeOf, type ByteRange } from './range.ts'

/** Gives an object, or a range or a part of it, with its headers; of `HEAD` the headers only. */
export function readObject(call: Call): Answer {
  const version = findVersion(call)
  const validators = { etag: `"${version.etag}"`, ...versionIdHeader(version) }
  checkRead(call, version, { ...validators, 'last-modified': new Date(version.modified).toUTCString() })
  const part = partOf(call, version)
  const range = part ?? rangeOf(call.header('range'), version.size)
  const length = range === undefined ? version.size : range.last - range.first + 1
  const wantsChecksum = call.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && range === undefined
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...versionHeaders(version),
      ...overrides(call),
      ...(wantsChecksum ? checksumHeaders(version.checksum) : {}),
      ...(range === undefined ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${version.size}` }),
      ...(part === undefined || version.parts.length === 0
        ? {}
        : { 'x-amz-mp-parts-count': String(version.parts.length) }),
      'content-length': String(length),
    },
    body: call.request.method === 'HEAD' || length === 0 ? '' : call.context.store.bodies.read(version.body, range),
  }
}

function partOf({ query }: Call, { parts, size }: Version): ByteRange | undefined {
  const number = query.get('partNumber')
  if (number === undefined) return undefined
  // an object that was put at once is one part
  const sizes = parts.length === 0 ? [size] : parts.map(part => part.size)
  const at = Number(number) - 1
  const length = sizes[at]
  if (length === undefined) throw new S3Error('InvalidPartNumber')
  if (length === 0) return undefined
  const first = sizes.slice(0, at).reduce((sum, part) => sum + part, 0)
  return { first, last: first + length - 1 }
}
