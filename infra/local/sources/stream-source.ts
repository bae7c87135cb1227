import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Stream } from '../dynamodb/streams.ts'
import type { Outcome } from '../functions/environment.ts'
import type { Pool } from '../functions/pool.ts'
import type { JsonObject } from '../json.ts'
import type { Queue } from '../queues/queue.ts'
import { REGION } from '../template/physical.ts'
import { discardedMessage } from './discarded.ts'
import type { Positions } from './positions.ts'
import { skipToNewest, type ShardReader } from './shard-reader.ts'
import { makeShardReaders } from './shard-readers.ts'
import type { Source } from './source.ts'
import { workThroughBatch, type StreamWork } from './stream-batch.ts'
import type { StreamMapping } from './stream-mapping.ts'

/** A source that is told when something was written: it does not poll. */
export type StreamSource = Source & { readonly wake: () => void }

/** What the source works with. `streamArn` and `functionArn` are the template's names. */
export type StreamSourceContext = {
  readonly stream: Stream
  readonly streamArn: string
  readonly functionArn: string
  readonly positions: Positions
  readonly failureQueue: Queue | undefined
  readonly pool: Pool
  readonly clock: Clock
  readonly report: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
  readonly changed: () => void
  /** Milliseconds before the nth retry. */
  readonly retryDelay?: (retry: number) => number
}

/** Milliseconds. Writes come in flocks: a moment's wait reads many at once. */
const GATHERING = 10
/** Milliseconds before a stream that could not be read is read again. */
const RECOVERY = 1000

/**
 * Feeds a function from a table's stream, as Lambda's poller does: each shard in order, at least once, its position
 * noted after success. Wakes when told that something was written.
 */
export async function feedFromStream(mapping: StreamMapping, context: StreamSourceContext): Promise<StreamSource> {
  const stopping = new AbortController()
  const pause = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
  const reading = { stream: context.stream, positions: context.positions, pause }
  if (!mapping.fromOldest) await skipToNewest(mapping, reading)
  const readers = makeShardReaders(mapping, reading)
  const isStopped = (): boolean => stopping.signal.aborted
  const drain = (): Promise<void> =>
    readers.each(reader => drainShard(reader, mapping, { ...context, pause, isStopped }))
  const loop = makeLoop(drain, {
    pause,
    isStopped,
    ended: context.changed,
    failed: error => report(error, mapping, context),
  })
  loop.wake()
  return {
    name: `${context.streamArn} → ${mapping.functionName}`,
    wake: loop.wake,
    isQuiet: loop.isQuiet,
    stop: async () => {
      stopping.abort()
      await loop.running()
    },
  }
}

function report(error: unknown, mapping: StreamMapping, context: StreamSourceContext): void {
  const errorMessage = `${context.streamArn} could not be read: ${error instanceof Error ? error.message : String(error)}`
  context.report(mapping.functionName, { ok: false, errorType: 'Stream.Unreadable', errorMessage })
}

type Draining = StreamSourceContext & {
  readonly pause: (milliseconds: number) => Promise<void>
  readonly isStopped: () => boolean
}

async function drainShard(reader: ShardReader, mapping: StreamMapping, context: Draining): Promise<void> {
  const work = workOf(reader, mapping, context)
  while (!context.isStopped()) {
    const batch = await reader.next()
    if (batch.length === 0) return
    await workThroughBatch(batch, mapping, work)
  }
}

/** Twice as long at every retry, 30 seconds at most. */
const backOff = (retry: number): number => (retry === 0 ? 0 : Math.min(30_000, 50 * 2 ** retry))

function workOf(reader: ShardReader, mapping: StreamMapping, context: Draining): StreamWork {
  const { pool, clock, pause, streamArn, functionArn, retryDelay = backOff } = context
  const now = (): number => clock.now()
  return {
    invoke: records => {
      const Records = records.map(record => toEventRecord(record, streamArn))
      return pool.invoke(mapping.functionName, JSON.stringify({ Records }))
    },
    done: reader.done,
    giveUp: (records, outcome, attempts) => {
      const where = { functionArn, streamArn, shardId: reader.shard.id, now: now() }
      context.failureQueue?.send(JSON.stringify(discardedMessage({ records, outcome, attempts, ...where })))
    },
    report: outcome => context.report(mapping.functionName, outcome),
    pause: retry => pause(retryDelay(retry)),
    isStopped: context.isStopped,
    now,
  }
}

function toEventRecord(record: JsonObject, eventSourceARN: string): JsonObject {
  return { ...record, awsRegion: REGION, eventSourceARN }
}

type LoopContext = {
  readonly pause: (milliseconds: number) => Promise<void>
  readonly isStopped: () => boolean
  readonly ended: () => void
  readonly failed: (error: unknown) => void
}

type Loop = {
  readonly wake: () => void
  readonly isQuiet: () => boolean
  readonly running: () => Promise<void>
}

/** Runs the work once for any number of wakes that come before it begins, and again for those that come after. */
function makeLoop(work: () => Promise<void>, { pause, isStopped, ended, failed }: LoopContext): Loop {
  let running: Promise<void> | undefined
  let pending = false
  const run = async (): Promise<void> => {
    while (pending && !isStopped()) {
      await pause(GATHERING)
      pending = false
      await work().catch(async error => {
        if (!isStopped()) failed(error)
        pending = true
        await pause(RECOVERY)
      })
    }
    running = undefined
    ended()
  }
  return {
    wake: () => {
      pending = true
      running ??= isStopped() ? undefined : run()
    },
    isQuiet: () => running === undefined && !pending,
    running: async () => running,
  }
}
