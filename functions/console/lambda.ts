import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** The request that an event of API Gateway (HTTP API, payload 2.0) tells of. */
export function toRequest(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http
  const headers = new Headers()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  if (event.cookies !== undefined) headers.set('cookie', event.cookies.join('; '))
  const scheme = headers.get('x-forwarded-proto') ?? 'https'
  const origin = `${scheme}://${headers.get('host') ?? event.requestContext.domainName}`
  const url = new URL(origin)
  url.pathname = isPlain(event.rawPath) ? event.rawPath : '/'
  url.search = event.rawQueryString
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(event)
  return new Request(url, { method, headers, ...(body !== undefined && { body }) })
}

/**
 * Whether a path is what it looks like. One that an address reads otherwise (`..`, `\\`, a line break) is nobody's page: API
 * Gateway asked its authorizer about the path as it came.
 */
function isPlain(path: string): boolean {
  return !/[\\\p{Cc}]|\/(?:\.|%2e){1,2}(?:\/|$)/iu.test(path)
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2): string | Uint8Array<ArrayBuffer> | undefined {
  return body !== undefined && isBase64Encoded ? new Uint8Array(Buffer.from(body, 'base64')) : body
}

/** What API Gateway is told of a response: bytes in base64 where they are compressed or no text. */
export async function toResult(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie()
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'))
  const bytes = Buffer.from(await response.arrayBuffer())
  const isText =
    headers['content-encoding'] === undefined && /^text\/|json|javascript|svg/.test(headers['content-type'] ?? '')
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 && { cookies }),
    ...(bytes.length > 0 && { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }),
  }
}
