import type { Algorithm, ChecksumType } from '../wire/checksums.ts'
import type { Database } from './database.ts'
import { keyBytes } from './version.ts'

/** An upload in parts that has begun, and what its object is to have. */
export type Upload = {
  readonly id: string
  readonly bucket: string
  readonly key: string
  readonly initiated: number
  readonly headers: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly algorithm: Algorithm | undefined
  readonly checksumType: ChecksumType | undefined
}

/** A part that has come. */
export type Part = {
  readonly upload: string
  readonly number: number
  readonly body: string
  readonly size: number
  readonly etag: string
  readonly modified: number
  readonly checksum: string | null
}

/** Where uploads in parts are written down. */
export type UploadIndex = {
  readonly add: (upload: Upload) => void
  readonly find: (id: string) => Upload | undefined
  /** All uploads of a bucket, by key and then by beginning. */
  readonly all: (bucket: string) => readonly Upload[]
  readonly parts: (upload: string) => readonly Part[]
  readonly part: (upload: string, number: number) => Part | undefined
  readonly setPart: (part: Part) => void
  /** Forgets an upload and its parts; wants a commit around it. */
  readonly remove: (id: string) => void
  readonly bodies: () => readonly string[]
}

type UploadRow = Omit<Upload, 'key' | 'headers' | 'tags' | 'algorithm' | 'checksumType'> & {
  readonly key: Uint8Array
  readonly headers: string
  readonly tags: string
  readonly algorithm: Algorithm | null
  readonly checksumType: ChecksumType | null
}

/** Makes the index over its tables. */
export function makeUploadIndex({ run, first, all }: Database): UploadIndex {
  return {
    add: upload =>
      run('INSERT INTO upload VALUES (:id, :bucket, :key, :initiated, :headers, :tags, :algorithm, :checksumType)', {
        ...upload,
        key: keyBytes(upload.key),
        headers: JSON.stringify(upload.headers),
        tags: JSON.stringify(upload.tags),
        algorithm: upload.algorithm ?? null,
        checksumType: upload.checksumType ?? null,
      }),
    find: id => {
      const row = first<UploadRow>('SELECT * FROM upload WHERE id = :id', { id })
      return row === undefined ? undefined : toUpload(row)
    },
    all: bucket =>
      all<UploadRow>('SELECT * FROM upload WHERE bucket = :bucket ORDER BY key, initiated, id', { bucket }).map(
        toUpload,
      ),
    parts: upload => all('SELECT * FROM part WHERE upload = :upload ORDER BY number', { upload }),
    part: (upload, number) =>
      first('SELECT * FROM part WHERE upload = :upload AND number = :number', { upload, number }),
    setPart: part =>
      run('INSERT OR REPLACE INTO part VALUES (:upload, :number, :body, :size, :etag, :modified, :checksum)', part),
    remove: id => {
      run('DELETE FROM part WHERE upload = :id', { id })
      run('DELETE FROM upload WHERE id = :id', { id })
    },
    bodies: () => all<{ body: string }>('SELECT body FROM part').map(({ body }) => body),
  }
}

function toUpload(row: UploadRow): Upload {
  return {
    ...row,
    key: Buffer.from(row.key).toString(),
    headers: JSON.parse(row.headers) as Upload['headers'],
    tags: JSON.parse(row.tags) as Upload['tags'],
    algorithm: row.algorithm ?? undefined,
    checksumType: row.checksumType ?? undefined,
  }
}
