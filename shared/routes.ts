/** What a caller's token must grant; null is for anyone who reaches the API. */
export type Scope = 'fjala/read' | 'fjala/upload' | 'fjala/delete' | 'fjala/write'

/** The methods that routes are declared with. HEAD comes with every GET (`routeKeys`). */
export type Method = 'GET' | 'POST' | 'DELETE'

/** One line of the HTTP API, in API Gateway's words: `{id}` is one path segment. */
export type Route = {
  /** The name of its file in `functions/api/routes/`, and its OpenAPI `operationId` in kebab-case. */
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly scope: Scope | null
}

/** Every route of the HTTP API, read by the stack (`infra/query.ts`) and by `functions/api`. */
export const ROUTES = [
  { name: 'index', method: 'GET', path: '/', scope: null },
  { name: 'health', method: 'GET', path: '/health', scope: null },
  { name: 'get-problem', method: 'GET', path: '/problems/{name}', scope: null },
  { name: 'openapi', method: 'GET', path: '/openapi.json', scope: null },
  { name: 'list-documents', method: 'GET', path: '/documents', scope: 'fjala/read' },
  { name: 'create-upload', method: 'POST', path: '/documents', scope: 'fjala/upload' },
  { name: 'get-document', method: 'GET', path: '/documents/{id}', scope: 'fjala/read' },
  { name: 'delete-document', method: 'DELETE', path: '/documents/{id}', scope: 'fjala/delete' },
  { name: 'get-document-text', method: 'GET', path: '/documents/{id}/text', scope: 'fjala/read' },
  { name: 'list-document-entities', method: 'GET', path: '/documents/{id}/entities', scope: 'fjala/read' },
  { name: 'list-document-statements', method: 'GET', path: '/documents/{id}/statements', scope: 'fjala/read' },
  { name: 'list-entities', method: 'GET', path: '/entities', scope: 'fjala/read' },
  { name: 'get-entity', method: 'GET', path: '/entities/{id}', scope: 'fjala/read' },
  { name: 'list-entity-statements', method: 'GET', path: '/entities/{id}/statements', scope: 'fjala/read' },
  { name: 'list-entity-mentions', method: 'GET', path: '/entities/{id}/mentions', scope: 'fjala/read' },
  { name: 'list-entity-neighbours', method: 'GET', path: '/entities/{id}/neighbours', scope: 'fjala/read' },
  { name: 'list-statements', method: 'GET', path: '/statements', scope: 'fjala/read' },
  { name: 'get-statement', method: 'GET', path: '/statements/{id}', scope: 'fjala/read' },
  { name: 'search', method: 'GET', path: '/search', scope: 'fjala/read' },
  { name: 'correct-statement', method: 'POST', path: '/statements/{id}/corrections', scope: 'fjala/write' },
  { name: 'merge-entity', method: 'POST', path: '/entities/{id}/merge', scope: 'fjala/write' },
  { name: 'split-entity', method: 'POST', path: '/entities/{id}/split', scope: 'fjala/write' },
  { name: 'list-corrections', method: 'GET', path: '/corrections', scope: 'fjala/read' },
  { name: 'get-correction', method: 'GET', path: '/corrections/{id}', scope: 'fjala/read' },
  { name: 'undo-correction', method: 'DELETE', path: '/corrections/{id}', scope: 'fjala/write' },
  { name: 'export-follow-the-money', method: 'GET', path: '/followthemoney', scope: 'fjala/read' },
  { name: 'create-subscription', method: 'POST', path: '/subscriptions', scope: 'fjala/write' },
  { name: 'list-subscriptions', method: 'GET', path: '/subscriptions', scope: 'fjala/read' },
  { name: 'get-subscription', method: 'GET', path: '/subscriptions/{id}', scope: 'fjala/read' },
  { name: 'test-subscription', method: 'POST', path: '/subscriptions/{id}/test', scope: 'fjala/write' },
  { name: 'replay-subscription', method: 'POST', path: '/subscriptions/{id}/replay', scope: 'fjala/write' },
  { name: 'list-deliveries', method: 'GET', path: '/subscriptions/{id}/deliveries', scope: 'fjala/read' },
  { name: 'delete-subscription', method: 'DELETE', path: '/subscriptions/{id}', scope: 'fjala/write' },
  { name: 'get-usage', method: 'GET', path: '/usage', scope: 'fjala/read' },
  { name: 'set-ceiling', method: 'POST', path: '/usage/ceiling', scope: 'fjala/write' },
] as const satisfies readonly Route[]

/** Every route of the console, read by the stack (`infra/console.ts`); which page answers, `functions/console/app.ts` says. */
export const CONSOLE_ROUTES = [
  { name: 'console', method: 'GET', path: '/console', scope: 'fjala/read' },
  { name: 'console-page', method: 'GET', path: '/console/{page+}', scope: 'fjala/read' },
  { name: 'console-asset', method: 'GET', path: '/console/assets/{name}', scope: null },
  { name: 'console-preferences', method: 'POST', path: '/console/preferences', scope: null },
  { name: 'console-sign-in', method: 'GET', path: '/console/sign-in', scope: null },
  { name: 'console-callback', method: 'GET', path: '/console/callback', scope: null },
  { name: 'console-sign-out', method: 'POST', path: '/console/sign-out', scope: null },
  { name: 'console-redrive', method: 'POST', path: '/console/health/redrive', scope: 'fjala/write' },
  { name: 'console-ceiling', method: 'POST', path: '/console/health/ceiling', scope: 'fjala/write' },
] as const satisfies readonly Route[]

/** What the console's pages ask the API for. */
const CALLED = new Set<string>([
  'list-entities',
  'list-entity-neighbours',
  'create-upload',
  'get-document',
  'correct-statement',
  'get-correction',
  'undo-correction',
])

/** Routes of the API as the console's pages call them: with their session, which the API itself doesn't take. */
export const CONSOLE_CALLS = ROUTES.filter(({ name }) => CALLED.has(name)).map(route => ({
  ...route,
  path: `/console/api${route.path}`,
}))

/** The name of a route in `ROUTES`. */
export type RouteName = (typeof ROUTES)[number]['name']

/** API Gateway's key of the route that takes what no other route does: it goes to the API too, which answers with a problem (404 or 405). */
export const FALLBACK_ROUTE_KEY = '$default'

/** API Gateway's route keys of one route: `GET /documents` and, beside every GET, `HEAD /documents`. */
export function routeKeys(route: Route): readonly string[] {
  const methods = route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]
  return methods.map(method => `${method} ${route.path}`)
}
