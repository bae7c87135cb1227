import * as z from 'zod'
import { DEFAULT_CONFIDENCE } from '../../../shared/confidence.ts'
import { EntityId, pageOf, StatementId } from './common.ts'
import { share } from './parameters.ts'

/** A subscription's id. */
export const SubscriptionId = z
  .string()
  .regex(/^sub-[0-9a-f]{20}$/, 'expected the id of a subscription, as GET /subscriptions lists them')
  .meta({ id: 'SubscriptionId', description: 'Names one subscription.', examples: ['sub-6f1e0c2b9a7d4c3e5f80'] })

const filter = {
  speaker: EntityId.optional().meta({ description: 'Only what this entity says.' }),
  about: EntityId.optional().meta({ description: 'Only what is about this entity.' }),
  words: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({
      description: 'Only what holds these words, in any inflection, with or without diacritics.',
      examples: ['protesta e bujqve'],
    }),
}

/** Which statements are wanted. */
export const SubscriptionFilter = z
  .strictObject({
    ...filter,
    minConfidence: share.default(DEFAULT_CONFIDENCE).meta({ description: 'Nothing that the engine is less sure of.' }),
  })
  .refine(({ speaker, about, words }) => speaker !== undefined || about !== undefined || words !== undefined, {
    message: 'expected at least one of speaker, about and words',
  })
  .meta({ id: 'SubscriptionFilter', description: 'Which statements are wanted: all that is said here must hold.' })

/** Whom to tell of what. */
export const SubscriptionRequest = z
  .strictObject({
    endpoint: z
      .url({ protocol: /^https?$/, message: 'expected an https address' })
      .max(2000)
      .refine(isWithoutCredentials, 'expected an address without user and password')
      .meta({ description: 'Where statements are posted to.', examples: ['https://redaksia.example.org/fjala'] }),
    filter: SubscriptionFilter,
    note: z.string().max(500).optional().meta({ description: 'What it is for.' }),
  })
  .meta({ id: 'SubscriptionRequest', description: 'Whom to tell of what.' })

function isWithoutCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === ''
}

/** A subscription as lists show it: without its secret. */
export const Subscription = z
  .strictObject({
    id: SubscriptionId,
    endpoint: z.string(),
    filter: z
      .strictObject({ ...filter, minConfidence: z.number().min(0).max(1) })
      .meta({ id: 'Filter', description: 'Which statements are wanted.' }),
    note: z.string().nullable(),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable().meta({ description: 'Who made it, as the sign-in names them.' }),
  })
  .meta({ id: 'Subscription', description: 'Who is told of which statements.' })

/** A subscription just made: the one answer that holds the secret. */
export const NewSubscription = z
  .strictObject({
    ...Subscription.shape,
    secret: z.string().meta({
      description: 'What deliveries are signed with, as Standard Webhooks write it. It is not shown again.',
      examples: ['whsec_Zmphbm1lIDI0IGJ5dGVzIHNlY3JldCE'],
    }),
  })
  .meta({ id: 'NewSubscription', description: 'A subscription with its secret.' })

/** All subscriptions. */
export const Subscriptions = z
  .strictObject({ items: z.array(Subscription).readonly() })
  .meta({ id: 'Subscriptions', description: 'All subscriptions.' })

/** How a delivery fared. */
export const DeliveryStatus = z.enum(['pending', 'delivered', 'failed']).meta({
  id: 'DeliveryStatus',
  description: '`pending`: it will be tried (again). `delivered`: the endpoint took it. `failed`: it was given up.',
  examples: ['failed'],
})

/** One delivery. */
export const Delivery = z
  .strictObject({
    id: z.string().meta({ description: 'The header `webhook-id` of each try.' }),
    statementId: StatementId.nullable().meta({ description: 'Null for a test.' }),
    status: DeliveryStatus,
    attempts: z.int().min(0),
    error: z.string().nullable().meta({ description: 'Why the last try failed.' }),
    createdAt: z.iso.datetime(),
    triedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery', description: 'One statement that a subscriber is told of.' })

/** A page of deliveries. */
export const DeliveryPage = pageOf(Delivery, 'DeliveryPage')

/** From when on to tell again. */
export const SubscriptionReplayRequest = z
  .strictObject({
    from: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2025-06-14')
      .refine(day => !Number.isNaN(Date.parse(day)), 'expected a day such as 2025-06-14')
      .meta({ description: 'Statements of documents from this day on are told again.', examples: ['2025-06-01'] }),
  })
  .meta({ id: 'SubscriptionReplayRequest', description: 'From when on to tell again.' })

/** That telling again has begun. */
export const SubscriptionReplay = z
  .strictObject({ subscriptionId: SubscriptionId, from: z.string(), status: z.literal('started') })
  .meta({ id: 'SubscriptionReplay', description: 'Telling again has begun.' })

/** The shape of `Subscription`. */
export type Subscription = z.infer<typeof Subscription>
/** The shape of `NewSubscription`. */
export type NewSubscription = z.infer<typeof NewSubscription>
/** The shape of `Delivery`. */
export type Delivery = z.infer<typeof Delivery>
