import { z } from 'zod'
import { PATIENCE, type Issuer } from '../../issuer.ts'
import type { SignInSettings } from '../../session.ts'
import { challengeOf, type Attempt } from './attempt.ts'

/** What is asked for: to know who it is, and all that the console can do. The issuer grants of it what the person may. */
const SCOPE = 'openid fjala/read fjala/upload fjala/delete fjala/write'

const ANSWER = z.object({ id_token: z.string(), access_token: z.string() })

/** The issuer, and which of its clients the console is. */
export type Provider = { readonly settings: SignInSettings; readonly issuer: Issuer }

/** The issuer's page where a try begins. */
export async function signInAddress({ settings, issuer }: Provider, attempt: Attempt, callback: string) {
  const url = new URL((await issuer.endpoints()).authorization)
  const asked = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: callback,
    scope: SCOPE,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: challengeOf(attempt),
    code_challenge_method: 'S256',
    // some issuers make an access token that can be checked only for a named audience
    audience: settings.audience[0] ?? '',
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

/**
 * Exchanges the code of a try for an access token. Undefined where the issuer refuses the code, or where what it gives was not
 * made for this console and this try. Rejects while the issuer cannot be reached.
 * @see https://openid.net/specs/openid-connect-core-1_0.html (3.1.3)
 */
export async function exchange(
  { settings, issuer }: Provider,
  attempt: Attempt,
  sent: { readonly code: string; readonly callback: string },
): Promise<string | undefined> {
  const response = await fetch((await issuer.endpoints()).token, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      code: sent.code,
      code_verifier: attempt.verifier,
      redirect_uri: sent.callback,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (response.status >= 500) throw new Error(`Cannot sign in: expected tokens of the issuer, got ${response.status}`)
  const tokens = response.ok ? ANSWER.safeParse(await response.json()).data : undefined
  if (tokens === undefined) return undefined
  const claims = await issuer.claimsOf(tokens.id_token)
  if (claims?.['nonce'] !== attempt.nonce) return undefined
  return isForClient(claims, settings.clientId) ? tokens.access_token : undefined
}

function isForClient(claims: Readonly<Record<string, unknown>>, clientId: string): boolean {
  const audience = [claims['aud']].flat()
  const party = claims['azp']
  return audience.includes(clientId) && (party === undefined ? audience.length === 1 : party === clientId)
}
