import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Visit } from '../session.ts'
import { makeApp } from './app.ts'
import type { Dependencies } from './dependencies.ts'
import { toRequest, toResult } from './lambda.ts'

/** Answers API Gateway's events (HTTP API, payload 2.0) with pages. Never throws: what goes wrong becomes a page that says so. */
export function makeConsoleHandler(dependencies: Dependencies) {
  const app = makeApp(dependencies)
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
    toResult(await app.fetch(toRequest(event), { visit: visitOf(event.requestContext) }))
}

/** What the authorizer said of the request: API Gateway adds it to the event of a route that has one. */
function visitOf(context: object): Visit | undefined {
  return (context as { readonly authorizer?: { readonly lambda?: Visit } }).authorizer?.lambda
}
