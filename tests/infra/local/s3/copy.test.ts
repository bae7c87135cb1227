import { createHash } from 'node:crypto'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  type CopyObjectCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
let first: string | undefined
let etag: string | undefined
beforeAll(async () => {
  s3 = await startTestS3()
  const put = (Body: string) =>
    s3.client.send(
      new PutObjectCommand({
        ...{ Bucket: 'documents', Key: 'burimi + ë.txt', Body },
        ...{ ContentType: 'text/plain', Metadata: { by: 'first' }, Tagging: 'kind=source' },
      }),
    )
  first = (await put('one')).VersionId
  etag = (await put('two')).ETag
})
afterAll(() => s3.close())

const SOURCE = `documents/${encodeURIComponent('burimi + ë.txt')}`
const copy = (more: Partial<CopyObjectCommandInput> = {}) =>
  s3.client.send(new CopyObjectCommand({ Bucket: 'texts', Key: 'copy', CopySource: SOURCE, ...more }))
const read = async (Bucket: string, Key: string) => {
  const { Body, ...rest } = await s3.client.send(new GetObjectCommand({ Bucket, Key }))
  return { ...rest, text: await Body?.transformToString() }
}

describe('CopyObject', () => {
  test('copies bytes, headers, metadata and tags', async () => {
    expect((await copy()).CopyObjectResult?.ETag).toBe(etag)
    expect(await read('texts', 'copy')).toMatchObject({
      text: 'two',
      ContentType: 'text/plain',
      Metadata: { by: 'first' },
    })
    const { TagSet } = await s3.client.send(new GetObjectTaggingCommand({ Bucket: 'texts', Key: 'copy' }))
    expect(TagSet).toEqual([{ Key: 'kind', Value: 'source' }])
    expect(s3.events.at(-1)).toMatchObject({ detail: { reason: 'CopyObject', object: { key: 'copy', size: 3 } } })
  })

  test('copies an older version', async () => {
    const { CopySourceVersionId } = await copy({ CopySource: `/${SOURCE}?versionId=${first}` })
    expect(CopySourceVersionId).toBe(first)
    expect((await read('texts', 'copy')).text).toBe('one')
  })

  test('replaces headers and tags when told to', async () => {
    const replacing = { ...{ ContentType: 'text/html', Metadata: { by: 'second' } }, Tagging: 'kind=copy' }
    await copy({ MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE', ...replacing })
    expect(await read('texts', 'copy')).toMatchObject({ ContentType: 'text/html', Metadata: { by: 'second' } })
  })

  test('computes another checksum when told to', async () => {
    const { CopyObjectResult } = await copy({ ChecksumAlgorithm: 'SHA256' })
    expect(CopyObjectResult?.ChecksumSHA256).toBe(createHash('sha256').update('two').digest('base64'))
    expect(CopyObjectResult?.ChecksumType).toBe('FULL_OBJECT')
  })

  test('refuses a copy to itself that changes nothing, and makes one that changes metadata', async () => {
    const itself = { Bucket: 'documents', Key: 'burimi + ë.txt' }
    await expect(copy(itself)).rejects.toMatchObject({ name: 'InvalidRequest' })
    await copy({ ...itself, MetadataDirective: 'REPLACE', Metadata: { by: 'third' } })
    expect(await read('documents', 'burimi + ë.txt')).toMatchObject({ text: 'two', Metadata: { by: 'third' } })
  })

  test('restores an older version over the present one', async () => {
    await copy({ Bucket: 'documents', Key: 'burimi + ë.txt', CopySource: `${SOURCE}?versionId=${first}` })
    expect((await read('documents', 'burimi + ë.txt')).text).toBe('one')
  })

  test.each([
    ['CopySourceIfMatch', '"0"'],
    ['CopySourceIfNoneMatch', '*'],
    ['CopySourceIfUnmodifiedSince', new Date(0)],
    ['CopySourceIfModifiedSince', new Date(Date.now() + 86_400_000)],
  ])('asks the source: %s %s', async (name, value) => {
    await expect(copy({ [name]: value })).rejects.toMatchObject({ name: 'PreconditionFailed' })
  })

  test('asks the place that it copies to', async () => {
    await expect(copy({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await copy({ Key: 'new', IfNoneMatch: '*' })
  })

  test.each([
    ['documents/nothing', 'NoSuchKey'],
    ['elsewhere/a', 'NoSuchBucket'],
    [`${SOURCE}?versionId=unknown`, 'NoSuchVersion'],
    ['documents', 'InvalidArgument'],
  ])('says why it cannot copy %s: %s', async (CopySource, name) => {
    await expect(copy({ CopySource })).rejects.toMatchObject({ name })
  })

  test('keeps its bytes when the source is deleted for good', async () => {
    const source = { Bucket: 'texts', Key: 'temporary' }
    await s3.client.send(new PutObjectCommand({ ...source, Body: 'shared' }))
    await copy({ Key: 'kept', CopySource: 'texts/temporary' })
    await s3.client.send(new DeleteObjectCommand(source))
    expect((await read('texts', 'kept')).text).toBe('shared')
  })
})
