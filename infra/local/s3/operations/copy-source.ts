import { demand, missing, type Call } from '../call.ts'
import { S3Error } from '../s3-error.ts'
import type { Version } from '../store/version.ts'
import { decodeUri } from '../wire/uri.ts'
import { checkCopySource } from './conditions.ts'

/** What a copy is made of. */
export type CopySource = {
  readonly version: Version & { readonly body: string }
  /** Whether the source names a version. */
  readonly isPinned: boolean
}

const MOST_BYTES = 5 * 2 ** 30

/** Finds what `x-amz-copy-source` names, asks for the permission to read it, and its conditions. */
export function findCopySource(call: Call): CopySource {
  const { bucketName, key, versionId } = readSource(call.header('x-amz-copy-source') ?? '')
  const bucket = call.context.buckets.get(bucketName)
  if (bucket === undefined) throw new S3Error('NoSuchBucket', { details: { BucketName: bucketName } })
  const arn = `${bucket.arn}/${key}`
  demand(call, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion', arn)
  const { objects } = call.context.store
  const version =
    versionId === undefined ? objects.current(bucketName, key) : objects.version(bucketName, key, versionId)
  const from = { ...call, bucket, key }
  if (version === undefined) throw missing(from, versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion')
  const { body } = version
  if (body === null && versionId === undefined) throw missing(from, 'NoSuchKey')
  if (body === null)
    throw new S3Error('InvalidRequest', {
      message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
    })
  checkCopySource(call, version)
  return { version: { ...version, body }, isPinned: versionId !== undefined }
}

/** Throws `InvalidRequest` for an object that is too large to be copied at once. */
export function refuseLarge({ size }: Version): void {
  if (size > MOST_BYTES)
    throw new S3Error('InvalidRequest', {
      message: `The specified copy source is larger than the maximum allowable size for a copy source: ${MOST_BYTES}`,
    })
}

function readSource(header: string) {
  const [, path = '', versionId] = /^\/?(.*?)(?:\?versionId=(.*))?$/s.exec(header) ?? []
  const name = decodeUri(path)
  const slash = name.indexOf('/')
  if (slash < 1 || slash === name.length - 1)
    throw new S3Error('InvalidArgument', {
      message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      details: { ArgumentName: 'x-amz-copy-source', ArgumentValue: header },
    })
  return {
    bucketName: name.slice(0, slash),
    key: name.slice(slash + 1),
    versionId: versionId === undefined || versionId === '' ? undefined : decodeUri(versionId),
  }
}
