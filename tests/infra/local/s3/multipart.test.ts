import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
  type ChecksumAlgorithm,
  type CreateMultipartUploadCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.close())

const Bucket = 'documents'
const MEGABYTE = 2 ** 20
const bytes = (size: number, byte: number): Buffer => Buffer.alloc(size, byte)
const md5 = (data: Buffer): Buffer => createHash('md5').update(data).digest()

async function begin(Key: string, more: Partial<CreateMultipartUploadCommandInput> = {}): Promise<string> {
  const { UploadId } = await s3.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))
  if (UploadId === undefined) throw new Error('no upload id')
  return UploadId
}

async function send(Key: string, UploadId: string, parts: readonly Buffer[], ChecksumAlgorithm?: ChecksumAlgorithm) {
  const sent = []
  for (const [at, Body] of parts.entries()) {
    const PartNumber = at + 1
    const {
      $metadata: _,
      ServerSideEncryption: __,
      ...rest
    } = await s3.client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ChecksumAlgorithm }))
    sent.push({ PartNumber, ...rest })
  }
  return sent
}

const complete = (Key: string, UploadId: string, Parts: readonly { PartNumber: number }[], more: object = {}) =>
  s3.client.send(
    new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: [...Parts] }, ...more }),
  )

describe('a multipart upload', () => {
  const parts = [bytes(5 * MEGABYTE, 1), bytes(5 * MEGABYTE, 2), bytes(100, 3)]

  test('becomes one object, with its headers, tags, and the ETag of its parts', async () => {
    const id = await begin('joined', { ContentType: 'text/plain', Metadata: { a: 'b' }, Tagging: 'c=d' })
    const { ETag, VersionId } = await complete('joined', id, await send('joined', id, parts))
    expect(ETag).toBe(`"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-3"`)
    const object = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'joined', ChecksumMode: 'ENABLED' }))
    expect(object).toMatchObject({ ETag, VersionId, ContentType: 'text/plain', Metadata: { a: 'b' }, TagCount: 1 })
    expect(Buffer.concat(parts).equals(Buffer.from((await object.Body?.transformToByteArray()) ?? []))).toBe(true)
    expect(s3.events.at(-1)).toMatchObject({ detail: { reason: 'CompleteMultipartUpload', object: { key: 'joined' } } })
  })

  test('can be read part by part', async () => {
    const get = new GetObjectCommand({ Bucket, Key: 'joined', PartNumber: 3 })
    const { PartsCount, ContentRange, ContentLength } = await s3.client.send(get)
    expect([PartsCount, ContentLength, ContentRange]).toEqual([3, 100, 'bytes 10485760-10485859/10485860'])
    const fourth = new HeadObjectCommand({ Bucket, Key: 'joined', PartNumber: 4 })
    await expect(s3.client.send(fourth)).rejects.toMatchObject({ $metadata: { httpStatusCode: 416 } })
  })

  test('gets another ETag when it is copied', async () => {
    const copy = new CopyObjectCommand({ Bucket, Key: 'copied', CopySource: `${Bucket}/joined` })
    const { CopyObjectResult } = await s3.client.send(copy)
    expect(CopyObjectResult?.ETag).toBe(`"${md5(Buffer.concat(parts)).toString('hex')}"`)
  })

  test.each([
    ['CRC32', undefined, 'COMPOSITE'],
    ['CRC32', 'FULL_OBJECT', 'FULL_OBJECT'],
    ['CRC32C', undefined, 'COMPOSITE'],
    ['CRC64NVME', undefined, 'FULL_OBJECT'],
    ['SHA1', undefined, 'COMPOSITE'],
    ['SHA256', undefined, 'COMPOSITE'],
  ] as const)('keeps a checksum: %s, asked for as %s, is %s', async (ChecksumAlgorithm, ChecksumType, expected) => {
    const Key = `checksum-${ChecksumAlgorithm}`
    const id = await begin(Key, { ChecksumAlgorithm, ChecksumType })
    const sent = await send(Key, id, [bytes(5 * MEGABYTE, 7), bytes(10, 8)], ChecksumAlgorithm)
    const done = await complete(Key, id, sent)
    expect(done.ChecksumType).toBe(expected)
    const name = `Checksum${ChecksumAlgorithm}` as const
    expect(done[name]).toMatch(expected === 'COMPOSITE' ? /=-2$/ : /=$/)
    const get = new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' })
    const read = await s3.client.send(get)
    expect(read[name]).toBe(done[name])
    expect((await read.Body?.transformToByteArray())?.length).toBe(5 * MEGABYTE + 10)
    const attributes = new GetObjectAttributesCommand({
      ...{ Bucket, Key },
      ObjectAttributes: ['Checksum', 'ObjectParts', 'ObjectSize', 'ETag', 'StorageClass'],
    })
    expect(await s3.client.send(attributes)).toMatchObject({
      ETag: done.ETag?.replaceAll('"', ''),
      ObjectSize: 5 * MEGABYTE + 10,
      StorageClass: 'STANDARD',
      Checksum: { [name]: done[name], ChecksumType: expected },
      ObjectParts: { TotalPartsCount: 2, Parts: [{ PartNumber: 1 }, { PartNumber: 2, Size: 10 }] },
    })
  })

  test('refuses parts out of order, parts that are not there, and parts that are too small', async () => {
    const id = await begin('wrong')
    const sent = await send('wrong', id, [bytes(10, 1), bytes(10, 2)])
    await expect(complete('wrong', id, sent.toReversed())).rejects.toMatchObject({ name: 'InvalidPartOrder' })
    await expect(complete('wrong', id, [{ ...sent[0], PartNumber: 3 }])).rejects.toMatchObject({ name: 'InvalidPart' })
    await expect(complete('wrong', id, sent)).rejects.toMatchObject({ name: 'EntityTooSmall' })
    await expect(complete('wrong', id, [])).rejects.toMatchObject({ name: 'MalformedXML' })
    await expect(s3.client.send(new GetObjectCommand({ Bucket, Key: 'wrong' }))).rejects.toThrow()
  })

  test('takes the last of two parts with one number, and only the parts that are listed', async () => {
    const id = await begin('replaced')
    const [first, second] = await send('replaced', id, [Buffer.from('një'), Buffer.from('dy')])
    const put = new UploadPartCommand({ Bucket, Key: 'replaced', UploadId: id, PartNumber: 1, Body: 'tre' })
    const { ETag } = await s3.client.send(put)
    await expect(complete('replaced', id, [{ PartNumber: 1, ...first }])).rejects.toMatchObject({ name: 'InvalidPart' })
    expect(second).toBeDefined()
    await complete('replaced', id, [{ PartNumber: 1, ...{ ETag } }])
    const { Body } = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'replaced' }))
    expect(await Body?.transformToString()).toBe('tre')
  })

  test('has ended once it is complete or aborted', async () => {
    const id = await begin('ended')
    const sent = await send('ended', id, [bytes(1, 1)])
    await complete('ended', id, sent)
    await expect(complete('ended', id, sent)).rejects.toMatchObject({ name: 'NoSuchUpload' })
    const other = await begin('ended')
    await s3.client.send(new AbortMultipartUploadCommand({ Bucket, Key: 'ended', UploadId: other }))
    await expect(send('ended', other, [bytes(1, 1)])).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })

  test('is completed only under its condition', async () => {
    const id = await begin('ended')
    const sent = await send('ended', id, [bytes(1, 2)])
    await expect(complete('ended', id, sent, { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    })
    await complete('ended', id, sent, {
      IfMatch: (await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'ended' }))).ETag,
    })
  })

  test('is completed only with the size and the checksum that are told', async () => {
    const id = await begin('told', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })
    const sent = await send('told', id, [bytes(3, 2)])
    await expect(complete('told', id, sent, { MpuObjectSize: 4 })).rejects.toMatchObject({ name: 'InvalidRequest' })
    await expect(complete('told', id, sent, { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' })
    await complete('told', id, sent, { MpuObjectSize: 3 })
  })
})

