import type { JWTPayload } from 'jose'
import { z } from 'zod'
import { PipelineError } from '../shared/errors.ts'
import type { Issuer } from './issuer.ts'

/** How people sign in to the console: with which issuer, as which of its clients, and for whom tokens must be made. */
export type SignInSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly audience: readonly string[]
}

/** Who is signed in, what their token grants, and until when (seconds since 1970). */
export type Session = { readonly subject: string; readonly scopes: readonly string[]; readonly expires: number }

/** The cookie that holds the access token, without the prefix that binds it to its host. */
export const SESSION_NAME = 'fjala-session'

/** The cookie as it is sent: browsers keep one of that prefix only if it came over TLS, for this very host. */
export const SESSION_COOKIE = `__Host-${SESSION_NAME}`

/** What the authorizer tells the console of a request for a page. */
export type Visit = { readonly access: 'granted' | 'forbidden' | 'signed-out'; readonly subject: string }

const SETTINGS = z.object({ issuer: z.url(), clientId: z.string().min(1), audience: z.array(z.string()).min(1) })

/** Reads the variable `SIGN_IN`: `off`, or settings as JSON. Throws the fault `config.missing` for anything else. */
export function readSignIn(value: string): SignInSettings | undefined {
  if (value === 'off') return undefined
  const read = SETTINGS.safeParse(parsed(value))
  if (read.success) return read.data
  throw new PipelineError('config.missing', 'Cannot read SIGN_IN: expected off, or an issuer, a client and an audience')
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/**
 * The session of an access token, by the rules of API Gateway's own JWT authorizer: `aud`, or `client_id` where there is none,
 * is one of the audience. Undefined where it is none, or no longer. Rejects while the issuer cannot be reached.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export async function sessionOf(
  token: string | undefined,
  issuer: Issuer,
  audience: readonly string[],
): Promise<Session | undefined> {
  const claims = token === undefined ? undefined : await issuer.claimsOf(token)
  if (claims?.exp === undefined || claims.sub === undefined || !isFor(claims, audience)) return undefined
  return { subject: claims.sub, scopes: scopesOf(claims), expires: claims.exp }
}

function isFor(claims: JWTPayload, audience: readonly string[]): boolean {
  const made = claims.aud ?? claims['client_id']
  return [made].flat().some(one => typeof one === 'string' && audience.includes(one))
}

function scopesOf(claims: JWTPayload): readonly string[] {
  const given: unknown = claims['scope'] ?? claims['scp']
  if (typeof given === 'string') return given.split(' ').filter(scope => scope !== '')
  return Array.isArray(given) ? given.filter(scope => typeof scope === 'string') : []
}

/** The value of a cookie, of those that an event of API Gateway lists (`name=value`); undefined where it isn't there, or twice. */
export function cookieIn(cookies: readonly string[] | undefined, name: string): string | undefined {
  const values = (cookies ?? [])
    .flatMap(cookie => cookie.split(/;\s*/))
    .filter(cookie => cookie.startsWith(`${name}=`))
    .map(cookie => cookie.slice(name.length + 1))
  return values.length === 1 ? values[0] : undefined
}
