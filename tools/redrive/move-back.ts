import { setTimeout as sleep } from 'node:timers/promises'
import {
  ListDeadLetterSourceQueuesCommand,
  ListMessageMoveTasksCommand,
  StartMessageMoveTaskCommand,
  type ListMessageMoveTasksResultEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { arnOf, lookAt } from '../replay/queue-length.ts'

/** What became of a dead-letter queue's messages. `moved` is about, as SQS counts; `problem`: why it stopped before the end. */
export type Moved = { readonly waited: number; readonly moved: number; readonly problem: string | undefined }

/** Milliseconds between two looks at a move. */
const BETWEEN_LOOKS = 500

/** The queues whose dead letters come to a queue. */
export async function sourcesOf(client: SQSClient, url: string): Promise<readonly string[]> {
  return (await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: url }))).queueUrls ?? []
}

/**
 * Moves all messages of a dead-letter queue to the queue they came from, and follows the move to its end.
 * The destination is named: what EventBridge could not deliver came from no queue, and is work for that queue too.
 */
export async function moveBack(
  client: SQSClient,
  queues: { readonly deadLetters: string; readonly source: string },
  note: (moved: number, of: number) => void,
): Promise<Moved> {
  const { waiting } = await lookAt(client, queues.deadLetters)
  if (waiting === 0) return { waited: 0, moved: 0, problem: undefined }
  const SourceArn = await arnOf(client, queues.deadLetters)
  await client.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn: await arnOf(client, queues.source) }))
  for (;;) {
    const task = await lastMove(client, SourceArn)
    const moved = task?.ApproximateNumberOfMessagesMoved ?? 0
    note(moved, task?.ApproximateNumberOfMessagesToMove ?? waiting)
    if (task?.Status === 'COMPLETED') return { waited: waiting, moved, problem: undefined }
    if (task !== undefined && task.Status !== 'RUNNING')
      return { waited: waiting, moved, problem: task.FailureReason ?? `the move is ${String(task.Status)}` }
    await sleep(BETWEEN_LOOKS)
  }
}

async function lastMove(client: SQSClient, SourceArn: string): Promise<ListMessageMoveTasksResultEntry | undefined> {
  const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }))
  return Results[0]
}
