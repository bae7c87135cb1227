import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { CONSOLE_CALLS, FALLBACK_ROUTE_KEY, ROUTES, routeKeys } from '../../shared/routes.ts'
import { toResult } from './deliver.ts'
import type { ApiDependencies, Dependencies } from './dependencies.ts'
import type { Answer, Endpoint } from './endpoint.ts'
import { once } from './once.ts'
import { requireAcceptable } from './negotiate.ts'
import { toOpenApi } from './openapi.ts'
import { RequestProblem, toProblemAnswer } from './problem.ts'
import { toRawRequest } from './request.ts'
import { ENDPOINTS } from './routes.ts'

/** What the handler needs; `reportFault` is told of every answer with a status of 500 or more, with what was thrown. */
export type ApiOptions = ApiDependencies & {
  readonly reportFault: (thrown: unknown, requestId: string) => void
}

const BY_ROUTE_KEY: ReadonlyMap<string, Endpoint> = new Map(
  [...ROUTES, ...CONSOLE_CALLS].flatMap(route => routeKeys(route).map(key => [key, ENDPOINTS[route.name]] as const)),
)

/** The header that tells, for the curious, how many read capacity units of the table an answer took. */
const COST_HEADER = 'x-capacity-units'

/**
 * Answers API Gateway's events (HTTP API, payload 2.0). Never throws: what goes wrong becomes a problem.
 * The route is the one that API Gateway chose, since it checked the caller's scopes for that route and no other.
 */
export function makeApiHandler({ makeReads, reportFault, ...others }: ApiOptions) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    let units = 0
    const reads = makeReads(more => (units += more))
    const answer = await answerEvent(event, { ...others, reads, describe }).catch((thrown: unknown) => {
      const problem = toProblemAnswer(thrown, event.requestContext.requestId)
      if (problem.status >= 500) reportFault(thrown, event.requestContext.requestId)
      return problem
    })
    const cost: Readonly<Record<string, string>> = units === 0 ? {} : { [COST_HEADER]: String(units) }
    return toResult({ ...answer, headers: { ...answer.headers, ...cost } }, event)
  }
}

let description: Readonly<Record<string, unknown>> | undefined

/** Made when it is asked for the first time: it takes thirty milliseconds, and stays the same. */
function describe(): Readonly<Record<string, unknown>> {
  return (description ??= toOpenApi(ENDPOINTS))
}

async function answerEvent(event: APIGatewayProxyEventV2, dependencies: Dependencies): Promise<Answer> {
  const endpoint = BY_ROUTE_KEY.get(event.routeKey)
  if (endpoint === undefined) throw noSuchRoute(event)
  const request = toRawRequest(event, onlyStrings(event.pathParameters))
  requireAcceptable(request.headers['accept'], endpoint)
  return once(request, dependencies.writes, () => endpoint.answer(request, dependencies))
}

function onlyStrings(parameters: APIGatewayProxyEventV2['pathParameters']): Readonly<Record<string, string>> {
  const given = Object.entries(parameters ?? {})
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

function noSuchRoute({ routeKey, rawPath, requestContext }: APIGatewayProxyEventV2): RequestProblem {
  const methods = ROUTES.filter(route => isPathOf(route.path, rawPath))
    .flatMap(routeKeys)
    .map(key => key.split(' ', 1)[0] ?? '')
  const { method } = requestContext.http
  if (methods.length === 0 || routeKey !== FALLBACK_ROUTE_KEY || methods.includes(method)) {
    return new RequestProblem('not-found', `No route for ${method} ${rawPath}; GET / lists the routes`)
  }
  const allow = methods.join(', ')
  return new RequestProblem('method-not-allowed', `expected one of ${allow}, got ${method}`, { headers: { allow } })
}

function isPathOf(template: string, path: string): boolean {
  const [wanted, got] = [template.split('/'), path.split('/')]
  return (
    wanted.length === got.length &&
    wanted.every((part, at) => part === got[at] || (part.startsWith('{') && got[at] !== ''))
  )
}
