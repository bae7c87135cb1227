import { constants, inflateSync } from 'node:zlib'
import { tooComplex } from './limits.ts'

/** Most that one stream of a PDF may unpack to, bytes. Pictures apart: no picture is unpacked. */
const MAX_STREAM = 64 * 1024 * 1024

/** Deflate makes at most a thousand bytes of one. */
const LEAST_PACKED = MAX_STREAM / 1_100
const DICTIONARY = 2_048

/** Refuses a PDF with a stream that unpacks to more than the limit, or that is packed more than once. Unpacks up to it. */
export function requireModestStreams(bytes: Uint8Array): void {
  const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = contents.indexOf('stream'); at >= 0; at = contents.indexOf('stream', at + 6)) {
    if (contents.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue
    const dictionary = contents.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1')
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const layers = own.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/gu)?.length ?? 0
    if (layers === 0 || /\/Subtype\s*\/Image/u.test(own)) continue
    if (layers > 1) throw bomb()
    requireModest(contents, at + 6)
  }
}

function requireModest(contents: Buffer, at: number): void {
  const start = at + (contents[at] === 0x0d ? 1 : 0) + 1
  const end = contents.indexOf('endstream', start)
  const packed = contents.subarray(start, end < 0 ? undefined : end)
  if (packed.length < LEAST_PACKED) return
  try {
    inflateSync(packed, { maxOutputLength: MAX_STREAM, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (thrown) {
    if (thrown instanceof RangeError) throw bomb()
  }
}

function bomb() {
  return tooComplex('what is packed in it is too large, in bytes', MAX_STREAM)
}
