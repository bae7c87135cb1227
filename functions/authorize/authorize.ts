import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerResult,
  APIGatewaySimpleAuthorizerWithContextResult,
} from 'aws-lambda'
import { CONSOLE_CALLS, CONSOLE_ROUTES, routeKeys, type Route, type Scope } from '../../shared/routes.ts'
import type { Issuer } from '../issuer.ts'
import { isSameOrigin } from '../own-page.ts'
import { cookieIn, SESSION_COOKIE, sessionOf, type Session, type Visit } from '../session.ts'

/** What the authorizer stands on. */
export type AuthorizeDependencies = { readonly issuer: Issuer; readonly audience: readonly string[] }

type Result = APIGatewaySimpleAuthorizerResult | APIGatewaySimpleAuthorizerWithContextResult<Visit>

const EVERY: readonly Route[] = [...CONSOLE_ROUTES, ...CONSOLE_CALLS]
const SCOPES: ReadonlyMap<string, Scope | null> = new Map(
  EVERY.flatMap(route => routeKeys(route).map(key => [key, route.scope] as const)),
)
const PAGES: ReadonlySet<string> = new Set(
  CONSOLE_ROUTES.filter(({ method }) => method === 'GET').flatMap(route => routeKeys(route)),
)

/**
 * Says who may pass (HTTP API, payload 2.0, simple answers). Pages are always let through to the console, with what was found:
 * it leads people to their sign-in, which API Gateway cannot. Everything else is refused at the gateway.
 * Rejects while the issuer cannot be reached: nobody passes then.
 */
export function makeAuthorizeHandler({ issuer, audience }: AuthorizeDependencies) {
  return async (event: APIGatewayRequestAuthorizerEventV2): Promise<Result> => {
    const scope = SCOPES.get(event.routeKey)
    if (scope === undefined || scope === null) return { isAuthorized: false }
    const session = await sessionOf(cookieIn(event.cookies, SESSION_COOKIE), issuer, audience)
    const visit = { access: accessOf(session, scope), subject: session?.subject ?? '' }
    const passes = PAGES.has(event.routeKey) || (visit.access === 'granted' && isFromHere(event))
    return { isAuthorized: passes, context: visit }
  }
}

function accessOf(session: Session | undefined, scope: Scope): Visit['access'] {
  if (session === undefined) return 'signed-out'
  return session.scopes.includes(scope) ? 'granted' : 'forbidden'
}

/** Reading may come from anywhere, since no page elsewhere can see the answer; a change comes from a page of the console. */
function isFromHere({ headers = {}, requestContext }: APIGatewayRequestAuthorizerEventV2): boolean {
  if (/^(?:GET|HEAD)$/.test(requestContext.http.method)) return true
  return isSameOrigin({ site: headers['sec-fetch-site'], origin: headers['origin'], host: headers['host'] })
}
