import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import middy from '@middy/core'
import { readConfig } from '../../shared/config.ts'
import { makeReads } from '../../shared/store/reads.ts'
import { makeSubscriptions } from '../../shared/store/subscriptions.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { makeAnnounce } from '../announce.ts'
import { billedForChanges } from '../billed-events.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeMeter } from '../meter.ts'
import { metering } from '../metering.ts'
import { toNotice } from '../notification.ts'
import { makeReport, makeUsageReport } from '../report.ts'
import { makeFollowHandler } from './follow.ts'
import { makeNotifyHandler } from './notify.ts'
import { makeReextractHandler } from './reextract.ts'

const config = readConfig('follow', process.env)
const logger = new Logger()
const report = makeReport(logger)
const meter = makeMeter()
const sqs = meter.watch(new SQSClient({}), 'sqs')
const announce = makeAnnounce(meter.watch(new EventBridgeClient({}), 'events'))
const records = { client: meter.watch(makeTableClient(), 'dynamodb'), table: config.TABLE_NAME }
const now = (): string => new Date().toISOString()
const reextract = makeReextractHandler({
  records,
  texts: makeTexts({ client: meter.watch(makeS3Client(), 's3'), bucket: config.TEXTS_BUCKET }),
  tell: async key => {
    const MessageBody = toNotice(config.TEXTS_BUCKET, key)
    await sqs.send(new SendMessageCommand({ QueueUrl: config.EXTRACT_QUEUE_URL, MessageBody }))
  },
  report,
})
const notify = makeNotifyHandler({
  reads: makeReads(records),
  subscriptions: makeSubscriptions(records),
  announce: deliveries =>
    announce(deliveries.map(({ id, subscriptionId }) => ({ type: 'Delivery Due', subscriptionId, deliveryId: id }))),
  now,
  report,
})

const counting = metering({
  name: 'follow',
  meter,
  usage: makeUsage(records),
  billedFor: billedForChanges,
  // a write costs more than most of its invocations
  every: 10,
  now,
  report: makeUsageReport(logger),
})

/** Does what follows from corrections and new documents. Retry contract: that of its two handlers; records may come twice. */
export const handler = middy(makeFollowHandler([reextract, notify]))
  .use(injectLambdaContext(logger))
  .use(counting)
