import { createdAt, sequenceNumberOf } from '../dynamodb/streams.ts'
import type { Outcome } from '../functions/environment.ts'
import type { JsonObject } from '../json.ts'
import { failedItems } from './batch-response.ts'
import type { StreamMapping } from './stream-mapping.ts'

/** What working through a batch needs. */
export type StreamWork = {
  readonly invoke: (records: readonly JsonObject[]) => Promise<Outcome>
  /** Hears that everything up to and with this record is done with. */
  readonly done: (record: JsonObject) => void
  /** Hears of records that were given up. */
  readonly giveUp: (records: readonly JsonObject[], outcome: Outcome, attempts: number) => void
  readonly report: (outcome: Outcome & { readonly ok: false }) => void
  /** Waits before the nth retry. */
  readonly pause: (retry: number) => Promise<void>
  readonly isStopped: () => boolean
  readonly now: () => number
}

type Attempt = { readonly records: readonly JsonObject[]; readonly retries: number }

/**
 * Gives a batch of a stream's records to the function until each is done with or given up, in order: nothing behind a
 * record is tried before it. What fails is tried again from the record that the function names, or, where the mapping
 * bisects, in halves; a split does not count as a try. Ends early when stopped: what was not done comes again.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function workThroughBatch(
  records: readonly JsonObject[],
  mapping: StreamMapping,
  work: StreamWork,
): Promise<void> {
  const waiting: Attempt[] = [{ records, retries: 0 }]
  while (!work.isStopped()) {
    const attempt = waiting.shift()
    if (attempt === undefined) return
    const { fresh, tooOld } = splitByAge(attempt.records, mapping, work.now())
    if (tooOld.length > 0) giveUp(tooOld, TOO_OLD, { work, attempts: attempt.retries })
    if (fresh.length === 0) continue
    const outcome = await work.invoke(fresh)
    const failed = remaining(outcome, fresh, mapping)
    const last = fresh[fresh.length - failed.length - 1]
    if (last !== undefined) work.done(last)
    if (failed.length === 0) continue
    work.report(asFailure(outcome, failed.length, fresh.length))
    waiting.unshift(
      ...(await retriesOf({ failed, tried: fresh.length, outcome, retries: attempt.retries }, mapping, work)),
    )
  }
}

type Failing = {
  readonly failed: readonly JsonObject[]
  readonly tried: number
  readonly outcome: Outcome
  readonly retries: number
}

async function retriesOf(failing: Failing, mapping: StreamMapping, work: StreamWork): Promise<readonly Attempt[]> {
  const { failed, tried, outcome, retries } = failing
  if (mapping.bisects && failed.length > 1 && failed.length === tried) {
    const middle = Math.ceil(failed.length / 2)
    await work.pause(0)
    return [failed.slice(0, middle), failed.slice(middle)].map(records => ({ records, retries }))
  }
  // what the function got done is progress: the rest begins anew
  const spent = failed.length === tried ? retries + 1 : 1
  if (spent > mapping.maximumRetries) {
    giveUp(failed, outcome, { work, attempts: spent })
    return []
  }
  await work.pause(spent)
  return [{ records: failed, retries: spent }]
}

type GivingUp = { readonly work: StreamWork; readonly attempts: number }

function giveUp(records: readonly JsonObject[], outcome: Outcome, { work, attempts }: GivingUp): void {
  work.giveUp(records, outcome, attempts)
  const last = records.at(-1)
  if (last !== undefined) work.done(last)
}

const TOO_OLD: Outcome = { ok: false, errorType: 'RecordAgeExceeded', errorMessage: 'The records are too old' }

function splitByAge(records: readonly JsonObject[], { maximumAgeSeconds }: StreamMapping, now: number) {
  const oldest = now - maximumAgeSeconds * 1000
  const firstFresh = records.findIndex(record => createdAt(record) >= oldest)
  const at = firstFresh < 0 ? records.length : firstFresh
  return maximumAgeSeconds === Infinity
    ? { fresh: records, tooOld: [] }
    : { fresh: records.slice(at), tooOld: records.slice(0, at) }
}

/** All from the first record that failed: a stream goes on only behind what is done. */
function remaining(outcome: Outcome, records: readonly JsonObject[], mapping: StreamMapping): readonly JsonObject[] {
  if (!outcome.ok) return records
  if (!mapping.reportsFailures) return []
  const failed = failedItems(outcome.payload, records.map(sequenceNumberOf))
  const first = records.findIndex(record => failed.includes(sequenceNumberOf(record)))
  return first < 0 ? [] : records.slice(first)
}

function asFailure(outcome: Outcome, failed: number, tried: number): Outcome & { readonly ok: false } {
  if (!outcome.ok) return outcome
  const errorMessage = `${failed} of ${tried} records failed, or come after one that did, and will be tried again`
  return { ok: false, errorType: 'BatchItemFailures', errorMessage }
}
