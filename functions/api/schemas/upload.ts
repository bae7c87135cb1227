import * as z from 'zod'
import { DocumentId } from './common.ts'

const MAX_KEY_BYTES = 1024
const controls = /\p{Cc}/u

const key = z
  .string()
  .min(1)
  .refine(value => Buffer.byteLength(value) <= MAX_KEY_BYTES, `expected at most ${MAX_KEY_BYTES} bytes of UTF-8`)
  .refine(value => !controls.test(value), 'expected no control characters')
  .refine(value => value.isWellFormed(), 'expected whole Unicode characters')
  // In a form S3 puts the file's own name there: the permission would be for any key.
  .refine(value => !value.includes('${filename}'), 'expected no ${filename}')
  .meta({
    description: 'The key of the object. The same key again replaces the document.',
    minLength: 1,
    maxLength: MAX_KEY_BYTES,
    examples: ['lajme/2025-06-14 tryeza.html'],
  })

/** What to ask for an upload with. */
export const UploadRequest = z
  .strictObject({
    key,
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/u, 'expected a media type such as text/html')
      .max(200)
      .default('application/octet-stream')
      .meta({ description: 'The media type that the file must be sent with.', examples: ['text/html'] }),
    method: z
      .enum(['PUT', 'POST'])
      .default('PUT')
      .meta({ description: '`PUT`: the bytes as body. `POST`: a form, as browsers send it.' }),
    bytes: z
      .int()
      .min(1)
      .optional()
      .meta({
        description: 'Size of the file. Needed for `PUT`, where exactly that size is let through.',
        examples: [48213],
      }),
  })
  .refine(({ method, bytes }) => method === 'POST' || bytes !== undefined, {
    path: ['bytes'],
    message: 'missing; expected the size of the file, since the method is PUT',
  })
  .meta({ id: 'UploadRequest', description: 'A file that is about to be uploaded.' })

/** Where and how to send the file. */
export const Upload = z
  .strictObject({
    documentId: DocumentId,
    key: z.string(),
    method: z.enum(['PUT', 'POST']),
    url: z.string().meta({ format: 'uri', examples: ['https://example.com/documents'] }),
    headers: z.record(z.string(), z.string()).meta({ description: 'Headers to send with a `PUT`; empty for `POST`.' }),
    fields: z
      .record(z.string(), z.string())
      .meta({ description: 'Form fields to send before the field `file` of a `POST`; empty for `PUT`.' }),
    maxBytes: z.int().min(1).meta({ description: 'A larger file is refused by the bucket.' }),
    expiresAt: z.iso.datetime().meta({ description: 'After this moment the bucket refuses the upload.' }),
  })
  .meta({ id: 'Upload', description: 'A permission to upload one file to the documents bucket.' })

/** The shape of `UploadRequest` once its defaults are in. */
export type UploadRequest = z.output<typeof UploadRequest>
/** The shape of `Upload`. */
export type Upload = z.infer<typeof Upload>
