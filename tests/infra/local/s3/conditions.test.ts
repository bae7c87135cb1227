import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type GetObjectCommandInput,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
let etag = ''
const object = { Bucket: 'documents', Key: 'a' }
beforeAll(async () => {
  s3 = await startTestS3()
})
beforeEach(async () => {
  etag = (await s3.client.send(new PutObjectCommand({ ...object, Body: '0123456789' }))).ETag ?? ''
})
afterAll(() => s3.close())

const put = (more: Partial<PutObjectCommandInput>) =>
  s3.client.send(new PutObjectCommand({ ...object, Body: 'new', ...more }))
const get = (more: Partial<GetObjectCommandInput>) => s3.client.send(new GetObjectCommand({ ...object, ...more }))
const statusOf = async (answer: Promise<{ readonly $metadata: { readonly httpStatusCode?: number } }>) => {
  const { $metadata } = await answer.catch((error: unknown) => error as Awaited<typeof answer>)
  return $metadata.httpStatusCode
}

describe('a conditional write', () => {
  test('that may create only is refused where something is, and after the body has come', async () => {
    await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await expect(put({ Key: 'fresh', IfNoneMatch: '*' })).resolves.toHaveProperty('ETag')
  })

  test('that may replace only is refused where something else is, or nothing', async () => {
    await expect(put({ IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await expect(put({ Key: 'nothing', IfMatch: etag })).rejects.toMatchObject({ name: 'NoSuchKey' })
    await expect(put({ IfMatch: etag })).resolves.toHaveProperty('ETag')
  })

  test('may create over a delete marker', async () => {
    await s3.client.send(new DeleteObjectCommand(object))
    await expect(put({ IfNoneMatch: '*' })).resolves.toHaveProperty('ETag')
  })

  test('of ten at once lets one through', async () => {
    const tries = Array.from({ length: 10 }, () => put({ Key: 'race', IfNoneMatch: '*' }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a conditional delete', () => {
  test('is refused where something else is', async () => {
    const wrong = new DeleteObjectCommand({ ...object, IfMatch: '"other"' })
    await expect(s3.client.send(wrong)).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await s3.client.send(new DeleteObjectCommand({ ...object, IfMatch: etag }))
    expect(await statusOf(get({}))).toBe(404)
  })

  test('can be part of a batch', async () => {
    const Objects = [{ Key: 'a', ETag: '"other"' }]
    const { Errors } = await s3.client.send(new DeleteObjectsCommand({ Bucket: 'documents', Delete: { Objects } }))
    expect(Errors).toMatchObject([{ Key: 'a', Code: 'PreconditionFailed' }])
  })
})

describe('a conditional read', () => {
  const [before, after] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)]
  test.each([
    ['If-Match of its own tag', () => ({ IfMatch: etag }), 200],
    ['If-Match of another', () => ({ IfMatch: '"x"' }), 412],
    ['If-Match of anything', () => ({ IfMatch: '*' }), 200],
    ['If-None-Match of its own tag', () => ({ IfNoneMatch: etag }), 304],
    ['If-None-Match of a list with it', () => ({ IfNoneMatch: `"x", W/${etag}` }), 304],
    ['If-None-Match of another', () => ({ IfNoneMatch: '"x"' }), 200],
    ['If-Modified-Since a day ago', () => ({ IfModifiedSince: before }), 200],
    ['If-Modified-Since tomorrow', () => ({ IfModifiedSince: after }), 304],
    ['If-Unmodified-Since a day ago', () => ({ IfUnmodifiedSince: before }), 412],
    ['If-Match over If-Unmodified-Since', () => ({ IfMatch: etag, IfUnmodifiedSince: before }), 200],
    ['If-None-Match over If-Modified-Since', () => ({ IfNoneMatch: '"x"', IfModifiedSince: after }), 200],
  ])('%s', async (_what, condition, status) => {
    expect(await statusOf(get(condition()))).toBe(status)
    expect(await statusOf(s3.client.send(new HeadObjectCommand({ ...object, ...condition() })))).toBe(status)
  })
})

describe('a range', () => {
  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-20', '0123456789', 'bytes 0-9/10'],
    ['bytes=5-500', '56789', 'bytes 5-9/10'],
    ['bytes=5-2', '0123456789', undefined],
    ['bytes=0-1,3-4', '0123456789', undefined],
    ['lines=1-2', '0123456789', undefined],
  ])('%s gives %j', async (Range, text, ContentRange) => {
    const answer = await get({ Range })
    expect([await answer.Body?.transformToString(), answer.ContentRange]).toEqual([text, ContentRange])
    expect(answer.$metadata.httpStatusCode).toBe(ContentRange === undefined ? 200 : 206)
  })

  test.each(['bytes=10-', 'bytes=10-11', 'bytes=-0'])('%s is not satisfiable', async Range => {
    await expect(get({ Range })).rejects.toMatchObject({ name: 'InvalidRange', $metadata: { httpStatusCode: 416 } })
  })
})

test('response-… parameters replace content headers', async () => {
  const answer = await get({
    ResponseContentType: 'text/csv',
    ResponseContentDisposition: 'attachment; filename="ë.csv"'.replace('ë', 'e'),
    ResponseCacheControl: 'no-cache',
    ResponseContentEncoding: 'identity',
    ResponseContentLanguage: 'sq',
    ResponseExpires: new Date(0),
  })
  expect(answer).toMatchObject({
    ContentType: 'text/csv',
    ContentDisposition: 'attachment; filename="e.csv"',
    CacheControl: 'no-cache',
    ContentLanguage: 'sq',
  })
})
