import { randomInt } from 'node:crypto'
import type { MiddlewareObj } from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Units } from '../shared/model/usage.ts'
import { monthOf } from '../shared/records/usage-records.ts'
import type { Usage } from '../shared/store/usage.ts'
import type { Meter } from './meter.ts'

/** What an event is billed by beside the function's own calls, and how many documents came with it. */
export type Billed = { readonly units: Units; readonly documents: number }

/** What metering needs. `name`: whose usage it is. */
export type MeteringOptions<Event> = {
  readonly name: string
  readonly meter: Meter
  readonly usage: Pick<Usage, 'add'>
  /** What the event itself is billed by. */
  readonly billedFor: (event: Event) => Billed
  /** After how many invocations it is written down; each by default. What is not yet is lost with the environment. */
  readonly every?: number
  /** The moment, ISO 8601. */
  readonly now: () => string
  readonly report: (thrown: unknown) => void
}

/** Milliseconds that this thread has worked until now. */
function loading(): number {
  const { user, system } = process.threadCpuUsage()
  return Math.ceil((user + system) / 1000)
}

/** The write that adds to the month's usage: less than a kilobyte, in no index. */
const COUNTING: Units = { writeUnits: 1 }

/**
 * Makes what goes around a handler: what invocations used is added to the month's usage in one write. The time that the
 * module took to load is billed with the first: the thread's own CPU time, since a process may have older threads. What could
 * not be added is added the next time; counting never fails an invocation.
 * @see https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/
 */
export function metering<Event>(options: MeteringOptions<Event>): MiddlewareObj<Event, unknown, Error, Context> {
  const { name, meter, usage, billedFor, every = 1, now, report } = options
  const shard = randomInt(1_000_000)
  let unbilled = loading()
  let documents = 0
  let began = 0
  let uncounted = 0

  async function count(event: Event, context: Pick<Context, 'memoryLimitInMB'>): Promise<void> {
    const billed = billedFor(event)
    meter.add(billed.units)
    documents += billed.documents
    const spent = Math.ceil(performance.now() - began) + unbilled
    meter.add({ invocations: 1, gigabyteSeconds: (spent / 1000) * (Number(context.memoryLimitInMB) / 1024) })
    unbilled = 0
    uncounted += 1
    if (uncounted < every) return
    const counting = performance.now()
    meter.add(COUNTING)
    const share = { units: meter.take(), documents }
    documents = 0
    try {
      await usage.add({ month: monthOf(now()), shard, name, ...share })
      meter.take() // that write itself, which `COUNTING` has
      uncounted = 0
    } catch (thrown) {
      meter.add(share.units)
      documents += share.documents
      report(thrown)
    }
    unbilled = performance.now() - counting
  }

  const after = ({ event, context }: { readonly event: Event; readonly context: Context }) => count(event, context)
  return {
    before: () => void (began = performance.now()),
    after,
    onError: after,
  }
}
