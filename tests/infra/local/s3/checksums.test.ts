import { createHash } from 'node:crypto'
import {
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type ChecksumAlgorithm,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checksumOf, type Algorithm } from '../../../../infra/local/s3/wire/checksums.ts'
import { startTestS3, type TestS3 } from '../../../support/s3.ts'

// "123456789" is what catalogues of CRCs give the check value of.
describe('checksumOf()', () => {
  test.each<[Algorithm, string]>([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
    ['sha1', createHash('sha1').update('123456789').digest('hex')],
    ['sha256', createHash('sha256').update('123456789').digest('hex')],
  ])('computes %s', (algorithm, hex) => {
    expect(Buffer.from(checksumOf(algorithm, Buffer.from('123456789')), 'base64').toString('hex')).toBe(hex)
  })
})

let s3: TestS3
beforeAll(async () => {
  s3 = await startTestS3()
})
afterAll(() => s3.close())

const object = { Bucket: 'documents', Key: 'a' }
const put = (more: Partial<PutObjectCommandInput>) =>
  s3.client.send(new PutObjectCommand({ ...object, Body: 'abc', ...more }))

describe('a checksum', () => {
  test.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'])(
    '%s is computed by the client, verified here, kept, and verified by the client again',
    async ChecksumAlgorithm => {
      const name = `Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32'
      const sent = await put({ ChecksumAlgorithm })
      expect(sent[name]).toBe(checksumOf(ChecksumAlgorithm.toLowerCase() as Algorithm, Buffer.from('abc')))
      const read = await s3.client.send(new GetObjectCommand({ ...object, ChecksumMode: 'ENABLED' }))
      expect([read[name], await read.Body?.transformToString()]).toEqual([sent[name], 'abc'])
      const head = await s3.client.send(new HeadObjectCommand({ ...object, ChecksumMode: 'ENABLED' }))
      expect([head[name], head.ChecksumType]).toEqual([sent[name], 'FULL_OBJECT'])
    },
  )

  test('is a CRC-64 where the client gives none', async () => {
    const client = s3.makeClient({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    await client.send(new PutObjectCommand({ ...object, Body: 'abc' }))
    const attributes = new GetObjectAttributesCommand({ ...object, ObjectAttributes: ['Checksum'] })
    const { Checksum } = await s3.client.send(attributes)
    expect(Checksum).toEqual({
      ChecksumCRC64NVME: checksumOf('crc64nvme', Buffer.from('abc')),
      ChecksumType: 'FULL_OBJECT',
    })
  })

  test.each([
    ['a wrong checksum', { ChecksumSHA256: checksumOf('sha256', Buffer.from('abd')) }, 'BadDigest'],
    ['a wrong MD5', { ContentMD5: createHash('md5').update('abd').digest('base64') }, 'BadDigest'],
    ['an MD5 that is none', { ContentMD5: 'YWJj' }, 'InvalidDigest'],
    [
      'an algorithm that is not there',
      { ChecksumAlgorithm: 'XXHASH64' as const, ChecksumXXHASH64: 'AAAAAAAAAAA=' },
      'InvalidRequest',
    ],
  ])('is refused, and nothing is stored, with %s', async (_what, more, name) => {
    await expect(put({ Key: 'refused', ...more })).rejects.toMatchObject({ name })
    await expect(s3.client.send(new HeadObjectCommand({ ...object, Key: 'refused' }))).rejects.toMatchObject({
      name: 'NotFound',
    })
  })
})
