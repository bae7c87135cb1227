import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Delivery, DeliveryStatus, Subscription } from '../model/subscription.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  deliveriesPartition,
  deliveryKey,
  subscriptionKey,
  SUBSCRIPTIONS_PARTITION,
} from '../records/keys.ts'
import {
  fromDeliveryItem,
  fromSubscriptionItem,
  toDeliveryItem,
  toSubscriptionItem,
} from '../records/subscription-records.ts'
import type { TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest } from './page.ts'
import { queryRange } from './query.ts'

/** Subscriptions and what they were told. */
export type Subscriptions = ReturnType<typeof makeSubscriptions>

const AT_ONCE = 200

/** Makes access to the subscriptions of a table. */
export function makeSubscriptions(access: TableAccess) {
  const { client, table } = access
  return {
    /** All subscriptions, by their ids. They are few: the list is read whole. */
    async all(): Promise<readonly Subscription[]> {
      const found: Subscription[] = []
      const range = { partition: SUBSCRIPTIONS_PARTITION, from: '', to: AFTER_ALL, size: AT_ONCE }
      for await (const group of queryRange(access, range)) found.push(...group.map(fromSubscriptionItem))
      return found
    },

    async get(id: string): Promise<Subscription | undefined> {
      const item = await getItem(access, subscriptionKey(id))
      return item === undefined ? undefined : fromSubscriptionItem(item)
    },

    async put(subscription: Subscription): Promise<void> {
      await client.send(new PutCommand({ TableName: table, Item: toSubscriptionItem(subscription) }))
    },

    /** Ends a subscription. What it was told of is forgotten by itself, within thirty days. */
    async remove(id: string): Promise<void> {
      await client.send(new DeleteCommand({ TableName: table, Key: subscriptionKey(id) }))
    },

    async delivery(subscriptionId: string, id: string): Promise<Delivery | undefined> {
      const item = await getItem(access, deliveryKey(subscriptionId, id))
      return item === undefined ? undefined : fromDeliveryItem(item)
    },

    /** Notes that something is to be delivered, unless it is known already. Out: the delivery as it stands. */
    async note(delivery: Delivery): Promise<Delivery> {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: toDeliveryItem(delivery),
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        return delivery
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return (await this.delivery(delivery.subscriptionId, delivery.id)) ?? delivery
      }
    },

    /** Writes down how a delivery fared. */
    async settle(delivery: Delivery): Promise<void> {
      await client.send(new PutCommand({ TableName: table, Item: toDeliveryItem(delivery) }))
    },

    /** Deliveries of a subscription that fared alike, newest first. */
    deliveries: (subscriptionId: string, status: DeliveryStatus, page: PageRequest): Promise<Page<Delivery>> =>
      fillPage(listDeliveries(access, deliveriesPartition(subscriptionId, status), page), page),
  }
}

async function getItem({ client, table }: TableAccess, key: { readonly pk: string; readonly sk: string }) {
  const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))
  return item as Item | undefined
}

async function* listDeliveries(
  access: TableAccess,
  partition: string,
  { limit, after }: PageRequest,
): AsyncGenerator<readonly Entry<Delivery>[]> {
  const before = after?.['at']
  const to = typeof before === 'string' ? before : AFTER_ALL
  const range = { index: 'gsi1', partition, from: '', to, descending: true, after: to, size: limit + 1 } as const
  for await (const group of queryRange(access, range)) {
    yield group.map(item => ({ position: { at: String(item['sk1']) }, value: fromDeliveryItem(item) }))
  }
}
