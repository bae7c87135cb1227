import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import { listObjects, listVersions, type Page } from '../store/listing.ts'
import type { Version } from '../store/version.ts'
import { encodePath } from '../wire/uri.ts'
import { toXml, type XmlElements } from '../wire/xml.ts'

/** Lists the present objects: version 1 of the call, with markers. */
export function listObjectsByMarker(call: Call): Answer {
  const asked = askedOf(call)
  const marker = call.query.get('marker') ?? ''
  const page = listObjects(call.context.store.database, { ...asked.listing, after: marker })
  return answer('ListBucketResult', {
    ...asked.echo,
    Marker: asked.encode(marker),
    // as documented: without a delimiter the last key is the marker
    NextMarker: page.next === undefined || asked.listing.delimiter === '' ? undefined : asked.encode(page.next.key),
    IsTruncated: page.isTruncated,
    Contents: page.versions.map(version => contents(version, asked.encode, OWNER)),
    ...prefixes(page, asked.encode),
  })
}

/** Lists the present objects: version 2 of the call, with continuation tokens. */
export function listObjectsByToken(call: Call): Answer {
  const asked = askedOf(call)
  const [token, startAfter] = [call.query.get('continuation-token'), call.query.get('start-after')]
  const after = token === undefined ? (startAfter ?? '') : readToken(token)
  const page = listObjects(call.context.store.database, { ...asked.listing, after })
  const owner = call.query.get('fetch-owner') === 'true' ? OWNER : {}
  return answer('ListBucketResult', {
    ...asked.echo,
    StartAfter: startAfter === undefined ? undefined : asked.encode(startAfter),
    ContinuationToken: token,
    NextContinuationToken: page.next === undefined ? undefined : Buffer.from(page.next.key).toString('base64url'),
    KeyCount: page.versions.length + page.prefixes.length,
    IsTruncated: page.isTruncated,
    Contents: page.versions.map(version => contents(version, asked.encode, owner)),
    ...prefixes(page, asked.encode),
  })
}

/** Lists all versions and delete markers. */
export function listObjectVersions(call: Call): Answer {
  const asked = askedOf(call)
  const [after, afterVersion] = [call.query.get('key-marker') ?? '', call.query.get('version-id-marker') ?? '']
  if (after === '' && afterVersion !== '')
    throw new S3Error('InvalidArgument', { message: 'A version-id marker cannot be specified without a key marker.' })
  const page = listVersions(call.context.store.database, { ...asked.listing, after, afterVersion })
  const versions = page.versions.map(version => ({
    marker: version.marker,
    element: {
      VersionId: version.versionId,
      IsLatest: version.latest,
      ...(version.marker
        ? { Key: asked.encode(version.key), LastModified: iso(version), ...OWNER }
        : contents(version, asked.encode, OWNER)),
    },
  }))
  return answer('ListVersionsResult', {
    ...asked.echo,
    KeyMarker: asked.encode(after),
    VersionIdMarker: afterVersion,
    NextKeyMarker: page.next === undefined ? undefined : asked.encode(page.next.key),
    NextVersionIdMarker: page.next?.versionId === '' ? undefined : page.next?.versionId,
    IsTruncated: page.isTruncated,
    Version: versions.filter(({ marker }) => !marker).map(({ element }) => element),
    DeleteMarker: versions.filter(({ marker }) => marker).map(({ element }) => element),
    ...prefixes(page, asked.encode),
  })
}

/** Everything has one owner: who runs this machine. */
const OWNER = { Owner: { ID: 'fjala', DisplayName: 'fjala' } }
const MOST_KEYS = 1000

type Encode = (text: string) => string

function askedOf({ bucket, query }: Call) {
  const [prefix, delimiter, encoding] = [
    query.get('prefix') ?? '',
    query.get('delimiter') ?? '',
    query.get('encoding-type'),
  ]
  if (encoding !== undefined && encoding !== 'url')
    throw new S3Error('InvalidArgument', { message: 'Invalid Encoding Method specified in Request' })
  const given = query.get('max-keys') ?? String(MOST_KEYS)
  if (!/^\d{1,10}$/.test(given))
    throw new S3Error('InvalidArgument', {
      message: 'Provided max-keys not an integer or within integer range',
      details: { ArgumentName: 'max-keys', ArgumentValue: given },
    })
  const limit = Math.min(Number(given), MOST_KEYS)
  const encode: Encode = encoding === 'url' ? encodePath : text => text
  return {
    encode,
    listing: { bucket: bucket.name, prefix, delimiter, limit },
    echo: {
      Name: bucket.name,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      MaxKeys: limit,
      EncodingType: encoding,
    },
  }
}

function readToken(token: string): string {
  const key = Buffer.from(token, 'base64url').toString()
  if (token !== '' && Buffer.from(key).toString('base64url') === token) return key
  throw new S3Error('InvalidArgument', { message: 'The continuation token provided is incorrect' })
}

const iso = ({ modified }: Version): string => new Date(modified).toISOString()

function contents(version: Version, encode: Encode, owner: XmlElements): XmlElements {
  return {
    Key: encode(version.key),
    LastModified: iso(version),
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: version.checksum?.algorithm.toUpperCase(),
    ChecksumType: version.checksum?.type,
    Size: version.size,
    ...owner,
    StorageClass: 'STANDARD',
  }
}

const prefixes = (page: Page, encode: Encode): XmlElements => ({
  CommonPrefixes: page.prefixes.map(prefix => ({ Prefix: encode(prefix) })),
})

const answer = (root: string, content: XmlElements): Answer => ({ body: toXml(root, content) })
