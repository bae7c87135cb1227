import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { FALLBACK_ROUTE_KEY, ROUTES, routeKeys } from '../../../shared/routes.ts'

type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: APIGatewayProxyEventV2['headers']
  readonly body?: string
}

/** The event that API Gateway would make of a request; `path` may hold a query. */
export function apiEvent({ method = 'GET', path, headers = {}, body }: Asked): APIGatewayProxyEventV2 {
  const [rawPath = '/', rawQueryString = ''] = path.split(/\?(.*)/su, 2)
  const { routeKey, pathParameters } = routeOf(method, rawPath)
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    pathParameters,
    isBase64Encoded: false,
    ...(body !== undefined && { body }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '14/Jun/2025:09:30:00 +0000',
      timeEpoch: Date.parse('2025-06-14T09:30:00Z'),
    },
  }
}

function routeOf(method: string, path: string) {
  const parts = path.split('/')
  for (const route of ROUTES) {
    const names = route.path.split('/')
    const isMatch =
      names.length === parts.length && names.every((name, at) => name.startsWith('{') || name === parts[at])
    const routeKey = routeKeys(route).find(key => key === `${method} ${route.path}`)
    if (isMatch && routeKey !== undefined) {
      const pairs = names.flatMap((name, at) =>
        name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')]] : [],
      )
      return { routeKey, pathParameters: Object.fromEntries(pairs) as Record<string, string> }
    }
  }
  return { routeKey: FALLBACK_ROUTE_KEY, pathParameters: {} }
}
