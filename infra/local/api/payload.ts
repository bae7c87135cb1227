import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isObject, listOf, objectOf, textOf, type Json, type JsonObject } from '../json.ts'
import { ACCOUNT } from '../template/physical.ts'
import type { Guard, RouteMatch } from './routes.ts'

/** A request with its body, and the route it goes to. */
export type ApiRequest = {
  readonly request: IncomingMessage
  readonly url: URL
  readonly body: Buffer
  readonly match: RouteMatch
  readonly now: Date
}

/**
 * The event that a function gets: payload format 2.0.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function toEvent({ request, url, body, match, now }: ApiRequest): Readonly<Record<string, unknown>> {
  const { cookie, ...others } = request.headers
  const headers = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(',')]))
  const cookies = cookie?.split('; ')
  const query = queryOf(url.searchParams)
  const binary = body.length > 0 && !isText(request)
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: decodedPath(url),
    rawQueryString: url.search.slice(1),
    ...(cookies === undefined ? {} : { cookies }),
    headers: {
      ...headers,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'content-length': String(body.length),
    },
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: contextOf({ request, url, match, now }),
    ...(Object.keys(match.pathParameters).length === 0 ? {} : { pathParameters: match.pathParameters }),
    ...(body.length === 0 ? {} : { body: body.toString(binary ? 'base64' : 'utf8') }),
    isBase64Encoded: binary,
  }
}

/**
 * The event that an authorizer gets: payload format 2.0, without a body.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export function toAuthorizerEvent(asked: ApiRequest, guard: Guard): Readonly<Record<string, unknown>> {
  const { body: _body, isBase64Encoded: _encoded, ...event } = toEvent({ ...asked, body: Buffer.alloc(0) })
  const path = event['rawPath']
  return {
    ...event,
    type: 'REQUEST',
    routeArn: `${guard.arn}/${asked.request.method ?? 'GET'}${String(path)}`,
    identitySource: null,
  }
}

function contextOf({ request, url, match, now }: Omit<ApiRequest, 'body'>): Readonly<Record<string, unknown>> {
  return {
    accountId: ACCOUNT,
    apiId: 'local',
    ...(match.route.authorizer === undefined ? {} : { authorizer: match.route.authorizer }),
    domainName: request.headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method,
      path: decodedPath(url),
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: match.route.key,
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
  }
}

function decodedPath(url: URL): string {
  try {
    return decodeURI(url.pathname)
  } catch {
    return url.pathname
  }
}

function queryOf(parameters: URLSearchParams): Record<string, string> | undefined {
  const names = [...new Set(parameters.keys())]
  if (names.length === 0) return undefined
  return Object.fromEntries(names.map(name => [name, parameters.getAll(name).join(',')]))
}

const TEXT_TYPES = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded)|[^;]*\+(json|xml))/i

const isText = (request: IncomingMessage): boolean =>
  request.headers['content-encoding'] === undefined && TEXT_TYPES.test(request.headers['content-type'] ?? 'text/plain')

/** What goes back to the client. */
export type ApiResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** Reads a function's answer; one without `statusCode` is a body of JSON. `undefined` when it is no answer at all. */
export function fromResult(payload: string): ApiResponse | undefined {
  const result = JSON.parse(payload) as Json
  if (!isObject(result) || result['statusCode'] === undefined) {
    return { status: 200, headers: JSON_TYPE, body: Buffer.from(typeof result === 'string' ? result : payload) }
  }
  const status = Number(result['statusCode'])
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined
  const body = Buffer.from(bodyText(result['body']), result['isBase64Encoded'] === true ? 'base64' : 'utf8')
  return { status, headers: headersOf(result), body }
}

const bodyText = (body: Json | undefined): string =>
  typeof body === 'string' || body === undefined || body === null ? (body ?? '') : JSON.stringify(body)

function headersOf(result: JsonObject): ApiResponse['headers'] {
  const single = Object.entries(objectOf(result['headers'])).map(
    ([name, value]) => [name.toLowerCase(), textOf(value)] as const,
  )
  const cookies = listOf(result['cookies']).map(cookie => textOf(cookie))
  return {
    'content-type': 'text/plain; charset=utf-8',
    ...Object.fromEntries(single),
    ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
