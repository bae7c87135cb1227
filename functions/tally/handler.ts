import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { readConfig } from '../../shared/config.ts'
import { makeTableClient } from '../clients.ts'
import { makeReport } from '../report.ts'
import { makeTallyHandler } from './tally.ts'

const config = readConfig('tally', process.env)
const logger = new Logger()
const tally = makeTallyHandler({
  records: { client: makeTableClient(), table: config.TABLE_NAME },
  report: makeReport(logger),
})

/** Keeps counts from the table's stream. Retry contract: that of `makeTallyHandler`; records may come twice. */
export const handler = middy(tally).use(injectLambdaContext(logger))
