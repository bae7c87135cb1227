import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** One try to sign in, kept in a cookie of the browser that makes it, until the issuer sends that browser back. */
export type Attempt = {
  /** Comes back with the code: nobody's code but the one this browser went for is taken. */
  readonly state: string
  /** Comes back inside the ID token, which so was made for this try. */
  readonly nonce: string
  /** What only this browser knows, and the issuer has seen the hash of (PKCE). */
  readonly verifier: string
  /** The page to lead back to. */
  readonly back: string
}

/** The cookie of a try: sent by browsers over TLS only, to this host only, and never shown to scripts. */
export const ATTEMPT_COOKIE = 'fjala-sign-in'

/** Seconds that signing in may take. */
export const ATTEMPT_SECONDS = 600

const ATTEMPT = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() })

/** Begins a try, with 256 random bits for each of its secrets. */
export function makeAttempt(back: string): Attempt {
  const secret = (): string => randomBytes(32).toString('base64url')
  return { state: secret(), nonce: secret(), verifier: secret(), back }
}

/** What the issuer is shown of the verifier: its SHA-256 (S256 of RFC 7636). */
export function challengeOf({ verifier }: Attempt): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

/** A try as its cookie holds it. */
export function toCookie(attempt: Attempt): string {
  return Buffer.from(JSON.stringify(attempt)).toString('base64url')
}

/** The try that a cookie holds; undefined for anything else. */
export function fromCookie(cookie: string | undefined): Attempt | undefined {
  try {
    return ATTEMPT.safeParse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString())).data
  } catch {
    return undefined
  }
}
