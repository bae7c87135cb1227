import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { newDelivery } from '../../../shared/records/subscription-records.ts'
import { defineEndpoint } from '../endpoint.ts'
import { DELIVERY } from '../examples.ts'
import { requireSubscription } from '../require.ts'
import { Delivery, SubscriptionId } from '../schemas/subscription.ts'
import { DELIVERIES } from '../views/subscription.ts'

const ID_BYTES = 10

/** `POST /subscriptions/{id}/test`: posts something to a subscription's endpoint. */
export const testSubscription = defineEndpoint({
  name: 'test-subscription',
  tag: 'Subscriptions',
  summary: 'Test a subscription',
  description:
    'Posts a signed delivery without a statement, by the same way as all others. The list of deliveries says how it fared.',
  path: z.strictObject({ id: SubscriptionId }),
  query: z.strictObject({}),
  answers: {
    202: { description: 'The delivery; it follows.', schema: Delivery, example: { ...DELIVERY, statementId: null } },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async ({ path: { id: subscriptionId } }, { subscriptions, announce, now }) => {
    await requireSubscription(subscriptions, subscriptionId)
    const delivery = await subscriptions.note(
      newDelivery(randomBytes(ID_BYTES).toString('hex'), {
        subscriptionId,
        statementId: null,
        createdAt: new Date(now()).toISOString(),
      }),
    )
    await announce([{ type: 'Delivery Due', subscriptionId, deliveryId: delivery.id }])
    return { status: 202, body: DELIVERIES.show(delivery) }
  },
})
