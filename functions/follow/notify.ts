import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Delivery, Subscription } from '../../shared/model/subscription.ts'
import { documentIdIn, headKey } from '../../shared/records/keys.ts'
import type { StatementRecord } from '../../shared/records/records.ts'
import { deliveryIdOf, newDelivery } from '../../shared/records/subscription-records.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Subscriptions } from '../../shared/store/subscriptions.ts'
import { isWanted } from '../../shared/subscriptions/is-wanted.ts'

/** What is needed to tell subscribers. */
export type NotifyDependencies = {
  readonly reads: Pick<Reads, 'document' | 'documentStatements'>
  readonly subscriptions: Pick<Subscriptions, 'all' | 'note'>
  /** Announces what is to be delivered. */
  readonly announce: (deliveries: readonly Delivery[]) => Promise<void>
  /** The moment, ISO 8601. */
  readonly now: () => string
  /** Is told of every failure. */
  readonly report: (thrown: unknown, id: string) => void
}

const AT_ONCE = 200

/**
 * Takes batches of the table's stream: of each document whose head moved, the statements that somebody subscribed to are noted
 * and announced.
 * Retry contract: what was noted is not noted again, and announced again only while it is not delivered; records may come twice.
 */
export function makeNotifyHandler(dependencies: NotifyDependencies) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const subscriptions = await dependencies.subscriptions.all()
    if (subscriptions.length === 0) return { batchItemFailures: [] }
    for (const { dynamodb } of Records) {
      const id = documentIdIn(dynamodb?.Keys?.['pk']?.S ?? '')
      if (dynamodb?.Keys?.['sk']?.S !== headKey(id).sk) continue
      try {
        await tellOf(id, subscriptions, dependencies)
      } catch (thrown) {
        dependencies.report(thrown, id)
        return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

async function tellOf(
  id: string,
  subscriptions: readonly Subscription[],
  dependencies: NotifyDependencies,
): Promise<void> {
  const { reads, now, announce } = dependencies
  const head = await reads.document(id)
  if (head?.status !== 'indexed') return
  for (let after = null as Parameters<Reads['documentStatements']>[1]['after'], done = false; !done;) {
    const { items, next } = await reads.documentStatements(head, { limit: AT_ONCE, after })
    const wanted = subscriptions.flatMap(subscription => wantedBy(subscription, items, now()))
    const noted = await Promise.all(wanted.map(delivery => dependencies.subscriptions.note(delivery)))
    const open = noted.filter(({ status }) => status === 'pending')
    if (open.length > 0) await announce(open)
    after = next
    done = next === null
  }
}

function wantedBy({ id, filter }: Subscription, records: readonly StatementRecord[], now: string): readonly Delivery[] {
  return records
    .filter(record => isWanted(record, filter))
    .map(record =>
      newDelivery(deliveryIdOf(id, record), { subscriptionId: id, statementId: record.id, createdAt: now }),
    )
}
