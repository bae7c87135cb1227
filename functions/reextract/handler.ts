import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import middy from '@middy/core'
import { readConfig } from '../../shared/config.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { toNotice } from '../notification.ts'
import { makeReport } from '../report.ts'
import { makeReextractHandler } from './reextract.ts'

const config = readConfig('reextract', process.env)
const logger = new Logger()
const sqs = new SQSClient({})
const reextract = makeReextractHandler({
  records: { client: makeTableClient(), table: config.TABLE_NAME },
  texts: makeTexts({ client: makeS3Client(), bucket: config.TEXTS_BUCKET }),
  tell: async key => {
    const MessageBody = toNotice(config.TEXTS_BUCKET, key)
    await sqs.send(new SendMessageCommand({ QueueUrl: config.EXTRACT_QUEUE_URL, MessageBody }))
  },
  report: makeReport(logger),
})

/** Has corrected documents read again. Retry contract: that of `makeReextractHandler`; records may come twice. */
export const handler = middy(reextract).use(injectLambdaContext(logger))
