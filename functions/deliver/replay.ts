import type { Position } from '../../shared/store/page.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Subscriptions } from '../../shared/store/subscriptions.ts'
import { deliveryIdOf, newDelivery } from '../../shared/records/subscription-records.ts'
import { isWanted } from '../../shared/subscriptions/is-wanted.ts'
import type { Announcement } from '../announce.ts'

/** What telling again from a date on needs. */
export type ReplayDependencies = {
  readonly reads: Pick<Reads, 'statements'>
  readonly subscriptions: Pick<Subscriptions, 'get' | 'note'>
  readonly announce: (announcements: readonly Announcement[]) => Promise<void>
  /** The moment, ISO 8601. */
  readonly now: () => string
}

const AT_ONCE = 100

/**
 * Notes and announces the deliveries of one page of statements, and then the next page: a replay of any length never outlasts
 * a function. Each run tells once of each statement.
 */
export async function replaySome(
  asked: Extract<Announcement, { readonly type: 'Replay Asked' }>,
  { reads, subscriptions, announce, now }: ReplayDependencies,
): Promise<void> {
  const subscription = await subscriptions.get(asked.subscriptionId)
  if (subscription === undefined) return
  const { id, filter } = subscription
  const after = asked.after === null ? null : (JSON.parse(asked.after) as Position)
  const { speaker, about, minConfidence } = filter
  const found = await reads.statements({ speaker, about, minConfidence, from: asked.from }, { limit: AT_ONCE, after })
  const wanted = found.items.filter(record => isWanted(record, filter))
  const noted = await Promise.all(
    wanted.map(record =>
      subscriptions.note(
        newDelivery(deliveryIdOf(id, record, asked.run), {
          subscriptionId: id,
          statementId: record.id,
          createdAt: now(),
        }),
      ),
    ),
  )
  const due = noted.map(delivery => ({ type: 'Delivery Due', subscriptionId: id, deliveryId: delivery.id }) as const)
  const next = found.next === null ? [] : [{ ...asked, after: JSON.stringify(found.next) }]
  await announce([...due, ...next])
}
