import type { Answer, Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Part, Upload } from '../store/upload-index.ts'
import { elementOf } from '../wire/checksums.ts'
import { encodePath } from '../wire/uri.ts'
import { toXml, type XmlElements } from '../wire/xml.ts'
import { findUpload } from './multipart.ts'

const MOST = 1000
const WHO = { Initiator: { ID: 'fjala', DisplayName: 'fjala' }, Owner: { ID: 'fjala', DisplayName: 'fjala' } }

/** Lists the parts that an upload has so far. */
export function listParts(call: Call): Answer {
  const { context, query } = call
  const upload = findUpload(call)
  const marker = numberIn(call, 'part-number-marker', 0)
  const limit = Math.min(numberIn(call, 'max-parts', MOST), MOST)
  const rest = context.store.uploads.parts(upload.id).filter(part => part.number > marker)
  const page = rest.slice(0, limit)
  const isTruncated = rest.length > limit
  return {
    body: toXml('ListPartsResult', {
      Bucket: upload.bucket,
      Key: query.get('encoding-type') === 'url' ? encodePath(upload.key) : upload.key,
      UploadId: upload.id,
      ...WHO,
      StorageClass: 'STANDARD',
      PartNumberMarker: marker,
      NextPartNumberMarker: isTruncated ? page.at(-1)?.number : undefined,
      MaxParts: limit,
      IsTruncated: isTruncated,
      ChecksumAlgorithm: upload.algorithm?.toUpperCase(),
      ChecksumType: upload.checksumType,
      Part: page.map(part => partElements(part, upload)),
    }),
  }
}

function partElements(part: Part, { algorithm }: Upload): XmlElements {
  return {
    PartNumber: part.number,
    LastModified: new Date(part.modified).toISOString(),
    ETag: `"${part.etag}"`,
    Size: part.size,
    ...(algorithm === undefined || part.checksum === null ? {} : { [elementOf(algorithm)]: part.checksum }),
  }
}

/** Lists the uploads of a bucket that have begun and not ended. */
export function listMultipartUploads(call: Call): Answer {
  const { bucket, context, query } = call
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? '']
  const [keyMarker, idMarker] = [query.get('key-marker') ?? '', query.get('upload-id-marker') ?? '']
  const limit = Math.min(numberIn(call, 'max-uploads', MOST), MOST)
  const encode = query.get('encoding-type') === 'url' ? encodePath : (text: string) => text
  const all = context.store.uploads.all(bucket.name).filter(upload => upload.key.startsWith(prefix))
  const rows = rollUp(behind(all, keyMarker, idMarker), { prefix, delimiter, after: keyMarker })
  const page = rows.slice(0, limit)
  const isTruncated = rows.length > limit && limit > 0
  const last = isTruncated ? page.at(-1) : undefined
  return {
    body: toXml('ListMultipartUploadsResult', {
      Bucket: bucket.name,
      KeyMarker: encode(keyMarker),
      UploadIdMarker: idMarker,
      NextKeyMarker: last === undefined ? undefined : encode(typeof last === 'string' ? last : last.key),
      NextUploadIdMarker: last === undefined || typeof last === 'string' ? undefined : last.id,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      EncodingType: query.get('encoding-type'),
      MaxUploads: limit,
      IsTruncated: isTruncated,
      Upload: page.filter(row => typeof row !== 'string').map(upload => uploadElements(upload, encode)),
      CommonPrefixes: page.filter(row => typeof row === 'string').map(common => ({ Prefix: encode(common) })),
    }),
  }
}

function uploadElements(upload: Upload, encode: (text: string) => string): XmlElements {
  return {
    Key: encode(upload.key),
    UploadId: upload.id,
    ...WHO,
    StorageClass: 'STANDARD',
    Initiated: new Date(upload.initiated).toISOString(),
    ChecksumAlgorithm: upload.algorithm?.toUpperCase(),
    ChecksumType: upload.checksumType,
  }
}

/** The uploads behind a marker: of later keys, or, where an upload is named, of the same key and begun later. */
function behind(uploads: readonly Upload[], key: string, id: string): readonly Upload[] {
  if (key === '') return uploads
  const at = id === '' ? -1 : uploads.findIndex(upload => upload.key === key && upload.id === id)
  if (at >= 0) return uploads.slice(at + 1)
  return uploads.filter(upload => Buffer.compare(Buffer.from(upload.key), Buffer.from(key)) > 0)
}

type RollingUp = { readonly prefix: string; readonly delimiter: string; readonly after: string }

function rollUp(uploads: readonly Upload[], { prefix, delimiter, after }: RollingUp): readonly (Upload | string)[] {
  const rows: (Upload | string)[] = []
  for (const upload of uploads) {
    const at = delimiter === '' ? -1 : upload.key.indexOf(delimiter, prefix.length)
    const common = at < 0 ? undefined : upload.key.slice(0, at + delimiter.length)
    if (common === undefined) rows.push(upload)
    else if (rows.at(-1) !== common && !after.startsWith(common)) rows.push(common)
  }
  return rows
}

function numberIn({ query }: Call, name: string, otherwise: number): number {
  const given = query.get(name)
  if (given === undefined || given === '') return otherwise
  if (/^\d{1,10}$/.test(given)) return Number(given)
  throw new S3Error('InvalidArgument', {
    message: `Provided ${name} not an integer or within integer range`,
    details: { ArgumentName: name, ArgumentValue: given },
  })
}
