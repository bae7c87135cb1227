import { createHash } from 'node:crypto'
import { S3Error } from '../s3-error.ts'
import type { Call } from '../call.ts'
import { checksumIn, checksumOf, algorithmOf, type Algorithm } from './checksums.ts'
import { bodyOf } from './request-body.ts'
import { CHUNKINGS, decodeChunks } from './aws-chunked.ts'

/** A request's body as it comes, verified by the time it has come. */
export type Payload = {
  readonly bytes: AsyncIterable<Buffer>
  /** Checksums that have to be computed to verify it, and one that the caller wants kept. */
  readonly algorithm: Algorithm | undefined
  /** Checks what was computed against headers and trailers; throws `BadDigest` and the like. Gives the checksum that was sent. */
  readonly verify: (computed: { readonly md5: string; readonly checksums: ReadonlyMap<Algorithm, string> }) => void
}

/** The most that one request may carry: 5 GiB. */
const MOST_BYTES = 5 * 2 ** 30

/** Reads a call's body: unchunked, counted, its digest compared. Throws what S3 throws for a body of unknown length. */
export function payloadOf(call: Call): Payload {
  const { request, caller, header, headers } = call
  const chunking = CHUNKINGS[caller.payloadHash]
  const trailers = new Map<string, string>()
  const length = lengthOf(call, chunking !== undefined)
  if (length > MOST_BYTES)
    throw new S3Error('EntityTooLarge', {
      details: { ProposedSize: String(length), MaxSizeAllowed: String(MOST_BYTES) },
    })
  const source = bodyOf(request)
  const plain =
    chunking === undefined ? hashed(source, caller.payloadHash) : decodeChunks(source, { caller, chunking, trailers })
  const inHeaders = checksumIn(headers)
  const announced = /x-amz-checksum-([a-z0-9]+)/.exec(header('x-amz-trailer')?.toLowerCase() ?? '')?.[1]
  const algorithm = inHeaders?.algorithm ?? (announced === undefined ? undefined : algorithmOf(announced))
  const md5 = digestOf(header('content-md5'))
  return {
    bytes: counted(plain, length),
    algorithm,
    verify: computed => {
      if (md5 !== undefined && md5 !== computed.md5) throw new S3Error('BadDigest')
      const sent = inHeaders ?? checksumIn(trailers)
      if (announced !== undefined && sent === undefined)
        throw new S3Error('InvalidRequest', {
          message: `The trailer x-amz-checksum-${announced} was announced and not sent`,
        })
      if (sent === undefined || computed.checksums.get(sent.algorithm) === sent.value) return
      throw new S3Error('BadDigest', {
        message: `The ${sent.algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      })
    },
  }
}

/** The length of the body itself, without the marks of chunks. */
function lengthOf({ header }: Call, isChunked: boolean): number {
  const given = header(isChunked ? 'x-amz-decoded-content-length' : 'content-length')
  if (given !== undefined && /^\d{1,15}$/.test(given)) return Number(given)
  if (!isChunked && header('transfer-encoding') === undefined) return 0
  throw new S3Error('MissingContentLength')
}

function digestOf(contentMd5: string | undefined): string | undefined {
  if (contentMd5 === undefined) return undefined
  const bytes = Buffer.from(contentMd5, 'base64')
  if (bytes.length !== 16) throw new S3Error('InvalidDigest')
  return bytes.toString('hex')
}

async function* counted(source: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > expected) throw new S3Error('IncompleteBody')
    yield chunk
  }
  if (bytes !== expected) throw new S3Error('IncompleteBody')
}

async function* hashed(source: AsyncIterable<Buffer>, digest: string): AsyncGenerator<Buffer> {
  if (!/^[0-9a-f]{64}$/.test(digest)) {
    if (digest === 'UNSIGNED-PAYLOAD') {
      yield* source
      return
    }
    throw new S3Error('InvalidArgument', {
      message: `x-amz-content-sha256 must be UNSIGNED-PAYLOAD, ${Object.keys(CHUNKINGS).join(', ')}, or a valid sha256 value.`,
    })
  }
  const hash = createHash('sha256')
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
  const computed = hash.digest('hex')
  if (computed !== digest)
    throw new S3Error('XAmzContentSHA256Mismatch', {
      details: { ClientComputedContentSHA256: digest, S3ComputedContentSHA256: computed },
    })
}

const MOST_XML = 4 * 2 ** 20

/** Reads a call's body as text, verified; for documents, which S3 limits too. */
export async function readDocument(call: Call): Promise<string> {
  const payload = payloadOf(call)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of payload.bytes) {
    bytes += chunk.length
    if (bytes > MOST_XML) throw new S3Error('MaxMessageLengthExceeded')
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks, bytes)
  const { algorithm } = payload
  payload.verify({
    md5: createHash('md5').update(body).digest('hex'),
    checksums: new Map(algorithm === undefined ? [] : [[algorithm, checksumOf(algorithm, body)]]),
  })
  return body.toString()
}
