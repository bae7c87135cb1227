import { createHash } from 'node:crypto'
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.close())

const Bucket = 'documents'
const put = (Key: string, Body: PutObjectCommandInput['Body'], more: Partial<PutObjectCommandInput> = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const textAt = async (Key: string, VersionId?: string) =>
  (await s3.client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()

describe('PutObject and GetObject', () => {
  test.each([
    ['an empty object', ''],
    ['a text', 'Kryeministri foli në Tiranë.'],
    ['several chunks', 'ë'.repeat(300_000)],
  ])('give back what was stored: %s', async (_what, body) => {
    const { ETag } = await put('body.txt', body)
    expect(ETag).toBe(`"${createHash('md5').update(body).digest('hex')}"`)
    expect(await textAt('body.txt')).toBe(body)
  })

  test('keep content headers and metadata', async () => {
    const sent = {
      ContentType: 'text/html; charset=utf-8',
      ContentLanguage: 'sq',
      CacheControl: 'no-store',
      ContentDisposition: 'attachment; filename="a.html"',
      ContentEncoding: 'gzip',
      Metadata: { publisher: 'Gazeta', 'two-words': 'a b' },
    }
    await put('headers.html', 'x', sent)
    expect(await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'headers.html' }))).toMatchObject({
      ...sent,
      ContentLength: 1,
    })
  })

  test.each([
    'two words.txt',
    'a+b.txt',
    'Gjykata Kushtetuese – vendimi.txt',
    'e\u0308 dhe ë',
    '📰/🇦🇱.txt',
    '../up/./..',
    'percent%2Fslash%.txt',
    '/leading//double/',
    'line\nbreak\tand\u007f',
    'quote\'"<&>;?#=()!*',
    'x'.repeat(1024),
  ])('take the key %j as it is', async key => {
    await put(key, key)
    expect(await textAt(key)).toBe(key)
    const { Contents } = await s3.client.send(new ListObjectsV2Command({ Bucket, Prefix: key }))
    expect(Contents?.map(({ Key }) => Key)).toEqual([key])
  })

  test('give a whole object, old or new, while it is overwritten', async () => {
    const object = { Bucket: 'texts', Key: 'overwritten' }
    const write = async (): Promise<void> => {
      for (let at = 0; at < 30; at += 1)
        await s3.client.send(new PutObjectCommand({ ...object, Body: String(at % 10).repeat(100_000) }))
    }
    const read = async (): Promise<string> => {
      const { Body } = await s3.client.send(new GetObjectCommand(object))
      return (await Body?.transformToString()) ?? ''
    }
    await s3.client.send(new PutObjectCommand({ ...object, Body: 'x'.repeat(100_000) }))
    const writing = write()
    for (let at = 0; at < 30; at += 1) expect(await read()).toMatch(/^(.)\1{99999}$/)
    await writing
  })

  test('refuse a key of more than 1,024 bytes', async () => {
    await expect(put('ë'.repeat(513), '')).rejects.toMatchObject({ name: 'KeyTooLongError' })
  })

  test('answer NoSuchKey and NoSuchBucket', async () => {
    await expect(textAt('nothing')).rejects.toMatchObject({ name: 'NoSuchKey' })
    const elsewhere = new GetObjectCommand({ Bucket: 'elsewhere', Key: 'a' })
    await expect(s3.client.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket' })
  })
})

describe('versions', () => {
  test('are all kept, the newest first', async () => {
    const { VersionId: first } = await put('versions/a', 'one')
    const { VersionId: second } = await put('versions/a', 'two')
    expect(await textAt('versions/a')).toBe('two')
    expect(await textAt('versions/a', first)).toBe('one')
    const { Versions } = await s3.client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'versions/a' }))
    expect(Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second, true],
      [first, false],
    ])
  })

  test('are hidden by a delete marker, and shown again when it is deleted', async () => {
    await put('versions/b', 'one')
    const marker = await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'versions/b' }))
    expect(marker.DeleteMarker).toBe(true)
    await expect(textAt('versions/b')).rejects.toMatchObject({ name: 'NoSuchKey' })
    await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'versions/b', VersionId: marker.VersionId }))
    expect(await textAt('versions/b')).toBe('one')
  })

  test('are gone for good when they are deleted by name', async () => {
    const { VersionId } = await put('versions/c', 'one')
    await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'versions/c', VersionId }))
    await expect(textAt('versions/c', VersionId)).rejects.toMatchObject({ name: 'NoSuchVersion' })
  })

  test('are not kept in a bucket that keeps none', async () => {
    const texts = { Bucket: 'texts', Key: 'a' }
    for (const Body of ['one', 'two']) {
      const { VersionId } = await s3.client.send(new PutObjectCommand({ ...texts, Body }))
      expect(VersionId).toBeUndefined()
    }
    await s3.client.send(new DeleteObjectCommand(texts))
    const { Versions, DeleteMarkers } = await s3.client.send(
      new ListObjectVersionsCommand({ Bucket: 'texts', Prefix: 'a' }),
    )
    expect([Versions, DeleteMarkers]).toEqual([undefined, undefined])
  })
})

test('DeleteObjects deletes all that it is given', async () => {
  const keys = ['batch/a', 'batch/b + c', 'batch/<&>']
  for (const key of keys) await put(key, key)
  const Objects = keys.map(Key => ({ Key }))
  const { Deleted } = await s3.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
  expect(Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker])).toEqual(keys.map(key => [key, true]))
  const { KeyCount } = await s3.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'batch/' }))
  expect(KeyCount).toBe(0)
})
