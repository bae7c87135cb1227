import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** The documents bucket as the API may use it. The client must not add checksums by itself (`WHEN_REQUIRED`): a presigned URL would hold that of no bytes. */
export type UploadDependencies = {
  readonly client: S3Client
  readonly bucket: string
  readonly expiresSeconds: number
  readonly maxBytes: number
}

/** A file that may be uploaded by `PUT`: exactly this key, media type and size. */
export type PutPermission = { readonly key: string; readonly contentType: string; readonly bytes: number }

/** A file that may be uploaded by a form: exactly this key and media type, at most `maxBytes`. */
export type FormPermission = { readonly key: string; readonly contentType: string }

/** Permissions to upload to the documents bucket, and the deletion of its objects. */
export type Uploads = ReturnType<typeof makeUploads>

/**
 * Makes permissions to upload without passing the bytes through a function.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html
 */
export function makeUploads({ client, bucket, expiresSeconds, maxBytes }: UploadDependencies) {
  return {
    expiresSeconds,
    maxBytes,

    /** The URL for one `PUT` with the headers `content-type` and `content-length` as given, both under the signature. */
    async permitPut({ key, contentType, bytes }: PutPermission): Promise<string> {
      const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: bytes })
      const signableHeaders = new Set(['host', 'content-type', 'content-length'])
      return getSignedUrl(client, command, { expiresIn: expiresSeconds, signableHeaders })
    },

    /** The address and hidden fields of a form whose last field, `file`, is the file. */
    async permitForm({ key, contentType }: FormPermission) {
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Fields: { 'Content-Type': contentType },
        Conditions: [
          ['content-length-range', 1, maxBytes],
          ['eq', '$Content-Type', contentType],
        ],
        Expires: expiresSeconds,
      })
    },

    /** Removes the object; in a versioned bucket its older versions stay until their lifecycle ends. Removing nothing is no error. */
    async remove(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
  }
}
