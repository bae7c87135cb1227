import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { readConfig, toCount } from '../../shared/config.ts'
import { parseDocument } from '../../shared/formats/index.ts'
import { ENGINE_VERSION } from '../../shared/pipeline.ts'
import { makeObjects } from '../../shared/store/objects.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import { makeS3Client, makeTableClient } from '../clients.ts'
import { makeReport } from '../report.ts'
import { readLimits, withinLimits } from '../within-limits.ts'
import { isSmallFile, makeParseHandler, type ParseInput } from './parse.ts'

const config = readConfig('parse', process.env)
const client = makeS3Client()
const logger = new Logger()
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
  records: { client: makeTableClient(), table: config.TABLE_NAME },
  parseDocument: (bytes, hints, timeLeft) => parseWithin({ bytes, hints }, timeLeft),
  engine: ENGINE_VERSION,
  maxReceiveCount: toCount('MAX_RECEIVE_COUNT', config.MAX_RECEIVE_COUNT),
  now: () => new Date().toISOString(),
  report: makeReport(logger),
})

/** Reads objects that arrived or changed. Retry contract: that of `makeParseHandler`; a batch may come twice, in any order. */
export const handler = middy(parse).use(injectLambdaContext(logger))
