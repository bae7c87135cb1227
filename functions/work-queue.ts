import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { stopped } from './failure.ts'
import type { TimeLeft } from './within-limits.ts'

/** What is done with a queue's messages. */
export type QueueWork = {
  /** Does one message's work, in the time that is left; throws what is worth a retry. */
  readonly handle: (body: string, timeLeft: TimeLeft) => Promise<void>
  /**
   * Says of what a message told that it failed. Called before the last try, since a function that is stopped in its midst
   * can say nothing any more, and with the reason when that try has thrown; a success replaces what it said.
   */
  readonly giveUp: (body: string, thrown: unknown) => Promise<void>
  readonly maxReceiveCount: number
  /** Is told of every failure. */
  readonly report: (thrown: unknown, messageId: string) => void
}

/** What of Lambda's context is read. */
export type Invocation = Pick<Context, 'getRemainingTimeInMillis'>

/** Does the work of a batch, each message by itself: only those that failed are given back to the queue. */
export async function workThrough(
  event: SQSEvent,
  work: QueueWork,
  invocation?: Invocation,
): Promise<SQSBatchResponse> {
  const timeLeft: TimeLeft = () => invocation?.getRemainingTimeInMillis() ?? Infinity
  const handleRecord = (record: SQSRecord) => handleMessage(record, work, timeLeft)
  return processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
    throwOnFullBatchFailure: false,
  })
}

async function handleMessage(record: SQSRecord, work: QueueWork, timeLeft: TimeLeft): Promise<void> {
  const { body, messageId, attributes } = record
  const tries = Number(attributes.ApproximateReceiveCount)
  const isLast = tries >= work.maxReceiveCount
  try {
    if (isLast && tries > 1) await work.giveUp(body, stopped(tries))
    await work.handle(body, timeLeft)
  } catch (thrown) {
    work.report(thrown, messageId)
    if (isLast) await work.giveUp(body, thrown)
    throw thrown
  }
}
