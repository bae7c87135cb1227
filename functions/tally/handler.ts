import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { readConfig } from '../../shared/config.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { billedForChanges } from '../billed-events.ts'
import { makeTableClient } from '../clients.ts'
import { makeMeter } from '../meter.ts'
import { metering } from '../metering.ts'
import { makeReport, makeUsageReport } from '../report.ts'
import { makeTallyHandler } from './tally.ts'

const config = readConfig('tally', process.env)
const logger = new Logger()
const meter = makeMeter()
const records = { client: meter.watch(makeTableClient(), 'dynamodb'), table: config.TABLE_NAME }
const tally = makeTallyHandler({
  records,
  report: makeReport(logger),
})

const counting = metering({
  name: 'tally',
  meter,
  usage: makeUsage(records),
  billedFor: billedForChanges,
  now: () => new Date().toISOString(),
  report: makeUsageReport(logger),
})

/** Keeps counts from the table's stream. Retry contract: that of `makeTallyHandler`; records may come twice. */
export const handler = middy(tally).use(injectLambdaContext(logger)).use(counting)
