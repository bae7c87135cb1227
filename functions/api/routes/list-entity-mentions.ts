import * as z from 'zod'
import type { PageRequest } from '../../../shared/store/page.ts'
import { defineEndpoint } from '../endpoint.ts'
import { APPEARANCE } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { requireEntity } from '../require.ts'
import { EntityId } from '../schemas/common.ts'
import { AppearancePage } from '../schemas/entity.ts'
import { IN_ORDER, inOrder, PAGE, PERIOD } from '../schemas/parameters.ts'
import { APPEARANCES } from '../views/entity.ts'

const MAX_ABOUT = 10

/** `GET /entities/{id}/mentions`: where they appear, and what is said about them there. */
export const listEntityMentions = defineEndpoint({
  name: 'list-entity-mentions',
  tag: 'Entities',
  summary: 'List where an entity appears, newest first',
  description: `One entry per document: every place that refers to the entity, and what the document reports as said about it, the first ${MAX_ABOUT} statements. All of those are listed under \`/statements?about={id}\`.`,
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
    const ask = async (page: PageRequest) => {
      const { items, next } = await reads.entityMentions(id, { from, to }, page)
      return { items: await reads.about(items, MAX_ABOUT), next }
    }
    return answerPage(request, { ask, view: APPEARANCES })
  },
})
