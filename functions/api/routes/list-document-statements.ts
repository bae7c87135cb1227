import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { STATEMENT } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { statementsOf } from '../lists.ts'
import { answerPage } from '../page.ts'
import { readRevision } from '../require.ts'
import { DocumentId } from '../schemas/common.ts'
import { CONFIDENCE, LINKED, PAGE } from '../schemas/parameters.ts'
import { StatementPage } from '../schemas/statement.ts'
import { STATEMENTS } from '../views/statement.ts'

/** `GET /documents/{id}/statements`: who said what in a document. */
export const listDocumentStatements = defineEndpoint({
  name: 'list-document-statements',
  tag: 'Documents',
  summary: 'List the statements of a document',
  description: 'In the order of the text.',
  path: z.strictObject({ id: DocumentId }),
  query: z.strictObject({ ...CONFIDENCE, ...PAGE, ...LINKED }),
  answers: {
    200: {
      description: 'A page of statements.',
      schema: StatementPage,
      example: { items: [STATEMENT], next: null },
      alternatives: alternativesOf(STATEMENTS, STATEMENT),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'gone', 'internal', 'unavailable'],
  handle: (request, { reads }) =>
    readRevision(reads, request.path.id, head =>
      answerPage(request, statementsOf(head, reads, request.query.minConfidence)),
    ),
})
