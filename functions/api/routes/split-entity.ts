import * as z from 'zod'
import { entityIdOf } from '../../../shared/records/document-id.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ENTITY_CORRECTION } from '../examples.ts'
import { madeNow } from '../made.ts'
import { invalidRequest } from '../problem.ts'
import { requireEntity, requireHead } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { Corrections, SplitRequest } from '../schemas/correction.ts'
import { toCorrection } from '../views/correction.ts'

/** `POST /entities/{id}/split`: says that in some documents an entity is another. */
export const splitEntity = defineEndpoint({
  name: 'split-entity',
  tag: 'Corrections',
  summary: 'Split an entity',
  description:
    'In the documents named, what was taken for this entity is another one: mentions, statements by it and about it move there. ' +
    'Each document gets a correction of its own, which `DELETE /corrections/{id}` takes back.',
  path: z.strictObject({ id: EntityId }),
  query: z.strictObject({}),
  body: SplitRequest,
  bodyExample: {
    documents: ['3f1c0a9be27d44581c6e90ab'],
    is: { type: 'person', name: 'Arta Lleshi (shkrimtare)' },
    note: 'Two of that name.',
  },
  answers: {
    202: {
      description: 'The corrections; the records follow.',
      schema: Corrections,
      example: { items: [ENTITY_CORRECTION] },
    },
  },
  problems: [
    'invalid-request',
    'not-found',
    'not-acceptable',
    'gone',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ path: { id }, body, raw }, { reads, corrections, now }) => {
    const documents = [...new Set(body.documents)]
    for (const document of documents) await requireHead(reads, document)
    await requireEntity(reads, id)
    if (entityIdOf(body.is.type, body.is.name) === id)
      throw invalidRequest([
        { field: 'is', message: 'expected another type or name than the entity has, got the same' },
      ])
    const items = []
    for (const document of documents) {
      const correction = { kind: 'entity', entityId: id, is: body.is, ...madeNow(raw, now, body.note) } as const
      items.push(toCorrection({ correction: await corrections.add(document, correction), applied: false }))
    }
    return { status: 202, body: { items } }
  },
})
