import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { STATEMENT } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { EntityId, StatementKind } from '../schemas/common.ts'
import { CONFIDENCE, IN_ORDER, inOrder, language, LINKED, PAGE, PERIOD, publisher } from '../schemas/parameters.ts'
import { StatementPage } from '../schemas/statement.ts'
import { STATEMENTS } from '../views/statement.ts'

/** `GET /statements`: who said what, newest first. */
export const listStatements = defineEndpoint({
  name: 'list-statements',
  tag: 'Statements',
  summary: 'List statements, newest first',
  description:
    'Filters narrow one another: `speaker` and `about` together give what one said about the other. The period is that of the document.',
  path: z.strictObject({}),
  query: z
    .strictObject({
      speaker: EntityId.optional().meta({ description: 'Only what this entity said.' }),
      about: EntityId.optional().meta({ description: 'Only what mentions this entity.' }),
      kind: StatementKind.optional(),
      ...CONFIDENCE,
      language,
      publisher,
      ...PERIOD,
      ...PAGE,
      ...LINKED,
    })
    .refine(inOrder, IN_ORDER),
  answers: {
    200: {
      description: 'A page of statements.',
      schema: StatementPage,
      example: { items: [STATEMENT], next: null },
      alternatives: alternativesOf(STATEMENTS, STATEMENT),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: (request, { reads }) => {
    const { speaker, about, kind, minConfidence, language, publisher, from, to } = request.query
    return answerPage(request, {
      ask: page => reads.statements({ speaker, about, kind, minConfidence, language, publisher, from, to }, page),
      view: STATEMENTS,
    })
  },
})
