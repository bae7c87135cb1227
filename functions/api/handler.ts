import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import middy from '@middy/core'
import { isOn, readConfig, toAmount, toCount } from '../../shared/config.ts'
import { makeCorrecting } from '../../shared/store/correct.ts'
import { makeIdempotency } from '../../shared/store/idempotency.ts'
import { makeReads } from '../../shared/store/reads.ts'
import { makeSubscriptions } from '../../shared/store/subscriptions.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeUploads } from '../../shared/store/uploads.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { makeAnnounce } from '../announce.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeSpending, makeTellCeiling } from '../spending.ts'
import { makeApiHandler } from './api.ts'

const config = readConfig('api', process.env)
const listsWords = isOn('WORD_LISTS', config.WORD_LISTS)
const [s3, records] = [makeS3Client(), { client: makeTableClient(), table: config.TABLE_NAME, listsWords }]
const expiresSeconds = toCount('UPLOAD_EXPIRES_SECONDS', config.UPLOAD_EXPIRES_SECONDS)
const maxBytes = toCount('MAX_OBJECT_BYTES', config.MAX_OBJECT_BYTES)
const events = new EventBridgeClient({})
const logger = new Logger()
const api = makeApiHandler({
  makeReads: countCapacity => makeReads({ ...records, countCapacity }),
  texts: makeTexts({ client: s3, bucket: config.TEXTS_BUCKET }),
  uploads: makeUploads({ client: s3, bucket: config.DOCUMENTS_BUCKET, expiresSeconds, maxBytes }),
  corrections: makeCorrecting(records),
  subscriptions: makeSubscriptions(records),
  announce: makeAnnounce(events),
  spending: makeSpending({
    usage: makeUsage(records),
    deployed: toAmount('MONTHLY_CEILING', config.MONTHLY_CEILING),
    now: () => new Date().toISOString(),
  }),
  tellCeiling: makeTellCeiling(events),
  writes: makeIdempotency(records, Date.now),
  now: Date.now,
  reportFault: (thrown, requestId) => logger.error('A request failed', { requestId, error: thrown as Error }),
})

/** Answers the HTTP API (payload 2.0). Retry contract: reads repeat safely; a client may repeat any call. */
export const handler = middy(api).use(injectLambdaContext(logger))
