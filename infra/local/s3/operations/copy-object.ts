import { createHash } from 'node:crypto'
import { arnOf, demand, type Answer, type Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { NewVersion, Version } from '../store/version.ts'
import { algorithmOf, checksumElements, startChecksum, type Algorithm } from '../wire/checksums.ts'
import { toXml } from '../wire/xml.ts'
import { checkWrite } from './conditions.ts'
import { findCopySource, refuseLarge, type CopySource } from './copy-source.ts'
import { keptHeaders, versionIdHeader } from './object-headers.ts'
import { causeOf, demandToSee } from './put-object.ts'
import { tagsOfHeader, type Tags } from './tags.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Copies an object: the copy shares the file, and has headers and tags of its own where the call says so. */
export async function copyObject(call: Call): Promise<Answer> {
  const { context, bucket, key } = call
  refuseUnsupported(call)
  const source = findCopySource(call)
  refuseLarge(source.version)
  refuseSelfCopy(call, source)
  demandToSee(call)
  checkWrite(call, context.store.objects.current(bucket.name, key))
  const copy: NewVersion = {
    ...{ bucket: bucket.name, key, body: source.version.body, size: source.version.size, parts: [] },
    headers:
      directive(call, 'x-amz-metadata-directive') === 'REPLACE' ? keptHeaders(call.headers) : source.version.headers,
    tags: tagsOfCopy(call, source),
    ...(await digestsOf(call, source)),
  }
  const version = await context.store.put(bucket, copy, {
    cause: causeOf(call, 'CopyObject'),
    check: current => {
      // deleted while it was read: its file goes too
      if (!context.store.objects.usesBody(source.version.body)) throw new S3Error('NoSuchKey')
      checkWrite(call, current)
    },
  })
  return {
    headers: {
      'x-amz-server-side-encryption': 'AES256',
      ...versionIdHeader(version),
      ...sourceVersionHeader(source.version),
    },
    body: toXml('CopyObjectResult', {
      LastModified: new Date(version.modified).toISOString(),
      ETag: `"${version.etag}"`,
      ...checksumElements(version.checksum),
    }),
  }
}

/** The header that tells which version was copied. */
export function sourceVersionHeader({ versionId }: Version): Readonly<Record<string, string>> {
  return versionId === 'null' ? {} : { 'x-amz-copy-source-version-id': versionId }
}

function directive({ header }: Call, name: string): 'COPY' | 'REPLACE' {
  const given = header(name)?.toUpperCase() ?? 'COPY'
  if (given === 'COPY' || given === 'REPLACE') return given
  throw new S3Error('InvalidArgument', { message: `Unknown directive: expected COPY or REPLACE, got ${given}` })
}

function refuseSelfCopy(call: Call, { version, isPinned }: CopySource): void {
  const isSelf = version.bucket === call.bucket.name && version.key === call.key && !isPinned
  const changes = ['x-amz-website-redirect-location', 'x-amz-storage-class', 'x-amz-server-side-encryption']
  if (
    !isSelf ||
    directive(call, 'x-amz-metadata-directive') === 'REPLACE' ||
    changes.some(name => call.headers.has(name))
  )
    return
  throw new S3Error('InvalidRequest', {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  })
}

function tagsOfCopy(call: Call, { version, isPinned }: CopySource): Tags {
  const isReplaced = directive(call, 'x-amz-tagging-directive') === 'REPLACE'
  const tags = isReplaced ? tagsOfHeader(call.header('x-amz-tagging')) : version.tags
  if (Object.keys(tags).length === 0) return {}
  if (!isReplaced)
    demand(
      call,
      isPinned ? 's3:GetObjectVersionTagging' : 's3:GetObjectTagging',
      `arn:aws:s3:::${version.bucket}/${version.key}`,
    )
  demand(call, 's3:PutObjectTagging', arnOf(call))
  return tags
}

/** The copy's ETag and checksum: the source's, or, of what was uploaded in parts or is wanted otherwise, computed anew. */
async function digestsOf(call: Call, { version }: CopySource): Promise<Pick<NewVersion, 'etag' | 'checksum'>> {
  const named = call.header('x-amz-checksum-algorithm')
  const algorithm: Algorithm = named === undefined ? (version.checksum?.algorithm ?? 'crc64nvme') : algorithmOf(named)
  const { etag, checksum } = version
  if (version.parts.length === 0 && checksum?.algorithm === algorithm) return { etag, checksum }
  const [md5, running] = [createHash('md5'), startChecksum(algorithm)]
  for await (const chunk of call.context.store.bodies.read(version.body) as AsyncIterable<Buffer>) {
    md5.update(chunk)
    running.update(chunk)
  }
  const value = running.value().toString('base64')
  return { etag: md5.digest('hex'), checksum: { algorithm, value, type: 'FULL_OBJECT' } }
}
