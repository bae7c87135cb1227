import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { DOCUMENT_ENTITY } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { entitiesOf } from '../lists.ts'
import { answerPage } from '../page.ts'
import { readRevision } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { DocumentEntityPage } from '../schemas/entity.ts'
import { PAGE } from '../schemas/parameters.ts'
import { DOCUMENT_ENTITIES } from '../views/entity.ts'

/** `GET /documents/{id}/entities`: who and what a document speaks of. */
export const listDocumentEntities = defineEndpoint({
  name: 'list-document-entities',
  tag: 'Documents',
  summary: 'List the entities of a document',
  description: 'In the order of their first mention, with the places that refer to them.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject(PAGE),
  answers: {
    200: {
      description: 'A page of entities.',
      schema: DocumentEntityPage,
      example: { items: [DOCUMENT_ENTITY], next: null },
      alternatives: alternativesOf(DOCUMENT_ENTITIES, DOCUMENT_ENTITY),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: (request, { reads }) =>
    readRevision(reads, request.path.id, head => answerPage(request, entitiesOf(head, reads))),
})
