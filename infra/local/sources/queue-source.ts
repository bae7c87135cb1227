import { createHash } from 'node:crypto'
import type { Outcome } from '../functions/environment.ts'
import type { Pool } from '../functions/pool.ts'
import { numberOf, textsOf, type Json, type JsonObject } from '../json.ts'
import type { Message, Queue } from '../queues/queue.ts'
import { REGION } from '../template/physical.ts'
import { failedItems } from './batch-response.ts'
import { makeFilter, withParsedBody } from './filter.ts'
import type { Source } from './source.ts'

/** How a queue feeds a function. */
export type QueueMapping = {
  readonly functionName: string
  readonly batchSize: number
  readonly windowSeconds: number
  readonly reportsFailures: boolean
  readonly maximumConcurrency: number
  readonly accepts: (record: JsonObject) => boolean
}

/** What the source works with; `report` hears of every invocation that failed, `changed` of every one that ended. */
export type QueueSourceContext = {
  readonly queue: Queue
  readonly pool: Pool
  readonly report: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
  readonly changed: () => void
}

/** A queue that feeds a function, or for a while does not: what comes waits then. */
export type QueueSource = Source & { readonly setEnabled: (isEnabled: boolean) => void }

/** Reads a mapping's settings from its properties, with Lambda's defaults. */
export function queueMapping(functionName: string, properties: JsonObject): QueueMapping {
  const scaling: Json | undefined = properties['ScalingConfig']
  return {
    functionName,
    batchSize: numberOf(properties['BatchSize'], 10),
    windowSeconds: numberOf(properties['MaximumBatchingWindowInSeconds'], 0),
    reportsFailures: textsOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
    maximumConcurrency: numberOf((scaling as JsonObject | undefined)?.['MaximumConcurrency'], 1000),
    accepts: makeFilter(properties['FilterCriteria']),
  }
}

/**
 * Feeds a function from a queue, as Lambda's poller does: a batch that succeeds is deleted, what fails shows again
 * after the visibility timeout. Wakes when something arrives; nothing polls.
 * A batch is taken only when an environment is free for it, so batches grow while the function is busy.
 */
export function feedFromQueue(mapping: QueueMapping, context: QueueSourceContext): QueueSource {
  const { queue, pool, changed } = context
  const running = new Set<Promise<void>>()
  let waiting = 0
  let stopped = false
  let enabled = true
  const pump = (): void => {
    if (stopped || !enabled || waiting > 0 || running.size >= mapping.maximumConcurrency || !queue.isReady()) return
    waiting += 1
    const work = pool.reserve(mapping.functionName).then(async slot => {
      waiting -= 1
      try {
        await runBatch(slot.invoke, mapping, { ...context, next: pump, isStopped: () => stopped || !enabled })
      } finally {
        slot.release()
      }
    })
    const ended = work.finally(() => {
      running.delete(ended)
      changed()
      pump()
    })
    running.add(ended)
  }
  queue.onAvailable(pump)
  queueMicrotask(pump)
  return {
    name: `${queue.settings.name} → ${mapping.functionName}`,
    isQuiet: () => running.size === 0 && !(enabled && queue.isReady()),
    setEnabled: isEnabled => {
      enabled = isEnabled
      changed()
      pump()
    },
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  }
}

type Batch = QueueSourceContext & { readonly next: () => void; readonly isStopped: () => boolean }

async function runBatch(
  invoke: (event: string) => Promise<Outcome>,
  mapping: QueueMapping,
  batch: Batch,
): Promise<void> {
  if (batch.isStopped()) return
  const messages = await gather(mapping, batch)
  batch.next()
  const wanted = messages.filter(message => mapping.accepts(withParsedBody(toRecord(message, batch.queue))))
  // what no filter lets in is done with
  for (const message of messages) if (!wanted.includes(message)) batch.queue.delete(message.receipt)
  if (wanted.length === 0) return
  const outcome = await invoke(JSON.stringify({ Records: wanted.map(message => toRecord(message, batch.queue)) }))
  const failed = unfinished(outcome, mapping, wanted)
  if (failed.length > 0) batch.report(mapping.functionName, asFailure(outcome, failed.length, wanted.length))
  for (const message of wanted) if (!failed.includes(message.id)) batch.queue.delete(message.receipt)
}

function unfinished(outcome: Outcome, mapping: QueueMapping, messages: readonly Message[]): readonly string[] {
  const ids = messages.map(message => message.id)
  if (!outcome.ok) return ids
  return mapping.reportsFailures ? failedItems(outcome.payload, ids) : []
}

function asFailure(outcome: Outcome, failed: number, tried: number): Outcome & { readonly ok: false } {
  if (!outcome.ok) return outcome
  const errorMessage = `${failed} of ${tried} messages failed and will be tried again, or are dead letters`
  return { ok: false, errorType: 'BatchItemFailures', errorMessage }
}

async function gather({ batchSize, windowSeconds }: QueueMapping, { queue }: Batch): Promise<readonly Message[]> {
  const first = queue.receive(batchSize)
  if (windowSeconds === 0 || first.length === 0 || first.length === batchSize) return first
  await new Promise(resolve => setTimeout(resolve, windowSeconds * 1000))
  return [...first, ...queue.receive(batchSize - first.length)]
}

function toRecord(message: Message, queue: Queue): JsonObject {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
      ...(message.movedFrom === null ? {} : { DeadLetterQueueSourceArn: message.movedFrom }),
    },
    messageAttributes: JSON.parse(message.attributes) as JsonObject,
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.settings.arn,
    awsRegion: REGION,
  }
}
