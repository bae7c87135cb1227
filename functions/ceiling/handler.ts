import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { LambdaClient, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda'
import middy from '@middy/core'
import { readConfig, toAmount } from '../../shared/config.ts'
import { makeUsage } from '../../shared/store/usage.ts'
import { makeTableClient } from '../clients.ts'
import { makeSpending } from '../spending.ts'
import { makeCeilingHandler } from './ceiling.ts'

const config = readConfig('ceiling', process.env)
const lambda = new LambdaClient({})
const usage = makeUsage({ client: makeTableClient(), table: config.TABLE_NAME })
const now = (): string => new Date().toISOString()
const deployed = toAmount('MONTHLY_CEILING', config.MONTHLY_CEILING)
const ceiling = makeCeilingHandler({
  spending: makeSpending({ usage, deployed, now }),
  usage,
  setOpen: async Enabled => {
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: config.PARSE_MAPPING_ID, Enabled }))
  },
  now,
})

/** Closes and opens the way into `parse`. Retry contract: that of `makeCeilingHandler`; Lambda calls it again where it failed. */
export const handler = middy(ceiling).use(injectLambdaContext(new Logger()))
