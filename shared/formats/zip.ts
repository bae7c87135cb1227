import { inflateRawSync } from 'node:zlib'
import { Rejection } from '../errors.ts'
import { tooComplex } from './limits.ts'

/** The files inside of a ZIP archive, by name. */
export type Archive = {
  readonly names: readonly string[]
  /**
   * Unpacks one file; undefined where there is none of that name.
   * Throws `format.encrypted`, `format.malformed`, or `format.too-complex` where it or all files together unpack to too much.
   */
  readonly read: (name: string) => Uint8Array | undefined
}

const MAX_ENTRIES = 10_000
const MAX_UNPACKED = 128 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 65_535

type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** The name of the first file of an archive, which even a cut-off one has. */
export function firstName(bytes: Uint8Array): string {
  const length = bytes.length < LOCAL_LENGTH ? 0 : viewOf(bytes).getUint16(26, true)
  return toName(bytes.subarray(LOCAL_LENGTH, LOCAL_LENGTH + length))
}

/**
 * Opens a ZIP archive; unpacks nothing yet. Throws `format.truncated` where its directory is missing, `format.malformed`
 * where it is broken, `format.too-complex` for too many files.
 */
export function openZip(bytes: Uint8Array): Archive {
  const entries = new Map(readDirectory(bytes).map(entry => [entry.name, entry]))
  let left = MAX_UNPACKED
  return {
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const contents = unpack(bytes, entry, left)
      left -= contents.length
      return contents
    },
  }
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw tooComplex('too many files are packed in it', MAX_ENTRIES)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) throw malformed()
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: toName(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at
  throw new Rejection('format.truncated', 'The file is cut off: its end is missing')
}

/** Inflating stops at the limit, whatever size the archive declares. */
function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.isEncrypted) throw new Rejection('format.encrypted', 'The file is protected by a password')
  if (entry.unpacked > limit) throw bomb()
  const view = viewOf(bytes)
  if (entry.offset + LOCAL_LENGTH > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw malformed()
  const start =
    entry.offset + LOCAL_LENGTH + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw malformed()
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw malformed()
  return inflate(packed, limit)
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (thrown) {
    if (thrown instanceof RangeError) throw bomb()
    throw malformed(thrown)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function toName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function bomb(): Rejection {
  return tooComplex('what is packed in it is too large, in bytes', MAX_UNPACKED)
}

function malformed(cause?: unknown): Rejection {
  return new Rejection('format.malformed', 'The file is damaged: what is packed in it cannot be unpacked', { cause })
}
