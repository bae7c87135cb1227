import { GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** The documents bucket as it is read by people. */
export type OriginalsDependencies = {
  readonly client: S3Client
  readonly bucket: string
  readonly expiresSeconds: number
}

/** An object whose bytes someone may fetch, under the name that their file gets. */
export type Download = { readonly key: string; readonly versionId: string | null; readonly fileName: string }

/** A version of an object, or the marker that a deletion left. */
export type OriginalVersion = {
  readonly versionId: string
  /** ISO 8601. */
  readonly modified: string
  readonly bytes: number | null
  readonly isDeletion: boolean
}

/** The objects as they were dropped. */
export type Originals = ReturnType<typeof makeOriginals>

/** Makes access to the objects as they were dropped: permissions to fetch them, and their versions. */
export function makeOriginals({ client, bucket, expiresSeconds }: OriginalsDependencies) {
  return {
    /** The URL of the bytes. Browsers save them and never show them as a page, whatever they are. */
    async permitDownload({ key, versionId, fileName }: Download): Promise<string> {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(versionId !== null && { VersionId: versionId }),
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeRfc5987(fileName)}`,
        ResponseContentType: 'application/octet-stream',
      })
      return getSignedUrl(client, command, { expiresIn: expiresSeconds })
    },

    /** The origin at which browsers reach the bucket. */
    async origin(): Promise<string> {
      return new URL(await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: 'origin' }))).origin
    },

    /** The versions of an object, newest first, at most `limit`. */
    async versions(key: string, limit: number): Promise<readonly OriginalVersion[]> {
      const answer = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, MaxKeys: limit }))
      const versions = (answer.Versions ?? []).map(({ Size = null, ...version }) => ({
        ...version,
        bytes: Size,
        isDeletion: false,
      }))
      const markers = (answer.DeleteMarkers ?? []).map(marker => ({ ...marker, bytes: null, isDeletion: true }))
      return [...versions, ...markers]
        .filter(({ Key }) => Key === key)
        .map(({ VersionId = '', LastModified, bytes, isDeletion }) => ({
          ...{ versionId: VersionId, bytes, isDeletion },
          modified: LastModified?.toISOString() ?? '',
        }))
        .toSorted((a, b) => (a.modified < b.modified ? 1 : -1))
    },
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc5987 */
function encodeRfc5987(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
