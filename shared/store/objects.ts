import { createHash } from 'node:crypto'
import { GetObjectCommand, S3ServiceException, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3'
import { Rejection } from '../errors.ts'

/** The documents bucket, and the most bytes that an object may have. */
export type ObjectsDependencies = { readonly client: S3Client; readonly bucket: string; readonly maxBytes: number }

/** Which object version is wanted: by its version id, or, in a bucket without versions, by its ETag; else the present one. */
export type WantedObject = { readonly key: string; readonly versionId: string | null; readonly etag: string | null }

/** An object's bytes, and what S3 says of them. */
export type StoredObject = {
  readonly bytes: Uint8Array
  readonly versionId: string | null
  /** ISO 8601. */
  readonly modified: string
  readonly mediaType: string | null
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string
}

/** Reads from the documents bucket. */
export type Objects = ReturnType<typeof makeObjects>

const GONE: ReadonlySet<string> = new Set([
  'NoSuchKey',
  'NoSuchVersion',
  'NotFound',
  'MethodNotAllowed',
  'PreconditionFailed',
])

/** Makes access to the documents bucket. */
export function makeObjects({ client, bucket, maxBytes }: ObjectsDependencies) {
  return {
    /**
     * Reads one object version. Undefined where it is gone: deleted, or overwritten in a bucket without versions.
     * Throws the rejection `object.too-large`, with size, version and time in `details`, before that much has been read.
     */
    async read(wanted: WantedObject): Promise<StoredObject | undefined> {
      const answer = await get(client, bucket, wanted)
      if (answer === undefined) return undefined
      const bytes = await readAll(answer, maxBytes)
      return {
        bytes,
        versionId: versionOf(answer),
        modified: (answer.LastModified ?? new Date(0)).toISOString(),
        mediaType: answer.ContentType ?? null,
        contentHash: createHash('sha256').update(bytes).digest('hex'),
      }
    },
  }
}

function versionOf({ VersionId }: GetObjectCommandOutput): string | null {
  return VersionId === undefined || VersionId === 'null' ? null : VersionId
}

async function get(
  client: S3Client,
  bucket: string,
  { key, versionId, etag }: WantedObject,
): Promise<GetObjectCommandOutput | undefined> {
  const pinned = versionId !== null ? { VersionId: versionId } : etag !== null ? { IfMatch: `"${etag}"` } : {}
  try {
    return await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...pinned }))
  } catch (error) {
    if (error instanceof S3ServiceException && GONE.has(error.name)) return undefined
    throw error
  }
}

async function readAll(answer: GetObjectCommandOutput, maxBytes: number): Promise<Uint8Array> {
  const { Body, ContentLength = 0 } = answer
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of Body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (Math.max(size, ContentLength) > maxBytes) throw tooLarge(answer, Math.max(size, ContentLength), maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(answer: GetObjectCommandOutput, bytes: number, maxBytes: number): Rejection {
  const [got, most] = [bytes, maxBytes].map(size => `${(size / 1_000_000).toFixed(1)} MB`)
  return new Rejection(
    'object.too-large',
    `The file is too large: it has ${got ?? ''}, at most ${most ?? ''} can be read`,
    { details: { bytes, modified: answer.LastModified?.toISOString(), versionId: versionOf(answer) } },
  )
}
