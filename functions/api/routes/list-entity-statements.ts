import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { STATEMENT } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { requireEntity } from '../require.ts'
import { EntityId, StatementKind } from '../schemas/common.ts'
import { CONFIDENCE, IN_ORDER, inOrder, language, LINKED, PAGE, PERIOD, publisher } from '../schemas/parameters.ts'
import { StatementPage } from '../schemas/statement.ts'
import { STATEMENTS } from '../views/statement.ts'

/** `GET /entities/{id}/statements`: what they said, newest first. */
export const listEntityStatements = defineEndpoint({
  name: 'list-entity-statements',
  tag: 'Entities',
  summary: 'List what an entity said, newest first',
  description: 'The statements that are credited to it, in any document.',
  path: z.strictObject({ id: EntityId }),
  query: z
    .strictObject({ kind: StatementKind.optional(), ...CONFIDENCE, language, publisher, ...PERIOD, ...PAGE, ...LINKED })
    .refine(inOrder, IN_ORDER),
  answers: {
    200: {
      description: 'A page of statements.',
      schema: StatementPage,
      example: { items: [STATEMENT], next: null },
      alternatives: alternativesOf(STATEMENTS, STATEMENT),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (request, { reads }) => {
    const { id: speaker } = await requireEntity(reads, request.path.id)
    const { kind, minConfidence, language, publisher, from, to } = request.query
    return answerPage(request, {
      ask: page => reads.statements({ speaker, kind, minConfidence, language, publisher, from, to }, page),
      view: STATEMENTS,
    })
  },
})
