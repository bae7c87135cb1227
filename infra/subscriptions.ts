import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { grant, grantAnnouncing, grantIndexRead, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import { pinLogicalId } from './pin-logical-id.ts'
import type { Storage } from './storage.ts'
import { makeDeadLetters } from './work-queue.ts'

/** What is subscribed to. `privateEndpoints`: whether subscribers may be on private networks, and without TLS. */
export type SubscriptionsOptions = { readonly storage: Storage; readonly privateEndpoints: boolean }

/** Tries of a delivery, the last about twelve hours after the first. */
const MAX_RECEIVE_COUNT = 8
const TIMEOUT = Duration.seconds(60)
const AT_ONCE = 5

/** Whose events these are (`functions/announce.ts`). */
const SOURCE = 'fjala.subscriptions'

/** From a statement to whoever subscribed to it: EventBridge → queue → deliver → their endpoint. */
export class Subscriptions extends Construct {
  readonly deliver: NodejsFunction
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { storage, privateEndpoints }: SubscriptionsOptions) {
    super(scope, id)
    this.deadLetters = makeDeadLetters(this, 'Deliveries')
    const queue = makeDeliveriesQueue(this, this.deadLetters)
    this.deliver = makeDeliver(this, { storage, queue, privateEndpoints })
    new Rule(this, 'DeliveryDue', {
      eventPattern: { source: [SOURCE], detailType: ['Delivery Due', 'Replay Asked'] },
      targets: [new SqsQueue(queue, { deadLetterQueue: this.deadLetters, retryAttempts: 185 })],
    })
  }
}

function makeDeliveriesQueue(scope: Construct, deadLetters: Queue): Queue {
  const queue = new Queue(scope, 'DeliveriesQueue', {
    visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    // our own faults only: what an endpoint does not take is marked and listed before
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT + 2 },
  })
  return pinLogicalId(queue, 'DeliveriesQueue')
}

/** What a replay reads: statements of all documents and by speaker, and those about somebody. */
const REPLAYED = ['gsi1', 'gsi2'] as const

type Delivering = SubscriptionsOptions & { readonly queue: Queue }

function makeDeliver(scope: Construct, { storage: { records }, queue, privateEndpoints }: Delivering): NodejsFunction {
  const made = makeNodeFunction(scope, {
    name: 'deliver',
    memorySize: 256,
    timeout: TIMEOUT,
    environment: {
      TABLE_NAME: records.tableName,
      DELIVERIES_QUEUE_URL: queue.queueUrl,
      MAX_RECEIVE_COUNT: String(MAX_RECEIVE_COUNT),
      PRIVATE_ENDPOINTS: privateEndpoints ? 'allowed' : 'refused',
    },
  })
  grantRecords(made, records, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'])
  for (const index of REPLAYED) grantIndexRead(made, records, index)
  grantAnnouncing(made)
  grant(made, ['sqs:ChangeMessageVisibility'], [queue.queueArn])
  made.addEventSource(
    new SqsEventSource(queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: AT_ONCE }),
  )
  return made
}
