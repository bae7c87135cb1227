import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs'
import middy from '@middy/core'
import { readConfig, toCount } from '../../shared/config.ts'
import { makeReads } from '../../shared/store/reads.ts'
import { makeSubscriptions } from '../../shared/store/subscriptions.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { makeAnnounce } from '../announce.ts'
import { billedForMessages } from '../billed-events.ts'
import { makeTableClient } from '../clients.ts'
import { makeMeter } from '../meter.ts'
import { metering } from '../metering.ts'
import { makeReport, makeUsageReport } from '../report.ts'
import { makeDeliverHandler } from './deliver.ts'
import { makePost } from './post.ts'

const config = readConfig('deliver', process.env)
const logger = new Logger()
const meter = makeMeter()
const sqs = meter.watch(new SQSClient({}), 'sqs')
const records = { client: meter.watch(makeTableClient(), 'dynamodb'), table: config.TABLE_NAME }
const now = (): string => new Date().toISOString()
const deliver = makeDeliverHandler({
  reads: makeReads(records),
  subscriptions: makeSubscriptions(records),
  announce: makeAnnounce(meter.watch(new EventBridgeClient({}), 'events')),
  post: makePost({ isPrivateAllowed: config.PRIVATE_ENDPOINTS === 'allowed' }),
  hide: async (ReceiptHandle, VisibilityTimeout) => {
    const QueueUrl = config.DELIVERIES_QUEUE_URL
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }))
  },
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now,
  report: makeReport(logger),
})

const counting = metering({
  name: 'deliver',
  meter,
  usage: makeUsage(records),
  billedFor: billedForMessages,
  // a write costs more than most of its invocations
  every: 10,
  now,
  report: makeUsageReport(logger),
})

/** Tells subscribers' endpoints. Retry contract: that of `makeDeliverHandler`; a batch may come twice, in any order. */
export const handler = middy(deliver).use(injectLambdaContext(logger)).use(counting)
