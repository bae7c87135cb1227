/** Which statements are wanted: all that is said here must hold, and something must be said. */
export type SubscriptionFilter = {
  /** The id of an entity over all documents that says it. */
  readonly speaker?: string | undefined
  /** The id of an entity over all documents that it is about. */
  readonly about?: string | undefined
  /** Words that stand in it, in any inflection, with or without diacritics. */
  readonly words?: string | undefined
  /** Nothing that the engine is less sure of, from 0 to 1. */
  readonly minConfidence: number
}

/** Whom to tell of statements. */
export type Subscription = {
  readonly id: string
  /** Where deliveries are posted to. */
  readonly endpoint: string
  readonly filter: SubscriptionFilter
  /** What deliveries are signed with, in base64. */
  readonly secret: string
  readonly createdAt: string
  readonly createdBy: string | null
  readonly note: string | null
}

/** How a delivery fared. */
export type DeliveryStatus = 'pending' | 'delivered' | 'failed'

/** One statement that a subscription is told of; a test tells of none. */
export type Delivery = {
  readonly id: string
  readonly subscriptionId: string
  readonly statementId: string | null
  readonly status: DeliveryStatus
  readonly attempts: number
  /** Why the last attempt failed, in words for the endpoint's owner. */
  readonly error: string | null
  /** When it was made, ISO 8601. */
  readonly createdAt: string
  /** When it was last tried, ISO 8601. */
  readonly triedAt: string | null
}
