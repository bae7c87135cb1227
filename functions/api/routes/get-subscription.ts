import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { SUBSCRIPTION } from '../examples.ts'
import { requireSubscription } from '../require.ts'
import { Subscription, SubscriptionId } from '../schemas/subscription.ts'
import { toSubscription } from '../views/subscription.ts'

/** `GET /subscriptions/{id}`: one subscription. */
export const getSubscription = defineEndpoint({
  name: 'get-subscription',
  tag: 'Subscriptions',
  summary: 'Get a subscription',
  description: 'Without its secret.',
  path: z.strictObject({ id: SubscriptionId }),
  query: z.strictObject({}),
  answers: { 200: { description: 'The subscription.', schema: Subscription, example: SUBSCRIPTION } },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path }, { subscriptions }) => ({
    status: 200,
    body: toSubscription(await requireSubscription(subscriptions, path.id)),
  }),
})
