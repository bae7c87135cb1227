import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { NEW_SUBSCRIPTION } from '../examples.ts'
import { invalidRequest } from '../problem.ts'
import { NewSubscription, SubscriptionRequest } from '../schemas/subscription.ts'
import { toSubscription } from '../views/subscription.ts'

/** The list is read whole for each document. */
const MOST = 200
const SECRET_BYTES = 24
const ID_BYTES = 10

/** `POST /subscriptions`: asks to be told of statements. */
export const createSubscription = defineEndpoint({
  name: 'create-subscription',
  tag: 'Subscriptions',
  summary: 'Subscribe to statements',
  description:
    'Statements that are found from now on are posted to the endpoint, each once, signed as Standard Webhooks ask for (`webhook-id`, `webhook-timestamp`, `webhook-signature`). ' +
    'Any status from 200 to 299 within ten seconds is a yes; else it is tried again, eight times in half a day. The secret is shown in this answer only.',
  path: z.strictObject({}),
  query: z.strictObject({}),
  body: SubscriptionRequest,
  bodyExample: {
    endpoint: 'https://redaksia.example.org/fjala',
    filter: { speaker: '9b2f6c1d0e8a7f534c21', words: 'ura' },
  },
  answers: {
    201: {
      description: 'The subscription, with its secret.',
      schema: NewSubscription,
      headers: { location: 'Where the subscription is found.' },
      example: NEW_SUBSCRIPTION,
    },
  },
  problems: [
    'invalid-request',
    'not-acceptable',
    'body-too-large',
    'unsupported-media-type',
    'internal',
    'unavailable',
  ],
  handle: async ({ body, raw }, { subscriptions, now }) => {
    const { endpoint, filter, note = null } = body
    if ((await subscriptions.all()).length >= MOST)
      throw invalidRequest([
        { field: 'endpoint', message: `expected at most ${String(MOST)} subscriptions, got one more` },
      ])
    const secret = randomBytes(SECRET_BYTES).toString('base64')
    const subscription = {
      id: `sub-${randomBytes(ID_BYTES).toString('hex')}`,
      ...{ endpoint, filter, secret, note },
      createdAt: new Date(now()).toISOString(),
      createdBy: raw.caller,
    }
    await subscriptions.put(subscription)
    const shown: NewSubscription = { ...toSubscription(subscription), secret: `whsec_${secret}` }
    return { status: 201, headers: { location: `/subscriptions/${subscription.id}` }, body: shown }
  },
})
