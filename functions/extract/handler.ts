import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { isOn, readConfig, toCount } from '../../shared/config.ts'
import { ENGINE_VERSION, extract } from '../../shared/pipeline.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { billedForTexts } from '../billed-events.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeMeter } from '../meter.ts'
import { metering } from '../metering.ts'
import { makeReport, makeUsageReport } from '../report.ts'
import { readLimits, withinLimits } from '../within-limits.ts'
import { isShortText, makeExtractHandler, type ExtractInput } from './extract.ts'

const config = readConfig('extract', process.env)
const logger = new Logger()
const meter = makeMeter()
const records = { client: meter.watch(makeTableClient(), 'dynamodb'), table: config.TABLE_NAME }
const now = (): string => new Date().toISOString()
const extractWithin = withinLimits({
  name: 'extract',
  module: import.meta.url,
  limits: readLimits(config),
  work: ({ text, context }: ExtractInput) => extract(text, context),
  isSmall: isShortText,
})
const extractTexts = makeExtractHandler({
  texts: makeTexts({ client: meter.watch(makeS3Client(), 's3'), bucket: config.TEXTS_BUCKET }),
  records,
  extract: (text, context, timeLeft) => extractWithin({ text, context }, timeLeft),
  engine: ENGINE_VERSION,
  listsWords: isOn('WORD_LISTS', config.WORD_LISTS),
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now,
  report: makeReport(logger),
})

const counting = metering({
  name: 'extract',
  meter,
  usage: makeUsage(records),
  billedFor: billedForTexts,
  now,
  report: makeUsageReport(logger),
})

/** Extracts texts that were stored. Retry contract: that of `makeExtractHandler`; a batch may come twice, in any order. */
export const handler = middy(extractTexts).use(injectLambdaContext(logger)).use(counting)
