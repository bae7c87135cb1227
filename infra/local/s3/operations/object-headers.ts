import type { Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'

/** Headers that an object keeps as they were sent. */
const CONTENT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-website-redirect-location',
]
const META = 'x-amz-meta-'
const MOST_METADATA = 2048

/** What an object keeps of the headers of its upload: content headers and user metadata. Throws `MetadataTooLarge`. */
export function keptHeaders(headers: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const kept = [...headers].filter(([name]) => CONTENT_HEADERS.includes(name) || name.startsWith(META))
  const metadata = kept.filter(([name]) => name.startsWith(META))
  const bytes = metadata.reduce((sum, [name, value]) => sum + name.length - META.length + value.length, 0)
  if (bytes > MOST_METADATA)
    throw new S3Error('MetadataTooLarge', { details: { Size: String(bytes), MaxSizeAllowed: String(MOST_METADATA) } })
  const encoding = withoutChunked(headers.get('content-encoding') ?? '')
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(kept.filter(([name, value]) => name !== 'content-encoding' && value !== '')),
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  }
}

/** `aws-chunked` is about the way, not about the object. */
function withoutChunked(encoding: string): string {
  return encoding
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '' && part.toLowerCase() !== 'aws-chunked')
    .join(',')
}

/** The headers that tell of a version, whether its body follows or not. */
export function versionHeaders(version: Version): Readonly<Record<string, string>> {
  const tags = Object.keys(version.tags).length
  return {
    ...version.headers,
    'accept-ranges': 'bytes',
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
    'x-amz-server-side-encryption': 'AES256',
    ...versionIdHeader(version),
    ...(tags === 0 ? {} : { 'x-amz-tagging-count': String(tags) }),
  }
}

/** The header that names a version; none in a bucket that never kept versions. */
export function versionIdHeader({ versionId }: Pick<Version, 'versionId'>): Readonly<Record<string, string>> {
  return versionId === 'null' ? {} : { 'x-amz-version-id': versionId }
}

/** Content headers that the caller wants instead of the object's own: `response-content-type` and the like. */
export function overrides({ query }: Call): Readonly<Record<string, string>> {
  const wanted = CONTENT_HEADERS.flatMap(name => {
    const value = query.get(`response-${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(wanted)
}
