import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { invalidRequest, RequestProblem } from './problem.ts'

/** A request as it came: header names in lower case, the query as sent, the body as text. */
export type RawRequest = {
  readonly id: string
  readonly method: string
  readonly url: string
  readonly path: Readonly<Record<string, string>>
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Who asks, as the authorizer names them: a token's subject, or an IAM principal; null where nobody signs in. */
  readonly caller: string | null
}

const MAX_BODY_CHARACTERS = 65_536

/** Takes what the API reads from API Gateway's event (payload 2.0). */
export function toRawRequest(event: APIGatewayProxyEventV2, path: Readonly<Record<string, string>>): RawRequest {
  const body =
    event.body !== undefined && event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  return {
    id: event.requestContext.requestId,
    method: event.requestContext.http.method,
    url: event.rawPath,
    path,
    query: event.rawQueryString,
    headers: lowerCased(event.headers),
    body,
    caller: callerOf(event.requestContext),
  }
}

/** The authorizer's own words for the caller: API Gateway adds them to the event of a route that has one. */
function callerOf(context: object): string | null {
  const { authorizer } = context as { readonly authorizer?: Authorizer }
  return authorizer?.jwt?.claims?.['sub'] ?? authorizer?.lambda?.subject ?? authorizer?.iam?.userArn ?? null
}

type Authorizer = {
  readonly jwt?: { readonly claims?: Readonly<Record<string, string>> }
  /** Of the console's own authorizer. */
  readonly lambda?: { readonly subject?: string } | null
  readonly iam?: { readonly userArn?: string }
}

/** The query's parameters. Throws an invalid-request problem where one is given twice: which of the two is meant cannot be known. */
export function readQuery({ query }: RawRequest): Readonly<Record<string, string>> {
  const parameters = [...new URLSearchParams(query)]
  const seen = new Map<string, string>()
  for (const [name, value] of parameters) {
    const before = seen.get(name)
    if (before !== undefined) {
      throw invalidRequest([
        { field: name, message: `expected once, got ${JSON.stringify(before)} and ${JSON.stringify(value)}` },
      ])
    }
    seen.set(name, value)
  }
  return Object.fromEntries(seen)
}

/** The body's JSON. Throws a problem for another media type, a body too large, no body or no JSON. */
export function readBody({ headers, body }: RawRequest): unknown {
  const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (mediaType !== 'application/json') {
    throw new RequestProblem(
      'unsupported-media-type',
      `expected application/json, got ${mediaType || 'no content-type'}`,
      {
        headers: { accept: 'application/json' },
      },
    )
  }
  if (body === undefined || body === '')
    throw invalidRequest([{ field: 'body', message: 'missing; expected a JSON object' }])
  if (body.length > MAX_BODY_CHARACTERS) {
    throw new RequestProblem('body-too-large', `expected at most ${MAX_BODY_CHARACTERS} characters, got ${body.length}`)
  }
  try {
    return JSON.parse(body) as unknown
  } catch (cause) {
    throw new RequestProblem('invalid-request', 'body: expected JSON, got something else', {
      errors: [{ field: 'body', message: 'expected JSON, got something else' }],
      cause,
    })
  }
}

/** The header `link` that leads on: the same address with one parameter changed. */
export function linkTo({ url, query }: RawRequest, parameter: string, value: string): string {
  const parameters = new URLSearchParams(query)
  parameters.set(parameter, value)
  return `<${url}?${parameters.toString()}>; rel="next"`
}

function lowerCased(headers: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), value]])),
  )
}