describe('UploadPartCopy', () => {
  test('makes parts of ranges of an object', async () => {
    const source = Buffer.concat([bytes(6 * MEGABYTE, 4), bytes(2 * MEGABYTE, 5)])
    await s3.client.send(new PutObjectCommand({ Bucket: 'texts', Key: 'burim ë', Body: source }))
    const id = await begin('from-copies')
    const Parts = []
    for (const [at, CopySourceRange] of ['bytes=0-6291455', 'bytes=6291456-8388607'].entries()) {
      const { CopyPartResult } = await s3.client.send(
        new UploadPartCopyCommand({
          ...{ Bucket, Key: 'from-copies', UploadId: id, PartNumber: at + 1 },
          CopySource: `texts/${encodeURIComponent('burim ë')}`,
          CopySourceRange,
        }),
      )
      Parts.push({ PartNumber: at + 1, ETag: CopyPartResult?.ETag })
    }
    await complete('from-copies', id, Parts)
    const { Body } = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'from-copies' }))
    expect(source.equals(Buffer.from((await Body?.transformToByteArray()) ?? []))).toBe(true)
  })

  test.each([
    ['bytes=0-8388608', 'InvalidRange'],
    ['bytes=5-', 'InvalidArgument'],
    ['bytes=9-5', 'InvalidArgument'],
  ])('refuses the range %s', async (CopySourceRange, name) => {
    const UploadId = await begin('bad-range')
    const input = {
      Bucket,
      Key: 'bad-range',
      UploadId,
      PartNumber: 1,
      CopySource: 'texts/burim%20%C3%AB',
      CopySourceRange,
    }
    await expect(s3.client.send(new UploadPartCopyCommand(input))).rejects.toMatchObject({ name })
  })
})

