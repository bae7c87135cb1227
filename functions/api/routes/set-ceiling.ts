import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { USAGE_REPORT } from '../examples-usage.ts'
import { Ceiling, CeilingRequest } from '../schemas/usage.ts'
import { toCeiling } from '../views/usage.ts'

/** `POST /usage/ceiling`: sets the most that a month may cost. */
export const setCeiling = defineEndpoint({
  name: 'set-ceiling',
  tag: 'Service',
  summary: 'Set the monthly ceiling',
  description:
    'Once a month has cost as much, documents wait in the queue instead of being read: until the ceiling is raised, or the month turns. ' +
    'Messages wait fourteen days at most. It goes before the ceiling of the deployment.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  body: CeilingRequest,
  bodyExample: { usd: 25 },
  answers: { 200: { description: 'The ceiling.', schema: Ceiling, example: USAGE_REPORT.ceiling } },
  problems: [
    'invalid-request',
    'not-acceptable',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ body, raw }, { spending, tellCeiling }) => {
    const ceiling = await spending.setCeiling(body.usd, raw.caller)
    await tellCeiling('Ceiling Changed')
    return { status: 200, body: toCeiling(ceiling) }
  },
})
