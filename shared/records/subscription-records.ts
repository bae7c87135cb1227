import { createHash } from 'node:crypto'
import type { Delivery, Subscription } from '../model/subscription.ts'
import { fold } from '../text/fold.ts'
import type { Item } from './item.ts'
import { deliveriesPartition, deliveryKey, EXPIRY_ATTRIBUTE, subscriptionKey } from './keys.ts'
import type { StatementRecord } from './records.ts'

const KEPT_SECONDS = 30 * 24 * 3600
const ID_LENGTH = 20

/**
 * The id of what a subscription is told: the same words in the same document are told once, whichever engine reads them and
 * however often. `run`: the replay that tells of them again.
 */
export function deliveryIdOf(subscriptionId: string, record: StatementRecord, run = ''): string {
  const words = fold(record.content.map(({ text }) => text).join(' '))
  return hash([subscriptionId, record.document.id, words, run].join('\n'))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, ID_LENGTH)
}

/** A subscription as the table holds it: in the list of all, which is read whole. */
export function toSubscriptionItem(subscription: Subscription): Item {
  return { ...subscriptionKey(subscription.id), subscription }
}

/** A subscription without its keys. Only `toSubscriptionItem` writes them, so its shape is trusted. */
export function fromSubscriptionItem(item: Item): Subscription {
  return item['subscription'] as Subscription
}

/** A delivery as the table holds it: for thirty days, and in the list of those of its subscription that fared alike. */
export function toDeliveryItem(delivery: Delivery): Item {
  const { id, subscriptionId, status, createdAt } = delivery
  return {
    ...deliveryKey(subscriptionId, id),
    pk1: deliveriesPartition(subscriptionId, status),
    sk1: `${createdAt}#${id}`,
    [EXPIRY_ATTRIBUTE]: Math.floor(Date.parse(createdAt) / 1000) + KEPT_SECONDS,
    delivery,
  }
}

/** A delivery that nobody has tried yet. */
export function newDelivery(
  id: string,
  known: Pick<Delivery, 'subscriptionId' | 'statementId' | 'createdAt'>,
): Delivery {
  return { id, ...known, status: 'pending', attempts: 0, error: null, triedAt: null }
}

/** A delivery without its keys. Only `toDeliveryItem` writes them, so its shape is trusted. */
export function fromDeliveryItem(item: Item): Delivery {
  return item['delivery'] as Delivery
}
