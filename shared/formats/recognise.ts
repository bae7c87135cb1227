import { fileTypeFromBuffer } from 'file-type'
import { Rejection } from '../errors.ts'
import { byteOrderMark } from './charset.ts'
import type { Format } from './format.ts'
import { sniffText } from './sniff-text.ts'
import { compoundFile, isCompoundFile } from './compound-file.ts'
import { archiveFormat } from './archive-format.ts'
import { nameOfKind } from './unsupported.ts'
import { isZip } from './zip.ts'

const HEAD = 4_096

/**
 * The format of bytes: by what they begin with, then by name and media type.
 * Throws `format.unsupported`, naming what the file is, for what cannot be read.
 */
export async function recogniseFormat(
  bytes: Uint8Array,
  hints: { readonly name: string; readonly mediaType: string | null },
  formats: readonly Format[],
): Promise<Format> {
  const byName = (name: string) => formats.find(format => format.name === name)
  const name = isPdf(bytes) ? 'pdf' : isZip(bytes) ? archiveFormat(bytes, hints.name) : undefined
  const container = name === undefined ? undefined : byName(name)
  if (container !== undefined) return container
  if (name !== undefined) throw unsupported(name)
  if (isCompoundFile(bytes)) throw compoundFile(bytes, hints.name)
  if (isBinary(bytes)) throw unsupported((await fileTypeFromBuffer(bytes))?.ext)
  const sniffed = sniffText(headOf(bytes), { ...hints, formats })
  const format = byName(sniffed)
  if (format === undefined) throw unsupported(sniffed)
  return format
}

/** Whether bytes are no text in any charset: UTF-16 has zeros too, but in every other place. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== undefined) return false
  const head = bytes.subarray(0, HEAD)
  const controls = head.filter(byte => byte < 0x20 && byte !== 0 && !TEXT_CONTROLS.has(byte)).length
  if (controls > head.length / 100 + 1) return !looksLikeUtf16(bytes)
  return bytes.includes(0) && !looksLikeUtf16(bytes)
}

/** Tab, line feed, form feed, carriage return, escape, and the end mark of old systems. */
const TEXT_CONTROLS = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])

/** Space and line feed, as UTF-16 writes them, are frequent; the other byte of a pair is never zero twice in a row. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD - (HEAD % 2))
  if (bytes.length % 2 !== 0 || bytes.length < 4) return false
  const zeros = [0, 1].map(parity => head.filter((byte, at) => byte === 0 && at % 2 === parity).length)
  const [even = 0, odd = 0] = zeros
  return Math.max(even, odd) >= head.length / 20 && Math.min(even, odd) <= head.length / 200
}

/** A PDF begins with its version, or nearly: some bytes may come before. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** The beginning of a text, for looking at its markup only. */
function headOf(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes)
  const isWide = marked?.startsWith('utf-16') ?? bytes.subarray(0, HEAD).includes(0)
  const label = isWide ? (marked ?? (bytes[0] === 0 ? 'utf-16be' : 'utf-16le')) : (marked ?? 'windows-1252')
  return new TextDecoder(label).decode(bytes.subarray(0, isWide ? HEAD * 2 : HEAD))
}

function unsupported(kind: string | undefined): Rejection {
  return new Rejection('format.unsupported', nameOfKind(kind), { details: { kind: kind ?? null } })
}
