import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { ENTITY_DETAIL } from '../examples.ts'
import { requireEntity } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { EntityDetail } from '../schemas/entity.ts'
import { toEntityDetail } from '../views/entity.ts'

/** `GET /entities/{id}`: one entity over all documents. */
export const getEntity = defineEndpoint({
  name: 'get-entity',
  tag: 'Entities',
  summary: 'Get an entity',
  description:
    'Its base form, the other names seen, and how often it appears, speaks and is spoken of, in all and month by month.',
  path: z.strictObject({ id: EntityId }),
  query: z.strictObject({}),
  answers: { 200: { description: 'The entity.', schema: EntityDetail, example: ENTITY_DETAIL } },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path }, { reads }) => ({ status: 200, body: toEntityDetail(await requireEntity(reads, path.id)) }),
})
