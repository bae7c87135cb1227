import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

/** An OpenID issuer, as far as signing in and checking tokens needs it. */
export type Issuer = {
  readonly address: string
  /** Where people sign in, and where codes are exchanged for tokens. Rejects while the issuer cannot be reached. */
  readonly endpoints: () => Promise<Endpoints>
  /** The claims of a token that the issuer signed and that is valid now; undefined for any other. Rejects while the issuer's keys cannot be had. */
  readonly claimsOf: (token: string) => Promise<JWTPayload | undefined>
}

/** The addresses of an issuer. */
export type Endpoints = {
  readonly authorization: string
  readonly token: string
  readonly keys: string
  /** Whether it says in each answer that it is the one who answers (RFC 9207). */
  readonly namesItself: boolean
}

/** Signatures that only the issuer can make: none with a shared secret, and not `none`. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** Milliseconds that an answer of the issuer may take. */
export const PATIENCE = 5000

const DISCOVERED = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
})

/**
 * Makes what is known of an issuer: its discovery document is read once, its keys again when one is unknown.
 * `now` gives milliseconds since 1970.
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html
 */
export function makeIssuer(address: string, now: () => number): Issuer {
  let known: Promise<Known> | undefined
  const discovered = (): Promise<Known> => {
    known ??= discover(address).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    address,
    endpoints: async () => (await discovered()).endpoints,
    claimsOf: async token => {
      if (!isToken(token)) return undefined
      const { keys } = await discovered()
      return verify(token, keys, { issuer: address, now: new Date(now()) })
    },
  }
}

type Known = { readonly endpoints: Endpoints; readonly keys: JWTVerifyGetKey }

async function discover(address: string): Promise<Known> {
  const url = `${address.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`Cannot ask the issuer: expected its discovery document, got ${response.status}`)
  const found = DISCOVERED.parse(await response.json())
  if (found.issuer !== address)
    throw new Error(`Cannot trust the issuer: expected it to call itself ${address}, got ${found.issuer}`)
  const endpoints = {
    authorization: found.authorization_endpoint,
    token: found.token_endpoint,
    keys: found.jwks_uri,
    namesItself: found.authorization_response_iss_parameter_supported ?? false,
  }
  requireAsSafe(address, [endpoints.authorization, endpoints.token, endpoints.keys])
  return { endpoints, keys: createRemoteJWKSet(new URL(endpoints.keys), { timeoutDuration: PATIENCE }) }
}

function requireAsSafe(address: string, endpoints: readonly string[]): void {
  const { protocol } = new URL(address)
  const other = endpoints.find(endpoint => new URL(endpoint).protocol !== protocol)
  if (other !== undefined) throw new Error(`Cannot trust the issuer: expected ${protocol} as its own, got ${other}`)
}

/** Three parts: what else stands in a cookie costs no question to the issuer. */
function isToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, now }: { readonly issuer: string; readonly now: Date },
): Promise<JWTPayload | undefined> {
  const required = { issuer, algorithms: ALGORITHMS, currentDate: now, requiredClaims: ['exp', 'sub'] }
  try {
    return (await jwtVerify(token, keys, required)).payload
  } catch (error) {
    if (isTokensFault(error)) return undefined
    throw error
  }
}

/** Whether the token is wrong, and not the issuer out of reach. */
function isTokensFault(error: unknown): boolean {
  return error instanceof errors.JOSEError && !ISSUERS_FAULTS.has(error.code)
}

const ISSUERS_FAULTS: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSInvalid.code,
  errors.JWKSTimeout.code,
])
