import { join } from 'node:path'
import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { SQSClient } from '@aws-sdk/client-sqs'
import middy from '@middy/core'
import { isOn, readConfig, toAmount } from '../../shared/config.ts'
import { makeOriginals } from '../../shared/store/originals.ts'
import { makeQueueWatch } from '../../shared/store/queue-watch.ts'
import { makeReads } from '../../shared/store/reads.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeIssuer } from '../issuer.ts'
import { readSignIn } from '../session.ts'
import { makeSpending, makeTellCeiling } from '../spending.ts'
import { readAssets } from './assets.ts'
import { makeConsoleHandler } from './console.ts'
import { queuesIn } from './queues.ts'

const config = readConfig('console', process.env)
const s3 = makeS3Client()
const settings = readSignIn(config.SIGN_IN)
const records = { client: makeTableClient(), table: config.TABLE_NAME }
const logger = new Logger()
const pages = makeConsoleHandler({
  reads: makeReads({
    ...records,
    listsWords: isOn('WORD_LISTS', config.WORD_LISTS),
  }),
  texts: makeTexts({ client: s3, bucket: config.TEXTS_BUCKET }),
  originals: makeOriginals({ client: s3, bucket: config.DOCUMENTS_BUCKET, expiresSeconds: 300 }),
  queues: makeQueueWatch({ client: new SQSClient({}), ...queuesIn(config) }),
  spending: makeSpending({
    usage: makeUsage(records),
    deployed: toAmount('MONTHLY_CEILING', config.MONTHLY_CEILING),
    now: () => new Date().toISOString(),
  }),
  tellCeiling: makeTellCeiling(new EventBridgeClient({})),
  assets: readAssets(join(import.meta.dirname, 'assets')),
  signIn: settings && { settings, issuer: makeIssuer(settings.issuer, Date.now), now: Date.now },
  reportFault: (thrown, path) => logger.error('A page failed', { path, error: thrown as Error }),
})

/** Answers the console's routes of the HTTP API (payload 2.0). Retry contract: pages repeat safely; a redrive moves what is there. */
export const handler = middy(pages).use(injectLambdaContext(logger))
