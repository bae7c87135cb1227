import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'

/** What takes batches of the table's stream, and gives back what failed. */
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/**
 * Gives each batch to several handlers, one after the other; what any of them gives back is given back.
 * A table's stream has no more than two readers: `tally` is one, and whatever else follows from a change shares the other.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export function makeFollowHandler(handlers: readonly StreamHandler[]): StreamHandler {
  return async event => {
    const failed: DynamoDBBatchResponse['batchItemFailures'] = []
    for (const handle of handlers) failed.push(...(await handle(event)).batchItemFailures)
    return { batchItemFailures: failed }
  }
}
