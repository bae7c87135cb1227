import { Agent } from 'node:http'
import type { LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalRequest, scopeOf, sign, signingKey, stringToSign } from '../../../../infra/local/s3/auth/signature.ts'
import { checksumOf } from '../../../../infra/local/s3/wire/checksums.ts'
import { startTestS3, USER, type TestS3 } from '../../../support/s3.ts'

let s3: TestS3
let signing: S3Client
beforeAll(async () => {
  s3 = await startTestS3()
  signing = s3.makeClient({ requestChecksumCalculation: 'WHEN_REQUIRED' })
  await s3.client.send(new PutObjectCommand({ Bucket: 'documents', Key: 'a b+ë.txt', Body: 'përshëndetje' }))
})
afterAll(() => s3.close())

const object = { Bucket: 'documents', Key: 'a b+ë.txt' }
/** Not every machine knows that `documents.localhost` is itself. */
const toLoopback: LookupFunction = (_host, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }])
const codeIn = async (response: Response): Promise<string | undefined> =>
  /<Code>(.*)<\/Code>/.exec(await response.text())?.[1]

describe('a signed request', () => {
  test.each([
    ['with a wrong secret', { ...USER, secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
    ['with an unknown key', { ...USER, accessKeyId: 'nobody' }, 'InvalidAccessKeyId'],
  ])('is refused %s', async (_how, credentials, code) => {
    const client = s3.makeClient({ credentials })
    await expect(client.send(new ListObjectsV2Command({ Bucket: 'documents' }))).rejects.toMatchObject({ name: code })
  })

  test('is refused with a clock that goes 20 minutes wrong', async () => {
    const client = s3.makeClient({ systemClockOffset: 20 * 60_000 })
    await expect(client.send(new GetObjectCommand(object))).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' })
  })

  test('may be signed for any region', async () => {
    const client = s3.makeClient({ region: 'us-east-1' })
    await expect(client.send(new HeadObjectCommand(object))).resolves.toMatchObject({ ContentLength: 14 })
  })

  test('may name its bucket in the host', async () => {
    const port = new URL(s3.url).port
    const client = s3.makeClient({
      endpoint: `http://localhost:${port}`,
      forcePathStyle: false,
      requestHandler: { httpAgent: new Agent({ lookup: toLoopback }) },
    })
    const { Body } = await client.send(new GetObjectCommand(object))
    expect(await Body?.transformToString()).toBe('përshëndetje')
  })

  test('may stream a body whose checksum follows it', async () => {
    const Body = Readable.from([Buffer.from('një '), Buffer.from('dy')])
    const put = new PutObjectCommand({
      Bucket: 'documents',
      Key: 'streamed',
      Body,
      ContentLength: 7,
      ChecksumAlgorithm: 'CRC32C',
    })
    expect(await s3.client.send(put)).toHaveProperty('ChecksumCRC32C')
    const { Body: read } = await s3.client.send(new GetObjectCommand({ Bucket: 'documents', Key: 'streamed' }))
    expect(await read?.transformToString()).toBe('një dy')
  })
})

describe('a request without a signature', () => {
  test.each(['/', '/documents', '/documents/a'])('is refused: GET %s', async path => {
    const response = await fetch(s3.url + path)
    expect([response.status, await codeIn(response)]).toEqual([403, 'AccessDenied'])
  })

  test('is refused with the signature of an earlier kind', async () => {
    const response = await fetch(`${s3.url}/documents/a`, { headers: { authorization: 'AWS fjala:c2lnbmF0dXJl' } })
    expect([response.status, await codeIn(response)]).toEqual([400, 'InvalidRequest'])
  })
})

describe('a presigned URL', () => {
  test('reads', async () => {
    const response = await fetch(await getSignedUrl(signing, new GetObjectCommand(object)))
    expect([response.status, await response.text()]).toEqual([200, 'përshëndetje'])
  })

  test('writes, with the headers that were signed', async () => {
    const put = new PutObjectCommand({
      Bucket: 'documents',
      Key: 'presigned',
      ContentType: 'text/plain',
      Metadata: { by: 'x' },
    })
    const url = await getSignedUrl(signing, put, { signableHeaders: new Set(['host', 'content-type']) })
    const wrong = await fetch(url, { method: 'PUT', body: 'fjalë', headers: { 'content-type': 'text/html' } })
    expect([wrong.status, await codeIn(wrong)]).toEqual([403, 'SignatureDoesNotMatch'])
    const right = await fetch(url, { method: 'PUT', body: 'fjalë', headers: { 'content-type': 'text/plain' } })
    expect(right.status).toBe(200)
    expect(await s3.client.send(new HeadObjectCommand({ Bucket: 'documents', Key: 'presigned' }))).toMatchObject({
      ContentType: 'text/plain',
      Metadata: { by: 'x' },
    })
  })

  test('allows no other method, key or parameter', async () => {
    const url = await getSignedUrl(signing, new GetObjectCommand(object))
    const others = [
      fetch(url, { method: 'DELETE' }),
      fetch(url.replace('.txt', '.pdf')),
      fetch(`${url}&versionId=null`),
    ]
    for (const response of await Promise.all(others)) expect(await codeIn(response)).toBe('SignatureDoesNotMatch')
  })

  test('takes no header of S3 that was not signed', async () => {
    const url = await getSignedUrl(signing, new PutObjectCommand({ Bucket: 'documents', Key: 'tagged' }))
    const response = await fetch(url, { method: 'PUT', body: 'x', headers: { 'x-amz-tagging': 'a=b' } })
    expect([response.status, await codeIn(response)]).toEqual([403, 'AccessDenied'])
  })

  test('expires', async () => {
    const signingDate = new Date(Date.now() - 120_000)
    const url = await getSignedUrl(signing, new GetObjectCommand(object), { expiresIn: 60, signingDate })
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })

  test('is not valid before its time, nor for more than a week', async () => {
    const signingDate = new Date(Date.now() + 3_600_000)
    const early = await fetch(await getSignedUrl(signing, new GetObjectCommand(object), { signingDate }))
    expect(await codeIn(early)).toBe('AccessDenied')
    const url = await getSignedUrl(signing, new GetObjectCommand(object))
    const long = await fetch(url.replace(/Expires=\d+/, 'Expires=604801'))
    expect([long.status, await codeIn(long)]).toEqual([400, 'AuthorizationQueryParametersError'])
  })
})

describe('a body that is sent in chunks', () => {
  const sendChunks = async (body: string | Buffer, more: Record<string, string> = {}) => {
    const response = await fetch(`${s3.url}/documents/chunks`, { method: 'PUT', body, headers: signedHeaders(more) })
    return [response.status, await codeIn(response)]
  }
  const crc = { 'x-amz-trailer': 'x-amz-checksum-crc32' }

  test('is taken with the checksum that follows it', async () => {
    const sum = checksumOf('crc32', Buffer.from('fjala'))
    const body = `5\r\nfjala\r\n0\r\nx-amz-checksum-crc32:${sum}\r\n\r\n`
    expect(await sendChunks(body, { ...crc, 'x-amz-decoded-content-length': '5' })).toEqual([200, undefined])
  })

  test.each([
    ['a wrong checksum', '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', 400, 'BadDigest'],
    ['no checksum, though one was announced', '3\r\nabc\r\n0\r\n\r\n', 400, 'InvalidRequest'],
    ['fewer bytes than were announced', '2\r\nab\r\n0\r\n\r\n', 400, 'IncompleteBody'],
    ['no chunks, while more is coming', Buffer.alloc(20_000_000, 'x'), 400, 'IncompleteBody'],
  ])('is refused in words with %s', async (_what, body, status, code) => {
    expect(await sendChunks(body, { ...crc, 'x-amz-decoded-content-length': '3' })).toEqual([status, code])
  })

  test('needs its length', async () => {
    expect(await sendChunks('0\r\n\r\n')).toEqual([411, 'MissingContentLength'])
  })
})

/** The headers of a `PUT` of `/documents/chunks`, signed. */
function signedHeaders(more: Record<string, string>): Record<string, string> {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = { date: time.slice(0, 8), region: 'eu-central-1', service: 's3' }
  const payloadHash = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
  const headers = { 'x-amz-content-sha256': payloadHash, 'x-amz-date': time, ...more }
  const signed = Object.entries({ host: new URL(s3.url).host, ...headers }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const canonical = canonicalRequest({
    ...{ method: 'PUT', path: '/documents/chunks', query: [], payloadHash },
    headers: signed,
  })
  const signature = sign(signingKey(USER.secretAccessKey, scope), stringToSign(time, scope, canonical))
  const names = signed.map(([name]) => name).join(';')
  const credential = `${USER.accessKeyId}/${scopeOf(scope)}`
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  }
}
