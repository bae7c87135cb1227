import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs'
import middy from '@middy/core'
import { readConfig, toCount } from '../../shared/config.ts'
import { makeReads } from '../../shared/store/reads.ts'
import { makeSubscriptions } from '../../shared/store/subscriptions.ts'
import { makeAnnounce } from '../announce.ts'
import { makeTableClient } from '../clients.ts'
import { makeReport } from '../report.ts'
import { makeDeliverHandler } from './deliver.ts'
import { makePost } from './post.ts'

const config = readConfig('deliver', process.env)
const logger = new Logger()
const sqs = new SQSClient({})
const records = { client: makeTableClient(), table: config.TABLE_NAME }
const deliver = makeDeliverHandler({
  reads: makeReads(records),
  subscriptions: makeSubscriptions(records),
  announce: makeAnnounce(new EventBridgeClient({})),
  post: makePost({ isPrivateAllowed: config.PRIVATE_ENDPOINTS === 'allowed' }),
  hide: async (ReceiptHandle, VisibilityTimeout) => {
    const QueueUrl = config.DELIVERIES_QUEUE_URL
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }))
  },
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now: () => new Date().toISOString(),
  report: makeReport(logger),
})

/** Tells subscribers' endpoints. Retry contract: that of `makeDeliverHandler`; a batch may come twice, in any order. */
export const handler = middy(deliver).use(injectLambdaContext(logger))
