import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { DOCUMENT } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { DocumentStatus } from '../schemas/common.ts'
import { DocumentPage } from '../schemas/document.ts'
import { IN_ORDER, inOrder, language, LINKED, PAGE, PERIOD, publisher } from '../schemas/parameters.ts'
import { DOCUMENTS } from '../views/document.ts'

/** `GET /documents`: what came in, newest first. */
export const listDocuments = defineEndpoint({
  name: 'list-documents',
  tag: 'Documents',
  summary: 'List documents, newest first',
  description:
    'By the date they were published, or arrived where that is unknown. Without `status` all but deleted documents are listed, rejected ones with the reason.',
  path: z.strictObject({}),
  query: z
    .strictObject({ status: DocumentStatus.optional(), language, publisher, ...PERIOD, ...PAGE, ...LINKED })
    .refine(inOrder, IN_ORDER),
  answers: {
    200: {
      description: 'A page of documents.',
      schema: DocumentPage,
      example: { items: [DOCUMENT], next: null },
      alternatives: alternativesOf(DOCUMENTS, DOCUMENT),
    },
  },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: (request, { reads }) => {
    const { status, language, publisher, from, to } = request.query
    return answerPage(request, {
      ask: page => reads.documents({ status, language, publisher, from, to }, page),
      view: DOCUMENTS,
    })
  },
})
