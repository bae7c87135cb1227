import { Rejection } from '../errors.ts'
import { nameOfKind } from './unsupported.ts'

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Names of streams in Microsoft's compound files, and what has them. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__substg1.0_', 'msg'],
]

/** Whether bytes are a compound file: an old Office document, or a new one under a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/** Why a compound file cannot be read: encrypted, or old. In: bytes, and the file's name for what its streams don't tell. */
export function compoundFile(bytes: Uint8Array, name: string): Rejection {
  const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (contents.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new Rejection('format.encrypted', 'The file is protected by a password')
  }
  const stream = STREAMS.find(([title]) => contents.includes(Buffer.from(title, 'utf16le')))
  const extension = /\.(doc|xls|ppt|msg)$/iu.exec(name)?.[1]?.toLowerCase()
  const kind = stream?.[1] ?? extension ?? 'cfb'
  return new Rejection('format.unsupported', nameOfKind(kind), { details: { kind } })
}
