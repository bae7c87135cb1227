import { randomUUID } from 'node:crypto'
import { createdAt, sequenceNumberOf } from '../dynamodb/streams.ts'
import type { Outcome } from '../functions/environment.ts'
import type { JsonObject } from '../json.ts'

/** Records of a stream that were given up. */
export type Discarded = {
  readonly records: readonly JsonObject[]
  readonly outcome: Outcome
  readonly attempts: number
  readonly functionArn: string
  readonly streamArn: string
  readonly shardId: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The message that an on-failure queue gets: where the records stand in the stream, not the records.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export function discardedMessage({ records, outcome, attempts, ...where }: Discarded): JsonObject {
  const [first, last] = [records[0] ?? {}, records.at(-1) ?? {}]
  const condition =
    outcome.ok || outcome.errorType !== 'RecordAgeExceeded' ? 'RetryAttemptsExhausted' : outcome.errorType
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: where.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(outcome.ok ? {} : { functionError: 'Unhandled' }),
    },
    version: '1.0',
    timestamp: new Date(where.now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: where.shardId,
      startSequenceNumber: sequenceNumberOf(first),
      endSequenceNumber: sequenceNumberOf(last),
      approximateArrivalOfFirstRecord: new Date(createdAt(first)).toISOString(),
      approximateArrivalOfLastRecord: new Date(createdAt(last)).toISOString(),
      batchSize: records.length,
      streamArn: where.streamArn,
    },
  }
}
