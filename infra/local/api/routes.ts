/** A route of the HTTP API: its key (`GET /documents/{id}`, `$default`) and the function behind it. */
export type Route = {
  readonly key: string
  readonly functionName: string
  readonly timeoutSeconds: number
  /** What the authorizer would have put into the request, for who asks locally may do everything. */
  readonly authorizer: Readonly<Record<string, unknown>> | undefined
  /** The function that says who may pass, where the stack has one of its own. */
  readonly guard?: Guard | undefined
}

/** A function that API Gateway asks about every request, and the name of its question's sender. */
export type Guard = { readonly functionName: string; readonly arn: string }

/** A route that matches a request, and the values of its path's variables, decoded. */
export type RouteMatch = { readonly route: Route; readonly pathParameters: Readonly<Record<string, string>> }

type Pattern = { readonly route: Route; readonly method: string; readonly segments: readonly string[] }

/**
 * Makes the choice of a route: a full match before a greedy one (`{proxy+}`), that before `$default`;
 * a literal segment before a variable; a method before `ANY`.
 */
export function makeRouter(routes: readonly Route[]): (method: string, path: string) => RouteMatch | undefined {
  const patterns = routes
    .filter(route => route.key !== '$default')
    .map(patternOf)
    .sort(bySpecificity)
  const fallback = routes.find(route => route.key === '$default')
  return (method, path) => {
    const segments = path.split('/').slice(1)
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue
      const pathParameters = parametersOf(pattern.segments, segments)
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters }
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: {} }
  }
}

function patternOf(route: Route): Pattern {
  const [method = '', path = ''] = route.key.split(' ')
  return { route, method, segments: path.split('/').slice(1) }
}

const isGreedy = (segment: string | undefined): boolean => segment?.endsWith('+}') ?? false
const isVariable = (segment: string | undefined): boolean => segment?.startsWith('{') ?? false

function bySpecificity(left: Pattern, right: Pattern): number {
  const greedy = Number(isGreedy(left.segments.at(-1))) - Number(isGreedy(right.segments.at(-1)))
  if (greedy !== 0) return greedy
  const length = Math.max(left.segments.length, right.segments.length)
  for (let at = 0; at < length; at += 1) {
    const variable = Number(isVariable(left.segments[at])) - Number(isVariable(right.segments[at]))
    if (variable !== 0) return variable
  }
  return right.segments.length - left.segments.length || Number(left.method === 'ANY') - Number(right.method === 'ANY')
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const greedy = isGreedy(pattern.at(-1))
  if (greedy ? segments.length < pattern.length : segments.length !== pattern.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [at, expected] of pattern.entries()) {
    const actual = isGreedy(expected) ? segments.slice(at).join('/') : (segments[at] ?? '')
    if (!isVariable(expected)) {
      if (expected !== actual) return undefined
    } else if (actual === '') return undefined
    else parameters[expected.slice(1, -1).replace(/\+$/, '')] = decoded(actual)
  }
  return parameters
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
