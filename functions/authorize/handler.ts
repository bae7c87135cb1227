import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import { readConfig } from '../../shared/config.ts'
import { PipelineError } from '../../shared/errors.ts'
import { makeIssuer } from '../issuer.ts'
import { readSignIn } from '../session.ts'
import { makeAuthorizeHandler } from './authorize.ts'

const settings = readSignIn(readConfig('authorize', process.env).SIGN_IN)
if (settings === undefined) throw new PipelineError('config.missing', 'Cannot start authorize: expected an issuer')
const issuer = makeIssuer(settings.issuer, Date.now)

/** Says who may pass to the console. Retry contract: it changes nothing; API Gateway answers 500 where it fails. */
export const handler = middy(makeAuthorizeHandler({ issuer, audience: settings.audience })).use(
  injectLambdaContext(new Logger()),
)
