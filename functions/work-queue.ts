import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'

/** What is done with a queue's messages. */
export type QueueWork = {
  /** Does one message's work; throws what is worth a retry. */
  readonly handle: (body: string) => Promise<void>
  /** Says of what a message told that it failed: called when the last try has thrown, before the message goes to the dead letters. */
  readonly giveUp: (body: string, thrown: unknown) => Promise<void>
  readonly maxReceiveCount: number
  /** Is told of every failure. */
  readonly report: (thrown: unknown, messageId: string) => void
}

/** Does the work of a batch, each message by itself: only those that failed are given back to the queue. */
export async function workThrough(event: SQSEvent, work: QueueWork): Promise<SQSBatchResponse> {
  const handleRecord = (record: SQSRecord) => handleMessage(record, work)
  return processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
    throwOnFullBatchFailure: false,
  })
}

async function handleMessage({ body, messageId, attributes }: SQSRecord, work: QueueWork): Promise<void> {
  try {
    await work.handle(body)
  } catch (thrown) {
    work.report(thrown, messageId)
    if (Number(attributes.ApproximateReceiveCount) >= work.maxReceiveCount) await work.giveUp(body, thrown)
    throw thrown
  }
}

/** Why a document failed, in words for its owner. In: what the last try threw. */
export function toFailure(thrown: unknown): { readonly code: string; readonly message: string } {
  const code =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'fault.unexpected'
  return { code, message: 'Reading the file failed through no fault of its own; it will be tried again' }
}
