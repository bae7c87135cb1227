import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { USAGE_REPORT } from '../examples-usage.ts'
import { UsageReport } from '../schemas/usage.ts'
import { toUsageReport } from '../views/usage.ts'

/** `GET /usage`: what the month has cost so far. */
export const getUsage = defineEndpoint({
  name: 'get-usage',
  tag: 'Service',
  summary: 'Ask what this month has cost',
  description:
    'What the functions that take documents in have used since the month began (UTC), as they counted it themselves, multiplied by list prices: ' +
    'no free tier, no discounts, no taxes. Not in it: what is stored, reading by this API and the console, logs and traces, and queues that are asked in vain. ' +
    'It is about: what a killed invocation used is missing, what was added twice is in it twice.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  answers: { 200: { description: 'The month so far.', schema: UsageReport, example: USAGE_REPORT } },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (_request, { spending }) => ({ status: 200, body: toUsageReport(await spending.current()) }),
})
