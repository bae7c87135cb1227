import {
  CopyObjectCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { InProcessS3 } from '../support/in-process-s3.ts'
import { CONTENTS } from './contents.ts'
import type { Operation } from './history.ts'

/** Does what happens to the bucket; nothing where there is nothing to copy or remove. */
export async function operate(s3: InProcessS3, operation: Exclude<Operation, { kind: 'replay' }>): Promise<void> {
  const { client, documents: Bucket } = s3
  const { kind, key: Key } = operation
  if (kind === 'put') {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(CONTENTS[operation.content]) }))
  } else if (kind === 'delete') {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  } else if (kind === 'purge') {
    const version = (await versionsOf(s3)).filter(({ key }) => key === Key).at(operation.nth)
    if (version !== undefined) await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId: version.id }))
  } else {
    const isDone = await copy(s3, Key, operation.to)
    if (kind === 'rename' && isDone) await client.send(new DeleteObjectCommand({ Bucket, Key }))
  }
}

/** Whether there was something to copy. */
async function copy({ client, documents }: InProcessS3, from: string, to: string): Promise<boolean> {
  const CopySource = `${documents}/${encodeURIComponent(from)}`
  try {
    await client.send(new CopyObjectCommand({ Bucket: documents, Key: to, CopySource }))
    return true
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false
    throw error
  }
}

/** A version in the documents bucket: of a file, or the marker of a deletion. */
export type BucketVersion = {
  readonly key: string
  readonly id: string
  readonly isLatest: boolean
  readonly isMarker: boolean
  readonly modified: number
}

/** All versions in the documents bucket, of each key the latest first. */
export async function versionsOf({ client, documents: Bucket }: InProcessS3): Promise<readonly BucketVersion[]> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }))
  const all = [
    Versions.map(one => ({ ...one, isMarker: false })),
    DeleteMarkers.map(one => ({ ...one, isMarker: true })),
  ]
  return all
    .flat()
    .map(({ Key = '', VersionId = '', IsLatest = false, LastModified, isMarker }) => ({
      ...{ key: Key, id: VersionId, isLatest: IsLatest, isMarker, modified: LastModified?.getTime() ?? 0 },
    }))
    .toSorted((a, b) => Number(b.isLatest) - Number(a.isLatest) || b.modified - a.modified)
}

/** All texts: their keys, and the hash of what each holds. */
export async function textsOf({ client, texts: Bucket }: InProcessS3): Promise<ReadonlyMap<string, string>> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }))
  return new Map(Contents.map(({ Key = '', ETag = '' }) => [Key, ETag]))
}
