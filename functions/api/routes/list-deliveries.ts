import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { DELIVERY } from '../examples.ts'
import { alternativesOf } from '../formats.ts'
import { answerPage } from '../page.ts'
import { requireSubscription } from '../require.ts'
import { PAGE } from '../schemas/parameters.ts'
import { DeliveryPage, DeliveryStatus, SubscriptionId } from '../schemas/subscription.ts'
import { DELIVERIES } from '../views/subscription.ts'

/** `GET /subscriptions/{id}/deliveries`: what a subscriber was told, and what was given up. */
export const listDeliveries = defineEndpoint({
  name: 'list-deliveries',
  tag: 'Subscriptions',
  summary: 'List the deliveries of a subscription, newest first',
  description: 'Those that were given up where nothing is said: the dead letters. Kept for thirty days.',
  path: z.strictObject({ id: SubscriptionId }),
  query: z.strictObject({ status: DeliveryStatus.default('failed').meta({ description: 'How they fared.' }), ...PAGE }),
  answers: {
    200: {
      description: 'A page of deliveries.',
      schema: DeliveryPage,
      example: { items: [DELIVERY], next: null },
      alternatives: alternativesOf(DELIVERIES, DELIVERY),
    },
  },
  problems: ['invalid-request', 'not-found', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (request, { subscriptions }) => {
    const { id } = await requireSubscription(subscriptions, request.path.id)
    return answerPage(request, {
      ask: page => subscriptions.deliveries(id, request.query.status, page),
      view: DELIVERIES,
    })
  },
})
