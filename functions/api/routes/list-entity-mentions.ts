import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { APPEARANCE } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { requireEntity } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { AppearancePage } from '../schemas/entity.ts'
import { IN_ORDER, inOrder, PAGE, PERIOD } from '../schemas/parameters.ts'
import { APPEARANCES } from '../views/entity.ts'

/** `GET /entities/{id}/mentions`: where they appear, and what is said about them there. */
export const listEntityMentions = defineEndpoint({
  name: 'list-entity-mentions',
  tag: 'Entities',
  summary: 'List where an entity appears, newest first',
  description:
    'One entry per document: every place that refers to the entity, and what the document reports as said about it.',
  path: z.strictObject({ id: EntityId }),
  query: z.strictObject({ ...PERIOD, ...PAGE }).refine(inOrder, IN_ORDER),
  answers: {
    200: {
      description: 'A page of appearances.',
      schema: AppearancePage,
      example: { items: [APPEARANCE], next: null },
      alternatives: alternativesOf(APPEARANCES, APPEARANCE),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (request, { reads }) => {
    const { id } = await requireEntity(reads, request.path.id)
    const { from, to } = request.query
    return answerPage(request, { ask: page => reads.entityMentions(id, { from, to }, page), view: APPEARANCES })
  },
})
