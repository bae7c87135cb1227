import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import middy from '@middy/core'
import { readConfig, toAmount, toCount } from '../../shared/config.ts'
import { parseDocument } from '../../shared/formats/index.ts'
import { ENGINE_VERSION } from '../../shared/pipeline.ts'
import { makeObjects } from '../../shared/store/objects.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { billedForObjects } from '../billed-events.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeMeter } from '../meter.ts'
import { metering } from '../metering.ts'
import { makeReport, makeUsageReport } from '../report.ts'
import { makeSpending, makeTellCeiling } from '../spending.ts'
import { watchCeiling } from '../watch-ceiling.ts'
import { readLimits, withinLimits } from '../within-limits.ts'
import { isSmallFile, makeParseHandler, type ParseInput } from './parse.ts'

const config = readConfig('parse', process.env)
const meter = makeMeter()
const client = meter.watch(makeS3Client(), 's3')
const records = { client: meter.watch(makeTableClient(), 'dynamodb'), table: config.TABLE_NAME }
const usage = makeUsage(records)
const now = (): string => new Date().toISOString()
const logger = new Logger()
const report = makeReport(logger)
const parseWithin = withinLimits({
  name: 'parse',
  module: import.meta.url,
  limits: readLimits(config),
  work: ({ bytes, hints }: ParseInput) => parseDocument(bytes, hints),
  isSmall: isSmallFile,
})
const parse = makeParseHandler({
  objects: makeObjects({
    client,
    bucket: config.DOCUMENTS_BUCKET,
    maxBytes: toCount('MAX_OBJECT_BYTES', config.MAX_OBJECT_BYTES),
  }),
  texts: makeTexts({ client, bucket: config.TEXTS_BUCKET }),
  records,
  parseDocument: (bytes, hints, timeLeft) => parseWithin({ bytes, hints }, timeLeft),
  engine: ENGINE_VERSION,
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now,
  report,
})

const counting = metering({
  name: 'parse',
  meter,
  usage,
  billedFor: billedForObjects,
  now,
  report: makeUsageReport(logger),
})
const watching = watchCeiling({
  spending: makeSpending({ usage, deployed: toAmount('MONTHLY_CEILING', config.MONTHLY_CEILING), now }),
  tell: makeTellCeiling(meter.watch(new EventBridgeClient({}), 'events')),
  report: makeUsageReport(logger),
})

/** Reads objects that arrived or changed. Retry contract: that of `makeParseHandler`; a batch may come twice, in any order. */
export const handler = middy(parse).use(injectLambdaContext(logger)).use(watching).use(counting)
