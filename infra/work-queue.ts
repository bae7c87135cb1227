import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { pinLogicalId } from './pin-logical-id.ts'

/** A stage's queue, and where messages go that failed too often. */
export type WorkQueue = { readonly queue: Queue; readonly deadLetters: Queue }

/** How often a message is tried before it is a dead letter: the functions mark the document as failed at the last try. */
export const MAX_RECEIVE_COUNT = 4

/** Makes the queues of one stage: encrypted, by TLS only; a message stays hidden for six times as long as a function may work on it. */
export function makeWorkQueue(scope: Construct, stage: 'Parse' | 'Extract', functionTimeout: Duration): WorkQueue {
  const deadLetters = makeDeadLetters(scope, stage)
  const queue = new Queue(scope, `${stage}Queue`, {
    visibilityTimeout: Duration.seconds(6 * functionTimeout.toSeconds()),
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
  })
  return { queue: pinLogicalId(queue, `${stage}Queue`), deadLetters }
}

/** Makes a queue for what could not be done, kept as long as SQS keeps anything. */
export function makeDeadLetters(scope: Construct, stage: string): Queue {
  const id = `${stage}DeadLetters`
  const queue = new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  })
  return pinLogicalId(queue, id)
}
