import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'

const Document = z.record(z.string(), z.unknown())

/** `GET /openapi.json`: this API for machines. */
export const openapi = defineEndpoint({
  name: 'openapi',
  tag: 'Service',
  summary: 'Describe the API',
  description: 'This OpenAPI 3.1 document, generated from the schemas that check requests.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  answers: { 200: { description: 'The OpenAPI 3.1 document.', schema: Document } },
  problems: ['invalid-request', 'not-acceptable'],
  handle: async (_request, { describe }) => ({
    status: 200,
    headers: { 'cache-control': 'public, max-age=300' },
    body: describe(),
  }),
})
