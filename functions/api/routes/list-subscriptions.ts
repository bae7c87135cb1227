import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { SUBSCRIPTION } from '../examples.ts'
import { Subscriptions } from '../schemas/subscription.ts'
import { toSubscription } from '../views/subscription.ts'

/** `GET /subscriptions`: who is told of what. */
export const listSubscriptions = defineEndpoint({
  name: 'list-subscriptions',
  tag: 'Subscriptions',
  summary: 'List subscriptions',
  description: 'All of them, without their secrets.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  answers: { 200: { description: 'The subscriptions.', schema: Subscriptions, example: { items: [SUBSCRIPTION] } } },
  problems: ['invalid-request', 'not-acceptable', 'internal', 'unavailable'],
  handle: async (_request, { subscriptions }) => ({
    status: 200,
    body: { items: (await subscriptions.all()).map(toSubscription) },
  }),
})
