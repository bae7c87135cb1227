import type { Checksum } from '../wire/checksums.ts'

/** A version of an object, or a delete marker, as it is kept. */
export type Version = {
  /** Its place in the order of all writes. */
  readonly position: number
  readonly bucket: string
  readonly key: string
  /** `null`, as text, for what was written while the bucket kept no versions. */
  readonly versionId: string
  readonly latest: boolean
  readonly marker: boolean
  /** The id of its bytes; none for a marker. */
  readonly body: string | null
  readonly size: number
  /** Without quotation marks. */
  readonly etag: string
  /** Milliseconds since 1970. */
  readonly modified: number
  /** Content headers and `x-amz-meta-…`, to be given back as they came. */
  readonly headers: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly checksum: Checksum | undefined
  /** The parts of a multipart upload, in order. */
  readonly parts: readonly StoredPart[]
}

/** One part of an object that was uploaded in parts. */
export type StoredPart = { readonly number: number; readonly size: number; readonly checksum: string | undefined }

/** What a write gives; the rest is given by the index. */
export type NewVersion = Omit<Version, 'position' | 'versionId' | 'latest' | 'marker' | 'modified'>

/** A version as its row has it. */
export type VersionRow = {
  readonly position: number
  readonly bucket: string
  readonly key: Uint8Array
  readonly versionId: string
  readonly latest: number
  readonly marker: number
  readonly body: string | null
  readonly size: number
  readonly etag: string
  readonly modified: number
  readonly headers: string
  readonly tags: string
  readonly checksum: string | null
  readonly parts: string | null
}

/** Keys are kept as bytes: SQLite compares those as S3 lists them. */
export const keyBytes = (key: string): Buffer => Buffer.from(key)

/** Reads a row. */
export function toVersion(row: VersionRow): Version {
  return {
    ...row,
    key: Buffer.from(row.key).toString(),
    latest: row.latest === 1,
    marker: row.marker === 1,
    headers: JSON.parse(row.headers) as Version['headers'],
    tags: JSON.parse(row.tags) as Version['tags'],
    checksum: row.checksum === null ? undefined : (JSON.parse(row.checksum) as Checksum),
    parts: row.parts === null ? [] : (JSON.parse(row.parts) as readonly StoredPart[]),
  }
}
