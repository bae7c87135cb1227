import { describe, expect, test } from 'vitest'
import {
  canonicalRequest,
  sha256,
  sign,
  signingKey,
  stringToSign,
  timeOf,
} from '../../../../infra/local/s3/auth/signature.ts'
import { decodeChunks, CHUNKINGS } from '../../../../infra/local/s3/wire/aws-chunked.ts'

// The worked examples of AWS's documentation: sig-v4-header-based-auth, sigv4-query-string-auth, sigv4-streaming.
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const SCOPE = { date: '20130524', region: 'us-east-1', service: 's3' }
const TIME = '20130524T000000Z'
const HOST = ['host', 'examplebucket.s3.amazonaws.com'] as const
const key = signingKey(SECRET, SCOPE)

function signatureOf(request: Partial<Parameters<typeof canonicalRequest>[0]>): string {
  const base = { method: 'GET', path: '/', query: [], headers: [HOST], payloadHash: sha256('') }
  return sign(key, stringToSign(TIME, SCOPE, canonicalRequest({ ...base, ...request })))
}

describe('canonicalRequest()', () => {
  test('signs a GET with a range as AWS does', () => {
    const headers = [HOST, ['range', 'bytes=0-9'], ['x-amz-content-sha256', sha256('')], ['x-amz-date', TIME]] as const
    expect(signatureOf({ path: '/test.txt', headers })).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
  })

  test('signs a PUT whose key has a dollar sign', () => {
    const payloadHash = sha256('Welcome to Amazon S3.')
    const headers = [
      ['date', 'Fri, 24 May 2013 00:00:00 GMT'],
      HOST,
      ['x-amz-content-sha256', payloadHash],
      ['x-amz-date', TIME],
      ['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
    ] as const
    expect(signatureOf({ method: 'PUT', path: '/test$file.text', headers, payloadHash })).toBe(
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    )
  })

  test('signs parameters in their order, those without a value too', () => {
    const headers = [HOST, ['x-amz-content-sha256', sha256('')], ['x-amz-date', TIME]] as const
    expect(signatureOf({ query: [['lifecycle', '']], headers })).toBe(
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    )
    const query = [
      ['prefix', 'J'],
      ['max-keys', '2'],
    ] as const
    expect(signatureOf({ query, headers })).toBe('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7')
  })

  test('signs a presigned URL', () => {
    const query = [
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'],
      ['X-Amz-Date', TIME],
      ['X-Amz-Expires', '86400'],
      ['X-Amz-SignedHeaders', 'host'],
    ] as const
    expect(signatureOf({ path: '/test.txt', query, payloadHash: 'UNSIGNED-PAYLOAD' })).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    )
  })
})

test('timeOf() reads the time of a signature, and nothing else', () => {
  expect(timeOf(TIME)).toBe(Date.UTC(2013, 4, 24))
  expect(timeOf('2013-05-24T00:00:00Z')).toBeUndefined()
})

describe('decodeChunks()', () => {
  const CHUNKS = [
    { size: 65_536, signature: 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648' },
    { size: 1024, signature: '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497' },
    { size: 0, signature: 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9' },
  ]
  const body = (letter: string): string =>
    CHUNKS.map(
      ({ size, signature }) => `${size.toString(16)};chunk-signature=${signature}\r\n${letter.repeat(size)}\r\n`,
    ).join('')
  const caller = {
    principal: { name: '', arn: '', accessKeyId: '', secretAccessKey: SECRET, statements: undefined },
    payloadHash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
    ...{ key, scope: SCOPE, time: TIME, isPresigned: false },
  }

  async function decode(
    text: string,
    pieceSize: number,
    name = caller.payloadHash,
  ): Promise<[string, Map<string, string>]> {
    const chunking = CHUNKINGS[name]
    if (chunking === undefined) throw new Error(name)
    const trailers = new Map<string, string>()
    const pieces = Array.from({ length: Math.ceil(text.length / pieceSize) }, (_, at) =>
      Buffer.from(text.slice(at * pieceSize, (at + 1) * pieceSize)),
    )
    const source = (async function* () {
      yield* pieces
    })()
    let decoded = ''
    for await (const chunk of decodeChunks(source, { caller, chunking, trailers })) decoded += chunk.toString()
    return [decoded, trailers]
  }

  test.each([1, 7, 4096, 100_000])('takes signed chunks apart that come in pieces of %d bytes', async size => {
    const [decoded] = await decode(body('a'), size)
    expect(decoded).toBe('a'.repeat(66_560))
  })

  test('refuses a chunk whose bytes were changed', async () => {
    await expect(decode(body('b'), 4096)).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' })
  })

  test('refuses a body without its last chunk', async () => {
    const whole = body('a')
    await expect(decode(whole.slice(0, 66_000), 4096)).rejects.toMatchObject({ code: 'IncompleteBody' })
  })

  test('reads the headers that follow the chunks', async () => {
    const text = '3\r\nfol\r\n2\r\nën\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'.replace('ën', 'an')
    const [decoded, trailers] = await decode(text, 5, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    expect(decoded).toBe('folan')
    expect([...trailers]).toEqual([['x-amz-checksum-crc32', 'AAAAAA==']])
  })

  test.each(['zz\r\n', '-1\r\n', ';chunk-signature=00\r\n', `${'0'.repeat(9000)}`])(
    'refuses what is no size of a chunk: %j',
    async text => {
      await expect(decode(text, 4096, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')).rejects.toMatchObject({
        code: 'IncompleteBody',
      })
    },
  )
})
