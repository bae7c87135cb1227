import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Delivery, Subscription } from '../../shared/model/subscription.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Subscriptions } from '../../shared/store/subscriptions.ts'
import { readAnnouncement } from './announcement.ts'
import { toPayload } from './payload.ts'
import type { Outcome, Posted } from './post.ts'
import { replaySome, type ReplayDependencies } from './replay.ts'
import { signatureHeaders } from './sign.ts'

/** What delivering needs. */
export type DeliverDependencies = ReplayDependencies & {
  readonly reads: Pick<Reads, 'statement' | 'statements'>
  readonly subscriptions: Pick<Subscriptions, 'get' | 'delivery' | 'settle' | 'note'>
  readonly post: (posted: Posted) => Promise<Outcome>
  /** Keeps a message hidden for so many seconds. */
  readonly hide: (receiptHandle: string, seconds: number) => Promise<void>
  readonly maxReceiveCount: number
  /** Is told of every failure that is ours. */
  readonly report: (thrown: unknown, messageId: string) => void
}

/** Seconds before the next try: half a minute, and four times as long each time, up to six hours. */
const FIRST_PAUSE = 30
const LONGEST_PAUSE = 6 * 3600

/**
 * Takes messages that tell of deliveries due, posts each to its subscriber, and writes down how it fared.
 * Retry contract: what was delivered is not delivered again; what was not taken stays in the queue, hidden longer each time,
 * and is marked failed after the last try. An endpoint may get the same delivery twice, under the same `webhook-id`.
 */
export function makeDeliverHandler(dependencies: DeliverDependencies) {
  return (event: SQSEvent): Promise<SQSBatchResponse> =>
    processPartialResponse(event, (record: SQSRecord) => handleAndReport(record, dependencies), processor(), {
      throwOnFullBatchFailure: false,
    })
}

const processor = () => new BatchProcessor(EventType.SQS)

/** A delivery that its endpoint has not taken stays in the queue: their failure, and nothing to report. */
class NotTaken extends Error {}

async function handleAndReport(record: SQSRecord, dependencies: DeliverDependencies): Promise<void> {
  try {
    await handleRecord(record, dependencies)
  } catch (thrown) {
    if (!(thrown instanceof NotTaken)) dependencies.report(thrown, record.messageId)
    throw thrown
  }
}

async function handleRecord(record: SQSRecord, dependencies: DeliverDependencies): Promise<void> {
  const announcement = readAnnouncement(record.body)
  if (announcement.type === 'Replay Asked') return replaySome(announcement, dependencies)
  const { subscriptionId, deliveryId } = announcement
  const [subscription, delivery] = await Promise.all([
    dependencies.subscriptions.get(subscriptionId),
    dependencies.subscriptions.delivery(subscriptionId, deliveryId),
  ])
  if (subscription === undefined || delivery?.status !== 'pending') return
  await tryDelivery({ subscription, delivery, record }, dependencies)
}

type Due = { readonly subscription: Subscription; readonly delivery: Delivery; readonly record: SQSRecord }

async function tryDelivery({ subscription, delivery, record }: Due, dependencies: DeliverDependencies): Promise<void> {
  const { subscriptions, hide, maxReceiveCount, now } = dependencies
  const outcome = await postDelivery(subscription, delivery, dependencies)
  const tried = { ...delivery, attempts: delivery.attempts + 1, triedAt: now() }
  if (outcome.taken) return subscriptions.settle({ ...tried, status: 'delivered', error: null })
  const receives = Number(record.attributes.ApproximateReceiveCount)
  const isLast = receives >= maxReceiveCount || outcome.isFinal === true
  await subscriptions.settle({ ...tried, status: isLast ? 'failed' : 'pending', error: outcome.error })
  if (isLast) return
  await hide(record.receiptHandle, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 4 ** (receives - 1)))
  throw new NotTaken(`Not taken yet: ${outcome.error}`)
}

async function postDelivery(
  { endpoint, secret }: Subscription,
  delivery: Delivery,
  { reads, post, now }: DeliverDependencies,
): Promise<Outcome & { readonly isFinal?: boolean }> {
  const { id, statementId } = delivery
  const record = statementId === null ? null : await reads.statement(statementId)
  if (record === undefined) return { taken: false, error: 'the statement is not there any more', isFinal: true }
  const body = toPayload(delivery, record)
  const timestamp = Math.floor(Date.parse(now()) / 1000)
  return post({ endpoint, body, headers: signatureHeaders({ id, timestamp, body }, secret) })
}
