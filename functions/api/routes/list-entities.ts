import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { ENTITY } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { EntityType } from '../schemas/common.ts'
import { EntityPage } from '../schemas/entity.ts'
import { PAGE } from '../schemas/parameters.ts'
import { ENTITIES } from '../views/entity.ts'

/** `GET /entities`: who and what the documents speak of. */
export const listEntities = defineEndpoint({
  name: 'list-entities',
  tag: 'Entities',
  summary: 'Find entities by name',
  description:
    '`name` is the beginning of a name: of any of its words, in any inflection that was seen, of an alias or an acronym; case and diacritics do not matter.',
  path: z.strictObject({}),
  query: z.strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'The beginning of a name.', examples: ['pezeshkianit'] }),
    type: EntityType.optional(),
    order: z.enum(['name', 'documents', 'mentions', 'statements', 'about']).default('name').meta({
      description:
        'By name, or by a count, greatest first, in steps of about a half; entities whose count is below four follow by name.',
    }),
    ...PAGE,
  }),
  answers: {
    200: {
      description: 'A page of entities.',
      schema: EntityPage,
      example: { items: [ENTITY], next: null },
      alternatives: alternativesOf(ENTITIES, ENTITY),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: (request, { reads }) => {
    const { name, type, order } = request.query
    return answerPage(request, { ask: page => reads.entities({ name, type, order }, page), view: ENTITIES })
  },
})
