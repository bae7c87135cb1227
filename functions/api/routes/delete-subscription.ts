import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { SUBSCRIPTION } from '../examples.ts'
import { requireSubscription } from '../require.ts'
import { Subscription, SubscriptionId } from '../schemas/subscription.ts'
import { toSubscription } from '../views/subscription.ts'

/** `DELETE /subscriptions/{id}`: ends a subscription. */
export const deleteSubscription = defineEndpoint({
  name: 'delete-subscription',
  tag: 'Subscriptions',
  summary: 'End a subscription',
  description: 'Nothing more is posted to its endpoint, also nothing that waits to be tried again.',
  path: z.strictObject({ id: SubscriptionId }),
  query: z.strictObject({}),
  answers: { 200: { description: 'The subscription as it was.', schema: Subscription, example: SUBSCRIPTION } },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path }, { subscriptions }) => {
    const subscription = await requireSubscription(subscriptions, path.id)
    await subscriptions.remove(path.id)
    return { status: 200, body: toSubscription(subscription) }
  },
})
