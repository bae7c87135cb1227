import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { requireHead } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { Deletion } from '../schemas/document.ts'

/** `DELETE /documents/{id}`: removes the object; the pipeline then removes the records. */
export const deleteDocument = defineEndpoint({
  name: 'delete-document',
  tag: 'Documents',
  summary: 'Delete a document',
  description:
    'Removes the object from the bucket. Its records follow within seconds by the same way as any other deletion; until then they are still answered.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject({}),
  answers: {
    202: {
      description: 'The object is gone, the records follow.',
      schema: Deletion,
      example: { id: '3f1c0a9be27d44581c6e90ab', key: 'lajme/tryeza.html', status: 'deleting' },
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: async ({ path: { id } }, { reads, uploads }) => {
    const { key } = await requireHead(reads, id)
    await uploads.remove(key)
    return { status: 202, body: { id, key, status: 'deleting' } }
  },
})
