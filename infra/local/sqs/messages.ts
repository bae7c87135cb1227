import { setTimeout as sleep } from 'node:timers/promises'
import { numberOf, objectOf, parseObject, textOf, textsOf, type JsonObject } from '../json.ts'
import type { Message, Queue } from '../queues/queue.ts'
import { attributesDigest, bodyDigest } from './message-digest.ts'
import type { SqsContext } from './operations.ts'
import { SqsError } from './sqs-error.ts'

/** Sends one message, and tells its id and digests. */
export function sendMessage(queue: Queue, input: JsonObject): JsonObject {
  const body = textOf(input['MessageBody'])
  if (body === '') throw new SqsError('MissingParameter', 'The request must contain the parameter MessageBody.')
  const attributes = objectOf(input['MessageAttributes'])
  const delay = input['DelaySeconds'] === undefined ? undefined : within(input, 'DelaySeconds', [0, 900])
  const digest = attributesDigest(attributes)
  return {
    MessageId: sendWithin(queue, body, {
      attributes: JSON.stringify(attributes),
      ...(delay === undefined ? {} : { delaySeconds: delay }),
    }),
    MD5OfMessageBody: bodyDigest(body),
    ...(digest === undefined ? {} : { MD5OfMessageAttributes: digest }),
  }
}

function sendWithin(queue: Queue, body: string, options: Parameters<Queue['send']>[1]): string {
  try {
    return queue.send(body, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const most = queue.settings.maximumBytes
    throw new SqsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`,
    )
  }
}

/** Milliseconds between two looks into an empty queue, while a receiver waits. */
const LOOK = 50

/** Receives messages; waits for the first one as long as the call says. */
export async function receiveMessage(queue: Queue, input: JsonObject, { clock }: SqsContext): Promise<JsonObject> {
  const limit = within(input, 'MaxNumberOfMessages', [1, 10], 1)
  const visibility =
    input['VisibilityTimeout'] === undefined ? undefined : within(input, 'VisibilityTimeout', [0, 43_200])
  const until = clock.now() + within(input, 'WaitTimeSeconds', [0, 20], 0) * 1000
  for (;;) {
    const messages = queue.receive(limit, visibility)
    if (messages.length > 0) return { Messages: messages.map(message => toOutput(message, input)) }
    if (clock.now() >= until) return {}
    await sleep(LOOK)
  }
}

function toOutput(message: Message, input: JsonObject): JsonObject {
  const system = chosen(systemAttributes(message), [
    ...textsOf(input['AttributeNames']),
    ...textsOf(input['MessageSystemAttributeNames']),
  ])
  const own = chosen(parseObject(message.attributes), textsOf(input['MessageAttributeNames']))
  const digest = attributesDigest(own)
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    MD5OfBody: bodyDigest(message.body),
    Body: message.body,
    ...(Object.keys(system).length === 0 ? {} : { Attributes: system }),
    ...(digest === undefined ? {} : { MD5OfMessageAttributes: digest, MessageAttributes: own }),
  }
}

function systemAttributes(message: Message): JsonObject {
  return {
    SenderId: 'fjala',
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...(message.movedFrom === null ? {} : { DeadLetterQueueSourceArn: message.movedFrom }),
  }
}

/** The attributes that are asked for: by name, by `prefix.*`, or all. */
function chosen(attributes: JsonObject, names: readonly string[]): JsonObject {
  const isAsked = (name: string): boolean =>
    names.some(
      asked => asked === 'All' || asked === name || (asked.endsWith('.*') && name.startsWith(asked.slice(0, -1))),
    )
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isAsked(name)))
}

/** Deletes a message by the handle of its last receive; a handle of an earlier one does nothing, as in SQS. */
export function deleteMessage(queue: Queue, input: JsonObject): JsonObject {
  queue.delete(receiptIn(input))
  return {}
}

/** Hides a message for so many seconds from now. */
export function changeVisibility(queue: Queue, input: JsonObject): JsonObject {
  const seconds = within(input, 'VisibilityTimeout', [0, 43_200])
  if (queue.changeVisibility(receiptIn(input), seconds)) return {}
  throw new SqsError(
    'InvalidParameterValue',
    'Value for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.',
  )
}

function receiptIn(input: JsonObject): string {
  const receipt = textOf(input['ReceiptHandle'])
  if (receipt === '') throw new SqsError('MissingParameter', 'The request must contain the parameter ReceiptHandle.')
  return receipt
}

/** A whole number of the input, within its limits. Throws `InvalidParameterValue`. */
function within(input: JsonObject, name: string, [least, most]: readonly [number, number], otherwise = NaN): number {
  const value = numberOf(input[name], otherwise)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new SqsError(
    'InvalidParameterValue',
    `Value ${textOf(input[name], 'none')} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}.`,
  )
}
