import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { NEIGHBOURS } from '../examples.ts'
import { findNeighbours } from '../neighbours.ts'
import { requireEntity } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { Neighbours } from '../schemas/entity.ts'
import { IN_ORDER, inOrder, integer, LIMIT, PERIOD } from '../schemas/parameters.ts'

const documents = integer({ min: 1, max: 100 })
  .default(25)
  .meta({ description: 'How many documents are looked at, the newest first.', examples: [50] })

/** `GET /entities/{id}/neighbours`: with whom and what they appear. */
export const listEntityNeighbours = defineEndpoint({
  name: 'list-entity-neighbours',
  tag: 'Entities',
  summary: 'List with whom and what an entity appears',
  description:
    'Who and what is mentioned in the newest documents that mention the entity: those that share most documents with it first. It is counted when it is asked, so that what it costs grows with `documents`.',
  path: z.strictObject({ id: EntityId }),
  query: z.strictObject({ documents, ...LIMIT, ...PERIOD }).refine(inOrder, IN_ORDER),
  answers: { 200: { description: 'The neighbours.', schema: Neighbours, example: NEIGHBOURS } },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path, query }, { reads }) => {
    const { id } = await requireEntity(reads, path.id)
    const { limit, documents, from, to } = query
    const found = await findNeighbours(reads, { id, period: { from, to }, documents })
    const { neighbours, ...looked } = found
    return { status: 200, body: { items: neighbours.slice(0, limit), ...looked } }
  },
})
