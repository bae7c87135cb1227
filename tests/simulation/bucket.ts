import {
  CopyObjectCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { artifactsPrefix } from '../../shared/records/artifact.ts'
import { documentIdOf } from '../../shared/records/document-id.ts'
import type { InProcessS3 } from '../support/in-process-s3.ts'
import { CONTENTS, type Operation } from './history.ts'

/** The part of the bucket that belongs to one schedule: keys that begin with its folder. */
export type Folder = { readonly s3: InProcessS3; readonly folder: string }

/** The key of an object in a folder. */
export function keyIn({ folder }: Folder, key: string): string {
  return `${folder}/${key}`
}

/** Does what happens to the bucket; nothing where there is nothing to copy or remove. */
export async function operate(where: Folder, operation: Exclude<Operation, { kind: 'replay' }>): Promise<void> {
  const { client, documents: Bucket } = where.s3
  const Key = keyIn(where, operation.key)
  if (operation.kind === 'put') {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(CONTENTS[operation.content]) }))
  } else if (operation.kind === 'delete') {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  } else if (operation.kind === 'purge') {
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
    const present = Versions.find(({ Key: key, IsLatest }) => key === Key && IsLatest === true)
    if (present !== undefined) await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId: present.VersionId }))
  } else {
    await copy(where, Key, keyIn(where, operation.to))
    if (operation.kind === 'rename') await client.send(new DeleteObjectCommand({ Bucket, Key }))
  }
}

async function copy({ s3: { client, documents } }: Folder, from: string, to: string): Promise<void> {
  const CopySource = `${documents}/${encodeURIComponent(from)}`
  try {
    await client.send(new CopyObjectCommand({ Bucket: documents, Key: to, CopySource }))
  } catch (error) {
    if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== 404) throw error
  }
}

/** The keys of all texts of documents. */
export async function textsOf({ s3 }: Folder, keys: Iterable<string>): Promise<readonly string[]> {
  const lists = [...keys].map(async key => {
    const Prefix = artifactsPrefix(documentIdOf(key))
    const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket: s3.texts, Prefix }))
    return Contents.flatMap(({ Key }) => Key ?? [])
  })
  return (await Promise.all(lists)).flat()
}
