import { listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { Queue } from '../queues/queue.ts'
import { SqsError } from './sqs-error.ts'

/** What is done to one entry of a batch. */
export type EntryOperation = (queue: Queue, entry: JsonObject) => JsonObject

const MOST_ENTRIES = 10

/** Does an operation to each entry of a batch, and says of each how it ended. Throws where the batch itself is wrong. */
export function inBatch(operation: EntryOperation): (queue: Queue, input: JsonObject) => JsonObject {
  return (queue, input) => {
    const entries = listOf(input['Entries']).map(objectOf)
    check(entries)
    const [successful, failed]: [JsonObject[], JsonObject[]] = [[], []]
    for (const entry of entries) {
      const Id = textOf(entry['Id'])
      try {
        successful.push({ Id, ...operation(queue, entry) })
      } catch (error) {
        if (!(error instanceof SqsError)) throw error
        failed.push({ Id, SenderFault: true, Code: error.queryCode, Message: error.message })
      }
    }
    return { Successful: successful, Failed: failed }
  }
}

function check(entries: readonly JsonObject[]): void {
  if (entries.length === 0)
    throw new SqsError('EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > MOST_ENTRIES)
    throw new SqsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MOST_ENTRIES}. You have sent ${entries.length}.`,
    )
  const ids = entries.map(({ Id }) => textOf(Id))
  if (ids.some(id => !/^[\w-]{1,80}$/.test(id)))
    throw new SqsError(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
    )
  if (new Set(ids).size < ids.length)
    throw new SqsError('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.')
}
