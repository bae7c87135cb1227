import type { SQSClient } from '@aws-sdk/client-sqs'
import { makeAccess } from '../../infra/local/access/access.ts'
import type { Clock } from '../../infra/local/clock.ts'
import type { JsonObject } from '../../infra/local/json.ts'
import type { Queue, QueueSettings } from '../../infra/local/queues/queue.ts'
import { openQueues } from '../../infra/local/queues/queues.ts'
import { makeMoveTasks } from '../../infra/local/sqs/move-tasks.ts'
import { perform, type SqsContext } from '../../infra/local/sqs/operations.ts'
import { templateOf, USER, USER_ARN } from '../support/s3.ts'
import type { Command } from './faults.ts'

/** The local queues, in memory, and a client of SQS that calls them within the process. */
export type Cloud = {
  readonly parse: StageQueue
  readonly extract: StageQueue
  readonly sqs: SQSClient
  readonly close: () => void
}

/** The queue of a stage, its dead letters, and its address. */
export type StageQueue = { readonly queue: Queue; readonly dead: Queue; readonly url: string }

/** After how many receives a message is a dead letter. */
export const MAX_RECEIVES = 3
/** Seconds for which a message is hidden from others, once it was received. */
export const VISIBILITY = 360

const CALLER = { ...USER, name: 'user', arn: USER_ARN, statements: undefined }
const ACCESS = makeAccess(templateOf([], {}), CALLER, () => '')

/** Opens the queues of both stages. */
export function openCloud(clock: Clock): Cloud {
  const queues = openQueues(':memory:', [...settingsOf('Parse'), ...settingsOf('Extract')], clock)
  const context: SqsContext = { queues, clock, access: ACCESS, url: () => 'http://127.0.0.1', moves: makeMoveTasks() }
  const send = ({ constructor, input }: Command): Promise<JsonObject> => {
    const operation = constructor.name.replace(/Command$/u, '')
    return perform({ operation, input: input as JsonObject, protocol: 'json' }, CALLER, context)
  }
  const stage = (name: string): StageQueue => {
    const [queue, dead] = [queues.byName(`${name}Queue`), queues.byName(`${name}DeadLetters`)]
    if (queue === undefined || dead === undefined) throw new Error(`Cannot open the queues of ${name}`)
    return { queue, dead, url: `http://127.0.0.1/000000000000/${queue.settings.name}` }
  }
  return {
    ...{ parse: stage('Parse'), extract: stage('Extract'), close: queues.close },
    sqs: { send } as unknown as SQSClient,
  }
}

function settingsOf(stage: string): readonly QueueSettings[] {
  const common = {
    visibilitySeconds: VISIBILITY,
    delaySeconds: 0,
    retentionSeconds: 1_209_600,
    maximumBytes: 1_048_576,
  }
  const deadLetterArn = `arn:aws:sqs:eu-central-1:000000000000:${stage}DeadLetters`
  const arn = `arn:aws:sqs:eu-central-1:000000000000:${stage}Queue`
  return [
    { ...common, name: `${stage}Queue`, arn, redrive: { deadLetterArn, maxReceiveCount: MAX_RECEIVES } },
    { ...common, name: `${stage}DeadLetters`, arn: deadLetterArn },
  ]
}
