import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  StartMessageMoveTaskCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'

/** The queues that are watched: those of the stages, and dead letters that come from a stream and cannot be put back. */
export type WatchedQueues = {
  readonly client: SQSClient
  readonly stages: readonly { readonly name: string; readonly url: string; readonly deadLettersUrl: string }[]
  readonly others: readonly { readonly name: string; readonly deadLettersUrl: string }[]
}

/** How many messages wait, and how many are being worked on, about. */
export type QueueLength = { readonly waiting: number; readonly inWork: number }

/** The last time that dead letters were put back, about. */
export type LastMove = { readonly moved: number; readonly of: number }

/** A stage's queue and its dead letters; `queue` is null, and nothing can be put back, where its work comes from a stream. */
export type StageState = {
  readonly name: string
  readonly queue: QueueLength | null
  readonly deadLetters: QueueLength
  readonly lastMove: LastMove | null
}

/** The queues as people watch them. */
export type QueueWatch = ReturnType<typeof makeQueueWatch>

/** Makes the watch over the queues. */
export function makeQueueWatch({ client, stages, others }: WatchedQueues) {
  async function attributesOf(url: string) {
    const AttributeNames = ['QueueArn', 'ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...AttributeNames] }),
    )
    return {
      arn: Attributes['QueueArn'] ?? '',
      length: {
        waiting: Number(Attributes['ApproximateNumberOfMessages'] ?? 0),
        inWork: Number(Attributes['ApproximateNumberOfMessagesNotVisible'] ?? 0),
      },
    }
  }

  async function lastMove(SourceArn: string): Promise<LastMove | null> {
    const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }))
    const [task] = Results
    if (task === undefined) return null
    return {
      moved: task.ApproximateNumberOfMessagesMoved ?? 0,
      of: task.ApproximateNumberOfMessagesToMove ?? 0,
    }
  }

  return {
    /** Every stage as it is now. */
    async states(): Promise<readonly StageState[]> {
      const withQueue = stages.map(async ({ name, url, deadLettersUrl }): Promise<StageState> => {
        const [queue, dead] = await Promise.all([attributesOf(url), attributesOf(deadLettersUrl)])
        return { name, queue: queue.length, deadLetters: dead.length, lastMove: await lastMove(dead.arn) }
      })
      const without = others.map(async ({ name, deadLettersUrl }): Promise<StageState> => {
        const dead = await attributesOf(deadLettersUrl)
        return { name, queue: null, deadLetters: dead.length, lastMove: null }
      })
      return Promise.all([...withQueue, ...without])
    },

    /**
     * Puts the dead letters of a stage back into its queue; whether there is such a stage. The destination is named, since
     * what EventBridge could not deliver came from no queue.
     */
    async redrive(name: string): Promise<boolean> {
      const stage = stages.find(candidate => candidate.name === name)
      if (stage === undefined) return false
      const [source, destination] = await Promise.all([attributesOf(stage.deadLettersUrl), attributesOf(stage.url)])
      await client.send(new StartMessageMoveTaskCommand({ SourceArn: source.arn, DestinationArn: destination.arn }))
      return true
    },
  }
}
