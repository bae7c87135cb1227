import { createHash } from 'node:crypto'
import { S3Error } from '../s3-error.ts'
import { runCrc32, runCrc32c, runCrc64, type Running } from './crc.ts'

/** Checksums that S3 keeps beside an object, by the names of their headers. */
const ALGORITHMS: Readonly<Record<Algorithm, () => Running>> = {
  crc32: runCrc32,
  crc32c: runCrc32c,
  crc64nvme: runCrc64,
  sha1: () => runHash('sha1'),
  sha256: () => runHash('sha256'),
  sha512: () => runHash('sha512'),
  md5: () => runHash('md5'),
}

/** An algorithm, as the header `x-amz-checksum-…` names it. */
export type Algorithm = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256' | 'sha512' | 'md5'

/** Whether the checksum is that of the bytes, or that of the parts' checksums. */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE'

/** A checksum as it is kept: base64, with `-N` behind when it is composite. */
export type Checksum = { readonly algorithm: Algorithm; readonly value: string; readonly type: ChecksumType }

function runHash(name: string): Running {
  const hash = createHash(name)
  return { update: bytes => void hash.update(bytes), value: () => hash.digest() }
}

/** Starts computing. */
export const startChecksum = (algorithm: Algorithm): Running => ALGORITHMS[algorithm]()

/** The checksum of some bytes, base64. */
export function checksumOf(algorithm: Algorithm, bytes: Buffer): string {
  const running = startChecksum(algorithm)
  running.update(bytes)
  return running.value().toString('base64')
}

/** Reads an algorithm's name in any letters. Throws `InvalidRequest` for those that S3 or this endpoint doesn't know. */
export function algorithmOf(name: string): Algorithm {
  const algorithm = name.toLowerCase()
  if (Object.hasOwn(ALGORITHMS, algorithm)) return algorithm as Algorithm
  throw new S3Error('InvalidRequest', {
    message: `The checksum algorithm is not supported; expected one of ${Object.keys(ALGORITHMS).join(', ').toUpperCase()}, got ${name}`,
  })
}

const PREFIX = 'x-amz-checksum-'
const NOT_VALUES: ReadonlySet<string> = new Set([
  'x-amz-checksum-mode',
  'x-amz-checksum-type',
  'x-amz-checksum-algorithm',
])

/** The checksum that headers give, if any. Throws `InvalidRequest` for two of them. */
export function checksumIn(
  headers: Iterable<readonly [name: string, value: string]>,
): { readonly algorithm: Algorithm; readonly value: string } | undefined {
  const given = [...headers].filter(([name]) => name.startsWith(PREFIX) && !NOT_VALUES.has(name))
  const [first, ...others] = given
  if (first === undefined) return undefined
  if (others.length > 0)
    throw new S3Error('InvalidRequest', {
      message: 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    })
  return { algorithm: algorithmOf(first[0].slice(PREFIX.length)), value: first[1] }
}

/** The headers that give a checksum. */
export function checksumHeaders(checksum: Checksum | undefined): Readonly<Record<string, string>> {
  if (checksum === undefined) return {}
  return { [PREFIX + checksum.algorithm]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

/** The elements that give a checksum in a document: `ChecksumCRC32` and the like. */
export function checksumElements(checksum: Checksum | undefined): Readonly<Record<string, string>> {
  if (checksum === undefined) return {}
  return { [elementOf(checksum.algorithm)]: checksum.value, ChecksumType: checksum.type }
}

/** The name of the element that holds a checksum. */
export const elementOf = (algorithm: Algorithm): string => `Checksum${algorithm.toUpperCase()}`
