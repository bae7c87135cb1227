import type { Access, Principal } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import { textOf, type JsonObject } from '../json.ts'
import type { Queue } from '../queues/queue.ts'
import type { Queues } from '../queues/queues.ts'
import { inBatch } from './batch.ts'
import { changeVisibility, deleteMessage, receiveMessage, sendMessage } from './messages.ts'
import type { MoveTasks } from './move-tasks.ts'
import {
  getQueueAttributes,
  getQueueUrl,
  listDeadLetterSources,
  listQueues,
  purgeQueue,
  queueAt,
} from './queue-calls.ts'
import type { SqsCall } from './read-call.ts'
import { SqsError } from './sqs-error.ts'

/** What calls work on. */
export type SqsContext = {
  readonly queues: Queues
  readonly access: Access
  readonly clock: Clock
  /** The address that this endpoint is reached at. */
  readonly url: () => string
  readonly moves: MoveTasks
}

type Output = JsonObject | Promise<JsonObject>
type QueueCall = {
  readonly action: string
  readonly find: (input: JsonObject, context: SqsContext) => Queue
  readonly run: (queue: Queue, input: JsonObject, context: SqsContext) => Output
}

/** Does a call, once its caller is allowed to. */
export async function perform(call: SqsCall, caller: Principal, context: SqsContext): Promise<JsonObject> {
  const { operation, input } = call
  if (operation === 'ListQueues') {
    demand(caller, 'sqs:ListQueues', '*', context)
    return listQueues(input, context)
  }
  if (operation === 'GetQueueUrl') {
    demand(caller, 'sqs:GetQueueUrl', queueAt(textOf(input['QueueName']), context).settings.arn, context)
    return getQueueUrl(input, context)
  }
  const known = QUEUE_CALLS[operation]
  if (known === undefined)
    throw new SqsError(
      'UnsupportedOperation',
      `${operation} is not run locally: queues and their settings come from the stack`,
    )
  const queue = known.find(input, context)
  demand(caller, known.action, queue.settings.arn, context)
  return known.run(queue, input, context)
}

function demand(caller: Principal, action: string, resource: string, { access }: SqsContext): void {
  const denial = access.refusal(caller.accessKeyId, action, resource)
  if (denial === undefined) return
  throw new SqsError(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${denial.why}`,
  )
}

const byUrl = (input: JsonObject, context: SqsContext): Queue => queueAt(textOf(input['QueueUrl']), context)

function bySourceArn(input: JsonObject, { queues }: SqsContext): Queue {
  const queue = queues.byArn(textOf(input['SourceArn']))
  if (queue === undefined)
    throw new SqsError(
      'ResourceNotFoundException',
      "The resource that you specified for the SourceArn parameter doesn't exist.",
    )
  return queue
}

const onQueue = (action: string, run: QueueCall['run']): QueueCall => ({ action: `sqs:${action}`, find: byUrl, run })

const QUEUE_CALLS: Readonly<Record<string, QueueCall>> = {
  SendMessage: onQueue('SendMessage', sendMessage),
  SendMessageBatch: onQueue('SendMessage', inBatch(sendMessage)),
  ReceiveMessage: onQueue('ReceiveMessage', receiveMessage),
  DeleteMessage: onQueue('DeleteMessage', deleteMessage),
  DeleteMessageBatch: onQueue('DeleteMessage', inBatch(deleteMessage)),
  ChangeMessageVisibility: onQueue('ChangeMessageVisibility', changeVisibility),
  ChangeMessageVisibilityBatch: onQueue('ChangeMessageVisibility', inBatch(changeVisibility)),
  GetQueueAttributes: onQueue('GetQueueAttributes', getQueueAttributes),
  PurgeQueue: onQueue('PurgeQueue', purgeQueue),
  ListDeadLetterSourceQueues: onQueue('ListDeadLetterSourceQueues', listDeadLetterSources),
  StartMessageMoveTask: {
    action: 'sqs:StartMessageMoveTask',
    find: bySourceArn,
    run: (queue, input, context) => context.moves.start(queue, input, context),
  },
  ListMessageMoveTasks: {
    action: 'sqs:ListMessageMoveTasks',
    find: bySourceArn,
    run: (queue, input, context) => context.moves.list(queue, input),
  },
}
