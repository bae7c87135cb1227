import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import { readDocument } from '../wire/payload.ts'
import { childrenOf, readXml, textIn, type XmlNode } from '../wire/read-xml.ts'
import { toXml, type XmlElements } from '../wire/xml.ts'
import { deleteVersion } from './delete-object.ts'

const MOST_KEYS = 1000

/** Deletes up to 1,000 objects or versions; says of each what became of it, or, when told to be quiet, of failures only. */
export async function deleteObjects(call: Call): Promise<Answer> {
  if (!HAS_DIGEST.some(name => call.headers.has(name)))
    throw new S3Error('InvalidRequest', {
      message: 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    })
  const root = readXml(await readDocument(call))
  const wanted = childrenOf(root, 'Object')
  if (root.name !== 'Delete' || wanted.length === 0 || wanted.length > MOST_KEYS) throw new S3Error('MalformedXML')
  const results: XmlElements[] = []
  for (const object of wanted) results.push(await deleteOne(call, object))
  const isQuiet = textIn(root, 'Quiet') === 'true'
  return {
    body: toXml('DeleteResult', {
      Deleted: isQuiet ? [] : results.filter(({ Code }) => Code === undefined),
      Error: results.filter(({ Code }) => Code !== undefined),
    }),
  }
}

const HAS_DIGEST = [
  'content-md5',
  'x-amz-trailer',
  ...['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256', 'sha512', 'md5'].map(name => `x-amz-checksum-${name}`),
]

async function deleteOne(call: Call, object: XmlNode): Promise<XmlElements> {
  const [Key, VersionId, etag] = ['Key', 'VersionId', 'ETag'].map(name => textIn(object, name))
  if (Key === undefined || Key === '') throw new S3Error('MalformedXML')
  const one: Call = { ...call, key: Key, header: name => (name === 'if-match' ? etag : call.header(name)) }
  try {
    const { marker, wasMarker } = await deleteVersion(one, VersionId)
    return {
      Key,
      VersionId,
      DeleteMarker: marker === undefined && !wasMarker ? undefined : true,
      DeleteMarkerVersionId: marker?.versionId ?? (wasMarker ? VersionId : undefined),
    }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    return { Key, VersionId, Code: error.code, Message: error.message }
  }
}