test('ListParts gives parts page by page', async () => {
  const UploadId = await begin('listed', { ChecksumAlgorithm: 'SHA256' })
  await send('listed', UploadId, [bytes(1, 1), bytes(2, 2), bytes(3, 3)], 'SHA256')
  const list = (more: object) => s3.client.send(new ListPartsCommand({ Bucket, Key: 'listed', UploadId, ...more }))
  const first = await list({ MaxParts: 2 })
  expect(first).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2', ChecksumAlgorithm: 'SHA256' })
  expect(first.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, 1],
    [2, 2],
  ])
  const second = await list({ PartNumberMarker: first.NextPartNumberMarker })
  expect(second.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([3])
  expect(second.Parts?.[0]?.ChecksumSHA256).toBe(createHash('sha256').update(bytes(3, 3)).digest('base64'))
})

test('ListMultipartUploads gives uploads by key and beginning, page by page, rolled up', async () => {
  const keys = ['u/a/1', 'u/b', 'u/b', 'u/ç', 'v']
  const ids = []
  for (const key of keys) ids.push(await begin(key))
  const list = (more: object) =>
    s3.client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'u/', Delimiter: '/', ...more }))
  const all = await list({})
  expect(all.CommonPrefixes).toEqual([{ Prefix: 'u/a/' }])
  expect(all.Uploads?.map(({ Key }) => Key)).toEqual(['u/b', 'u/b', 'u/ç'])
  const seen: (string | undefined)[] = []
  let marker = {}
  for (let pages = 0; pages < 10; pages += 1) {
    const page = await list({ MaxUploads: 1, ...marker })
    seen.push(page.CommonPrefixes?.[0]?.Prefix ?? page.Uploads?.[0]?.Key)
    if (page.IsTruncated !== true) break
    marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
  }
  expect(seen).toEqual(['u/a/', 'u/b', 'u/b', 'u/ç'])
  expect(new Set(ids).size).toBe(keys.length)
})
