import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Outcome } from '../functions/environment.ts'
import type { Pool } from '../functions/pool.ts'
import { listen, readBody, type Listening, type ListenOptions } from '../http-server.ts'
import { corsHeaders, preflightHeaders, type Cors } from './cors.ts'
import { isObject, type Json } from '../json.ts'
import { fromResult, toAuthorizerEvent, toEvent, type ApiRequest, type ApiResponse } from './payload.ts'
import { makeRouter, type Route, type RouteMatch } from './routes.ts'

/** The template's HTTP API: its routes, its CORS, and the functions behind it. */
export type ApiOptions = ListenOptions & {
  readonly routes: readonly Route[]
  readonly cors: Cors | undefined
  readonly pool: Pool
  readonly report: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
}

/** API Gateway takes requests up to 10 MB; a Lambda answer may have 6 MB. */
const REQUEST_LIMIT = 10 * 1024 * 1024
const RESPONSE_LIMIT = 6 * 1024 * 1024
/** An authorizer has ten seconds. */
const GUARD_SECONDS = 10

/** Serves the HTTP API on the loopback; nobody is asked who they are, but by an authorizer that is a function of the stack. */
export async function startApi(options: ApiOptions): Promise<Listening> {
  const context = { ...options, choose: makeRouter(options.routes) }
  return listen((request, response) => {
    void respond(request, context)
      .catch(() => problem(500, 'Internal Server Error'))
      .then(result => write(response, result, corsHeaders(options.cors, request.headers.origin)))
  }, options)
}

type Context = ApiOptions & { readonly choose: ReturnType<typeof makeRouter> }

async function respond(request: IncomingMessage, context: Context): Promise<ApiResponse> {
  if (!isLoopbackName(request.headers.host)) return problem(403, 'Forbidden')
  const url = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method ?? 'GET'
  if (
    method === 'OPTIONS' &&
    context.cors !== undefined &&
    request.headers['access-control-request-method'] !== undefined
  )
    return { status: 204, headers: preflightHeaders(context.cors, request.headers.origin), body: EMPTY }
  const match = context.choose(method, url.pathname)
  const body = await readBody(request, REQUEST_LIMIT)
  if (match === undefined) return problem(404, 'Not Found')
  if (body === undefined) return problem(413, 'Request Entity Too Large')
  const asked = { request, url, body, match, now: new Date() }
  const passed = await passGuard(asked, context)
  return 'status' in passed ? passed : answered(JSON.stringify(toEvent({ ...asked, match: passed })), passed, context)
}

/** Asks the route's own authorizer: the match with what it said of the caller, or the answer that refuses. */
async function passGuard(asked: ApiRequest, { pool, report }: Context): Promise<RouteMatch | ApiResponse> {
  const { route } = asked.match
  if (route.guard === undefined) return asked.match
  const { functionName } = route.guard
  const outcome = await withinTimeout(
    pool.invoke(functionName, JSON.stringify(toAuthorizerEvent(asked, route.guard))),
    GUARD_SECONDS,
  )
  if (outcome?.ok === false) report(functionName, outcome)
  if (outcome?.ok !== true) return problem(500, 'Internal Server Error')
  const said = JSON.parse(outcome.payload) as Json
  if (!isObject(said) || said['isAuthorized'] !== true) return problem(403, 'Forbidden')
  return { ...asked.match, route: { ...route, authorizer: { lambda: said['context'] ?? null } } }
}

async function answered(event: string, { route }: RouteMatch, { pool, report }: Context): Promise<ApiResponse> {
  const outcome = await withinTimeout(pool.invoke(route.functionName, event), route.timeoutSeconds)
  if (outcome === undefined) return problem(503, 'Service Unavailable')
  if (!outcome.ok) {
    report(route.functionName, outcome)
    return problem(500, 'Internal Server Error')
  }
  const answer = Buffer.byteLength(outcome.payload) > RESPONSE_LIMIT ? undefined : fromResult(outcome.payload)
  if (answer !== undefined) return answer
  const errorMessage = `the answer to ${route.key} is no HTTP response, or is longer than ${RESPONSE_LIMIT} bytes`
  report(route.functionName, { ok: false, errorType: 'Function.ResponseInvalid', errorMessage })
  return problem(500, 'Internal Server Error')
}

async function withinTimeout(work: Promise<Outcome>, seconds: number): Promise<Outcome | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), seconds * 1000)
  const outcome = await Promise.race([work, late.promise])
  clearTimeout(timer)
  return outcome
}

/** A page elsewhere may point its own name at 127.0.0.1; what is open to this machine must not be open to it. */
function isLoopbackName(host: string | undefined): boolean {
  const name = (host ?? 'localhost').replace(/:\d+$/, '')
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]' || name.endsWith('.localhost')
}

const EMPTY = Buffer.alloc(0)

function problem(status: number, message: string): ApiResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify({ message })) }
}

function write(
  response: ServerResponse,
  { status, headers, body }: ApiResponse,
  cors: Readonly<Record<string, string>>,
): void {
  const bodiless = status === 204 || status === 304
  for (const [name, value] of Object.entries({ ...headers, ...cors })) {
    if (!(bodiless && name === 'content-type')) response.setHeader(name, value)
  }
  const isHead = response.req.method === 'HEAD'
  // a function may leave the body of a HEAD out: how long it would have been is not known then
  if (!bodiless && !(isHead && body.length === 0)) response.setHeader('content-length', body.length)
  response.writeHead(status)
  response.end(isHead || bodiless ? undefined : body)
}
