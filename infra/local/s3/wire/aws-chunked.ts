import { createHash } from 'node:crypto'
import { isSame, scopeOf, sha256, sign } from '../auth/signature.ts'
import type { Caller } from '../auth/authenticate.ts'
import { S3Error } from '../s3-error.ts'

/** How a body is cut into chunks: signed each, and whether headers follow them. */
export type Chunking = { readonly signed: boolean; readonly trailer: boolean }

/** Ways of signing a body that cut it into chunks. */
export const CHUNKINGS: Readonly<Record<string, Chunking>> = {
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER': { signed: false, trailer: true },
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD': { signed: true, trailer: false },
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER': { signed: true, trailer: true },
}

/** What the decoder needs to know, and where it puts the headers that follow the chunks. */
export type Decoding = { readonly caller: Caller; readonly chunking: Chunking; readonly trailers: Map<string, string> }

/**
 * Takes the chunks' marks out of a body, and yields what is between them as it comes.
 * Throws `SignatureDoesNotMatch` at the first chunk that isn't signed right, `IncompleteBody` when the last one is missing.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export async function* decodeChunks(source: AsyncIterable<Buffer>, decoding: Decoding): AsyncGenerator<Buffer> {
  const { caller, chunking, trailers } = decoding
  const input = reader(source)
  let previous = caller.signature
  for (;;) {
    const { size, signature } = readHead(await input.line())
    const hash = createHash('sha256')
    for await (const piece of input.take(size)) {
      if (chunking.signed) hash.update(piece)
      yield piece
    }
    if (chunking.signed) {
      checkChunk({ caller, previous, signature, digest: hash.digest('hex') })
      previous = signature
    }
    if (size === 0) break
    if ((await input.line()) !== '') throw new S3Error('IncompleteBody')
  }
  if (chunking.trailer) await readTrailers(input, decoding, previous)
  for (const [name] of trailers) if (!name.startsWith('x-amz-checksum-')) trailers.delete(name)
}

function readHead(line: string): { readonly size: number; readonly signature: string } {
  const [, size, signature = ''] = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line) ?? []
  if (size === undefined) throw new S3Error('IncompleteBody', { message: 'The size of a chunk is not valid' })
  return { size: parseInt(size, 16), signature }
}

type ChunkCheck = {
  readonly caller: Caller
  readonly previous: string
  readonly signature: string
  readonly digest: string
}

function checkChunk({ caller, previous, signature, digest }: ChunkCheck): void {
  const text = ['AWS4-HMAC-SHA256-PAYLOAD', caller.time, scopeOf(caller.scope), previous, sha256(''), digest]
  if (!isSame(sign(caller.key, text.join('\n')), signature)) throw new S3Error('SignatureDoesNotMatch')
}

async function readTrailers(input: Reader, { caller, chunking, trailers }: Decoding, previous: string): Promise<void> {
  for (let line = await input.lastLine(); line !== ''; line = await input.lastLine()) {
    const colon = line.indexOf(':')
    if (colon < 1) throw new S3Error('IncompleteBody', { message: 'A trailer is not valid' })
    trailers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  if (!chunking.signed) return
  const signature = trailers.get('x-amz-trailer-signature') ?? ''
  const signed = [...trailers].filter(([name]) => name !== 'x-amz-trailer-signature')
  const digest = sha256(signed.map(([name, value]) => `${name}:${value}\n`).join(''))
  const text = ['AWS4-HMAC-SHA256-TRAILER', caller.time, scopeOf(caller.scope), previous, digest]
  if (!isSame(sign(caller.key, text.join('\n')), signature)) throw new S3Error('SignatureDoesNotMatch')
}

type Reader = {
  /** The next line without its end. Throws when the source ends before. */
  readonly line: () => Promise<string>
  /** The same; empty when the source has ended. */
  readonly lastLine: () => Promise<string>
  readonly take: (size: number) => AsyncGenerator<Buffer>
}

const LONGEST_LINE = 8192

function reader(source: AsyncIterable<Buffer>): Reader {
  const chunks = source[Symbol.asyncIterator]()
  let buffer: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next = await chunks.next()
    if (next.done === true) return false
    buffer = buffer.length === 0 ? next.value : Buffer.concat([buffer, next.value])
    return true
  }
  const line = async (orEnd: boolean): Promise<string> => {
    for (;;) {
      const end = buffer.indexOf('\r\n')
      if (end >= 0) {
        const text = buffer.toString('latin1', 0, end)
        buffer = buffer.subarray(end + 2)
        return text
      }
      if (buffer.length > LONGEST_LINE)
        throw new S3Error('IncompleteBody', { message: 'A line between chunks is too long' })
      if (await more()) continue
      if (orEnd && buffer.length === 0) return ''
      throw new S3Error('IncompleteBody')
    }
  }
  return {
    line: () => line(false),
    lastLine: () => line(true),
    take: async function* (size) {
      for (let left = size; left > 0;) {
        if (buffer.length === 0 && !(await more())) throw new S3Error('IncompleteBody')
        const piece = buffer.subarray(0, left)
        buffer = buffer.subarray(piece.length)
        left -= piece.length
        if (piece.length > 0) yield piece
      }
    },
  }
}
