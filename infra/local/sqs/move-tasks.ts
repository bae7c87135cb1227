import { randomUUID } from 'node:crypto'
import { numberOf, textOf, type JsonObject } from '../json.ts'
import type { Queue } from '../queues/queue.ts'
import { sourcesOf } from './queue-calls.ts'
import type { SqsContext } from './operations.ts'
import { SqsError } from './sqs-error.ts'

/** Moves of dead letters that were made since the start, the latest first. */
export type MoveTasks = {
  readonly start: (source: Queue, input: JsonObject, context: SqsContext) => JsonObject
  readonly list: (source: Queue, input: JsonObject) => JsonObject
}

/** Makes the list of moves. A move is done at once: there is no time in which it could be cancelled. */
export function makeMoveTasks(): MoveTasks {
  const tasks: JsonObject[] = []
  return {
    start: (source, input, context) => {
      if (sourcesOf(source, context).length === 0)
        throw new SqsError('UnsupportedOperation', 'Source queue must be configured as a Dead Letter Queue.')
      const destination = textOf(input['DestinationArn'])
      const waiting = source.messages().length
      const moved = destination === '' ? source.moveBack() : moveTo(source, destination, context)
      const handle = randomUUID()
      tasks.unshift({
        TaskHandle: handle,
        Status: 'COMPLETED',
        SourceArn: source.settings.arn,
        ...(destination === '' ? {} : { DestinationArn: destination }),
        ApproximateNumberOfMessagesMoved: moved,
        ApproximateNumberOfMessagesToMove: waiting,
        StartedTimestamp: context.clock.now(),
      })
      return { TaskHandle: handle }
    },
    list: (source, input) => ({
      Results: tasks
        .filter(task => task['SourceArn'] === source.settings.arn)
        .slice(0, numberOf(input['MaxResults'], 1)),
    }),
  }
}

/** Seconds that a message is hidden while it is moved. */
const MOVING = 30
const AT_ONCE = 10

function moveTo(source: Queue, destinationArn: string, { queues }: SqsContext): number {
  const destination = queues.byArn(destinationArn)
  if (destination === undefined)
    throw new SqsError(
      'ResourceNotFoundException',
      "The resource that you specified for the DestinationArn parameter doesn't exist.",
    )
  for (let moved = 0; ;) {
    const messages = source.receive(AT_ONCE, MOVING)
    if (messages.length === 0) return moved
    for (const { body, attributes, receipt } of messages) {
      destination.send(body, { attributes })
      source.delete(receipt)
      moved += 1
    }
  }
}
