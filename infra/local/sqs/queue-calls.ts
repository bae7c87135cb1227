import { numberOf, textOf, textsOf, type JsonObject } from '../json.ts'
import type { Queue } from '../queues/queue.ts'
import { ACCOUNT } from '../template/physical.ts'
import type { SqsContext } from './operations.ts'
import { SqsError } from './sqs-error.ts'

/** The address of a queue. */
export const urlOf = ({ settings }: Queue, { url }: SqsContext): string => `${url()}/${ACCOUNT}/${settings.name}`

/** Finds a queue by its address, whatever host that has. Throws `QueueDoesNotExist`. */
export function queueAt(address: string, { queues }: SqsContext): Queue {
  const queue = queues.byName(address.replace(/\/+$/, '').split('/').at(-1) ?? '')
  if (queue === undefined) throw new SqsError('QueueDoesNotExist', 'The specified queue does not exist.')
  return queue
}

/** Lists the addresses of the queues, page by page where the call wants pages. */
export function listQueues(input: JsonObject, context: SqsContext): JsonObject {
  const prefix = textOf(input['QueueNamePrefix'])
  const [after, limit] = [textOf(input['NextToken']), numberOf(input['MaxResults'], 1000)]
  const names = context.queues.all
    .filter(({ settings }) => settings.name.startsWith(prefix) && settings.name > after)
    .toSorted((a, b) => (a.settings.name < b.settings.name ? -1 : 1))
  const page = names.slice(0, limit)
  const last = page.at(-1)
  return {
    QueueUrls: page.map(queue => urlOf(queue, context)),
    ...(names.length > page.length && last !== undefined ? { NextToken: last.settings.name } : {}),
  }
}

/** Gives a queue's address by its name. */
export function getQueueUrl(input: JsonObject, context: SqsContext): JsonObject {
  return { QueueUrl: urlOf(queueAt(textOf(input['QueueName']), context), context) }
}

/** Gives a queue's settings, and how many messages it has in which state. */
export function getQueueAttributes(queue: Queue, input: JsonObject): JsonObject {
  const { settings } = queue
  const { visible, inFlight, delayed } = queue.counts()
  const all = {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(settings.visibilitySeconds),
    DelaySeconds: String(settings.delaySeconds),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    MaximumMessageSize: String(settings.maximumBytes),
    ReceiveMessageWaitTimeSeconds: '0',
    SqsManagedSseEnabled: 'true',
    ...(settings.redrive === undefined
      ? {}
      : {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: settings.redrive.deadLetterArn,
            maxReceiveCount: settings.redrive.maxReceiveCount,
          }),
        }),
  }
  const names = textsOf(input['AttributeNames'])
  const unknown = names.find(name => name !== 'All' && !KNOWN.has(name))
  if (unknown !== undefined) throw new SqsError('InvalidAttributeName', `Unknown Attribute ${unknown}.`)
  const chosen = Object.entries(all).filter(([name]) => names.includes('All') || names.includes(name))
  return chosen.length === 0 ? {} : { Attributes: Object.fromEntries(chosen) }
}

const KNOWN: ReadonlySet<string> = new Set([
  'QueueArn',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'VisibilityTimeout',
  'DelaySeconds',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
  'SqsManagedSseEnabled',
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'Policy',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'CreatedTimestamp',
  'LastModifiedTimestamp',
  'FifoQueue',
])

/** Removes all messages. */
export function purgeQueue(queue: Queue): JsonObject {
  queue.purge()
  return {}
}

/** The queues whose dead letters come to a queue. */
export function sourcesOf(queue: Queue, { queues }: SqsContext): readonly Queue[] {
  return queues.all.filter(({ settings }) => settings.redrive?.deadLetterArn === queue.settings.arn)
}

/** Lists the addresses of the queues whose dead letters come to a queue. */
export function listDeadLetterSources(queue: Queue, _input: JsonObject, context: SqsContext): JsonObject {
  return { queueUrls: sourcesOf(queue, context).map(source => urlOf(source, context)) }
}
