import type { Correcting } from '../../shared/store/correct.ts'
import type { Idempotency } from '../../shared/store/idempotency.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Subscriptions } from '../../shared/store/subscriptions.ts'
import type { Texts } from '../../shared/store/texts.ts'
import type { Uploads } from '../../shared/store/uploads.ts'
import type { Announcement } from '../announce.ts'
import type { CeilingEvent, SpendingWatch } from '../spending.ts'

/** What the API stands on for as long as its process lives. */
export type ApiDependencies = {
  /** The reads of one request; `countCapacity` is told of the capacity units that each takes. */
  readonly makeReads: (countCapacity: (units: number) => void) => Reads
  readonly texts: Pick<Texts, 'read'>
  readonly uploads: Uploads
  readonly corrections: Correcting
  readonly subscriptions: Subscriptions
  /** Says what is to be delivered to subscribers. */
  readonly announce: (announcements: readonly Announcement[]) => Promise<void>
  /** What the month has cost, and how much it may. */
  readonly spending: SpendingWatch
  /** Says that there is another ceiling. */
  readonly tellCeiling: (type: CeilingEvent) => Promise<void>
  /** Writes that their callers named. */
  readonly writes: Idempotency
  /** The moment, in milliseconds since 1970. */
  readonly now: () => number
}

/** What the endpoints stand on for one request. */
export type Dependencies = Omit<ApiDependencies, 'makeReads'> & {
  readonly reads: Reads
  /** The OpenAPI document of all endpoints. */
  readonly describe: () => Readonly<Record<string, unknown>>
}
