import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { isOn, readConfig, toCount } from '../../shared/config.ts'
import { ENGINE_VERSION, extract } from '../../shared/pipeline.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeReport } from '../report.ts'
import { readLimits, withinLimits } from '../within-limits.ts'
import { isShortText, makeExtractHandler, type ExtractInput } from './extract.ts'

const config = readConfig('extract', process.env)
const logger = new Logger()
const extractWithin = withinLimits({
  name: 'extract',
  module: import.meta.url,
  limits: readLimits(config),
  work: ({ text, context }: ExtractInput) => extract(text, context),
  isSmall: isShortText,
})
const extractTexts = makeExtractHandler({
  texts: makeTexts({ client: makeS3Client(), bucket: config.TEXTS_BUCKET }),
  records: { client: makeTableClient(), table: config.TABLE_NAME },
  extract: (text, context, timeLeft) => extractWithin({ text, context }, timeLeft),
  engine: ENGINE_VERSION,
  listsWords: isOn('WORD_LISTS', config.WORD_LISTS),
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now: () => new Date().toISOString(),
  report: makeReport(logger),
})

/** Extracts texts that were stored. Retry contract: that of `makeExtractHandler`; a batch may come twice, in any order. */
export const handler = middy(extractTexts).use(injectLambdaContext(logger))
