import { Duration } from 'aws-cdk-lib'
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import type { Construct } from 'constructs'
import type { Callers } from './config.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Door } from './routes.ts'

/** The functions' variable `SIGN_IN`: with whom people sign in to the console, or `off`. */
export function signInText(callers: Callers): string {
  if (callers.kind === 'iam' || callers.clientId === undefined) return 'off'
  const { issuer, clientId, audience } = callers
  return JSON.stringify({ issuer, clientId, audience })
}

/**
 * Who is let in to the console: whoever has a session; undefined where nobody can sign in.
 * Nothing is cached: API Gateway answers a request without a cookie itself, with a bare 401, if answers are cached by the
 * cookie, and nobody would be led to the sign-in.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export function makeSessionDoor(scope: Construct, callers: Callers): Door | undefined {
  const settings = signInText(callers)
  if (settings === 'off') return undefined
  const made = makeNodeFunction(scope, {
    name: 'authorize',
    memorySize: 512,
    timeout: Duration.seconds(10),
    environment: { SIGN_IN: settings },
  })
  const authorizer: IHttpRouteAuthorizer = new HttpLambdaAuthorizer('Session', made, {
    identitySource: [],
    resultsCacheTtl: Duration.seconds(0),
    responseTypes: [HttpLambdaResponseType.SIMPLE],
  })
  return { authorizer, scoped: false }
}
