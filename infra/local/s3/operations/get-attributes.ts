import { arnOf, demand, type Answer, type Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'
import { checksumElements, elementOf } from '../wire/checksums.ts'
import { toXml, type XmlElements } from '../wire/xml.ts'
import { findVersion } from './find-version.ts'
import { versionIdHeader } from './object-headers.ts'

const ATTRIBUTES = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize']
const MOST_PARTS = 1000

/** Gives what the call asks to know of an object, without its bytes. */
export function getObjectAttributes(call: Call): Answer {
  demand(call, call.query.has('versionId') ? 's3:GetObjectVersionAttributes' : 's3:GetObjectAttributes', arnOf(call))
  const wanted = (call.header('x-amz-object-attributes') ?? '').split(',').map(name => name.trim())
  if (wanted.some(name => !ATTRIBUTES.includes(name)))
    throw new S3Error('InvalidArgument', {
      message: 'Invalid attribute name specified.',
      details: { ArgumentName: 'x-amz-object-attributes', ArgumentValue: wanted.join(', ') },
    })
  const version = findVersion(call)
  const all: XmlElements = {
    ETag: version.etag,
    Checksum: version.checksum === undefined ? undefined : checksumElements(version.checksum),
    ObjectParts: version.parts.length === 0 ? undefined : partElements(call, version),
    StorageClass: 'STANDARD',
    ObjectSize: version.size,
  }
  const chosen = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
  return {
    headers: { 'last-modified': new Date(version.modified).toUTCString(), ...versionIdHeader(version) },
    body: toXml('GetObjectAttributesResponse', chosen),
  }
}

/** The parts one by one are told only where each has a checksum. */
function partElements({ header }: Call, { parts, checksum }: Version): XmlElements {
  const PartsCount = parts.length
  if (checksum === undefined || parts.some(part => part.checksum === undefined)) return { PartsCount }
  const marker = Number(header('x-amz-part-number-marker') ?? 0)
  const limit = Math.min(Number(header('x-amz-max-parts') ?? MOST_PARTS), MOST_PARTS)
  const rest = parts.filter(part => part.number > marker)
  const page = rest.slice(0, limit)
  return {
    PartsCount,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number,
    MaxParts: limit,
    IsTruncated: rest.length > page.length,
    Part: page.map(part => ({
      PartNumber: part.number,
      Size: part.size,
      [elementOf(checksum.algorithm)]: part.checksum,
    })),
  }
}
