import * as z from 'zod'
import { documentIdOf } from '../../../shared/records/document-id.ts'
import { defineEndpoint } from '../endpoint.ts'
import { invalidRequest } from '../problem.ts'
import { Upload, UploadRequest } from '../schemas/upload.ts'
import type { Uploads } from '../../../shared/store/uploads.ts'

/** `POST /documents`: a permission to upload one file. The bytes go to the bucket, never through the API. */
export const createUpload = defineEndpoint({
  name: 'create-upload',
  tag: 'Documents',
  summary: 'Ask for an upload',
  description:
    'Answers where and how to send one file: by `PUT`, or by a form as browsers send it. The bucket refuses another media type, a larger file, and what comes too late. ' +
    'Once sent, the document is found under `documentId` within seconds. The same key again replaces the document.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  body: UploadRequest,
  bodyExample: { key: 'lajme/tryeza.html', contentType: 'text/html', method: 'PUT', bytes: 48213 },
  answers: {
    201: {
      description: 'The permission.',
      schema: Upload,
      headers: { location: 'Where the document will be found.' },
      example: {
        documentId: '3f1c0a9be27d44581c6e90ab',
        key: 'lajme/tryeza.html',
        method: 'PUT',
        url: 'https://example.com/documents/lajme/tryeza.html?X-Amz-Expires=900&X-Amz-Signature=5d1f0c',
        headers: { 'content-type': 'text/html' },
        fields: {},
        maxBytes: 26214400,
        expiresAt: '2026-01-31T09:30:00.000Z',
      },
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'body-too-large', 'unsupported-media-type', 'internal'],
  handle: async ({ body }, { uploads, now }) => {
    const documentId = documentIdOf(body.key)
    const expiresAt = new Date(now() + uploads.expiresSeconds * 1000).toISOString()
    const permission = await permit(body, uploads)
    const upload: Upload = { documentId, key: body.key, maxBytes: uploads.maxBytes, expiresAt, ...permission }
    return { status: 201, headers: { location: `/documents/${documentId}` }, body: upload }
  },
})

async function permit(
  asked: UploadRequest,
  uploads: Uploads,
): Promise<Pick<Upload, 'method' | 'url' | 'headers' | 'fields'>> {
  const { key, contentType, method, bytes } = asked
  if (bytes !== undefined && bytes > uploads.maxBytes) {
    throw invalidRequest([{ field: 'bytes', message: `expected at most ${uploads.maxBytes}, got ${bytes}` }])
  }
  if (method === 'POST') {
    const { url, fields } = await uploads.permitForm({ key, contentType })
    return { method, url, headers: {}, fields }
  }
  const url = await uploads.permitPut({ key, contentType, bytes: bytes ?? 0 })
  return { method, url, headers: { 'content-type': contentType }, fields: {} }
}
