import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { requireSubscription } from '../require.ts'
import { SubscriptionId, SubscriptionReplay, SubscriptionReplayRequest } from '../schemas/subscription.ts'

const RUN_BYTES = 8

/** `POST /subscriptions/{id}/replay`: tells a subscriber again of what was found from a day on. */
export const replaySubscription = defineEndpoint({
  name: 'replay-subscription',
  tag: 'Subscriptions',
  summary: 'Tell a subscriber again',
  description:
    'All statements of documents from a day on that the subscription is for are posted to its endpoint, also those that it was told of before: for a subscriber that has lost something, or is new.',
  path: z.strictObject({ id: SubscriptionId }),
  query: z.strictObject({}),
  body: SubscriptionReplayRequest,
  bodyExample: { from: '2025-06-01' },
  answers: {
    202: {
      description: 'It has begun.',
      schema: SubscriptionReplay,
      example: { subscriptionId: 'sub-6f1e0c2b9a7d4c3e5f80', from: '2025-06-01', status: 'started' },
    },
  },
  problems: [
    'invalid-request',
    'not-found',
    'not-acceptable',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ path: { id: subscriptionId }, body: { from } }, { subscriptions, announce }) => {
    await requireSubscription(subscriptions, subscriptionId)
    const run = randomBytes(RUN_BYTES).toString('hex')
    await announce([{ type: 'Replay Asked', subscriptionId, run, from, after: null }])
    return { status: 202, body: { subscriptionId, from, status: 'started' } }
  },
})
