import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'

const NO_DOCUMENT = '0'.repeat(24)

const Health = z
  .strictObject({ status: z.literal('ok') })
  .meta({ id: 'Health', description: 'That the API answers, and the table behind it.' })

/** `GET /health`: whether questions can be answered just now. */
export const health = defineEndpoint({
  name: 'health',
  tag: 'Service',
  summary: 'Ask whether it works',
  description: 'Reads from the table, so that `ok` means that questions are answered.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  answers: { 200: { description: 'It works.', schema: Health, example: { status: 'ok' } } },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (_request, { reads }) => {
    await reads.document(NO_DOCUMENT)
    return { status: 200, headers: { 'cache-control': 'no-store' }, body: { status: 'ok' } }
  },
})
