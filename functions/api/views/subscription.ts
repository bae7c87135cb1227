import type {
  Delivery as KnownDelivery,
  Subscription as KnownSubscription,
} from '../../../shared/model/subscription.ts'
import type { View } from '../formats.ts'
import type { Delivery, Subscription } from '../schemas/subscription.ts'

/** A subscription as answers show it: without its secret. */
export function toSubscription({ id, endpoint, filter, note, createdAt, createdBy }: KnownSubscription): Subscription {
  const { speaker, about, words, minConfidence } = filter
  const wanted = { speaker, about, words, minConfidence }
  const known = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
  return { id, endpoint, filter: known as Subscription['filter'], note, createdAt, createdBy }
}

/** How deliveries are shown. */
export const DELIVERIES: View<KnownDelivery, Delivery> = {
  show: ({ id, statementId, status, attempts, error, createdAt, triedAt }) => ({
    ...{ id, statementId, status, attempts, error },
    ...{ createdAt, triedAt },
  }),
  columns: {
    id: ({ id }) => id,
    statementId: ({ statementId }) => statementId,
    status: ({ status }) => status,
    attempts: ({ attempts }) => attempts,
    error: ({ error }) => error,
    createdAt: ({ createdAt }) => createdAt,
    triedAt: ({ triedAt }) => triedAt,
  },
}
