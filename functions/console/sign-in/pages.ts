import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_NAME, sessionOf } from '../../session.ts'
import { answer, type Asking, type MakePage } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { html } from '../html.ts'
import { isOwnAddress } from '../own-address.ts'
import { ConsoleProblem } from '../problem.ts'
import { isFromOwnPage } from '../security.ts'
import { ATTEMPT_COOKIE, ATTEMPT_SECONDS, fromCookie, makeAttempt, toCookie } from './attempt.ts'
import { exchange, signInAddress } from './provider.ts'
import { SIGN_IN_WORDS, type Hindrance } from './words.ts'

/** Of this host alone, by TLS alone, unseen by scripts; pages elsewhere may lead here, and send nothing. */
const COOKIE = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Browsers keep no cookie longer than 4,096 bytes, its name and attributes included. */
const LONGEST_TOKEN = 3800

/** Seconds, a day: whoever is away for longer signs in again. */
const LONGEST_SESSION = 86_400

/** `GET /console/sign-in`: begins a try, and leads to the issuer. `back` is where it ends. */
export const signIn: MakePage = dependencies => async asking => {
  const provider = requireSignIn(dependencies)
  const back = asking.req.query('back') ?? ''
  const attempt = makeAttempt(isOwnAddress(back) ? back : '/console')
  setCookie(asking, ATTEMPT_COOKIE, toCookie(attempt), { ...COOKIE, maxAge: ATTEMPT_SECONDS })
  asking.header('cache-control', 'no-store')
  return asking.redirect(await signInAddress(provider, attempt, callbackOf(asking)), 302)
}

/** `GET /console/callback`: where the issuer sends people back with a code, which becomes a session, once. */
export const callback: MakePage = dependencies => async asking => {
  const provider = requireSignIn(dependencies)
  const { settings, issuer, now } = provider
  const attempt = fromCookie(getCookie(asking, ATTEMPT_COOKIE, 'host'))
  deleteCookie(asking, ATTEMPT_COOKIE, COOKIE)
  asking.header('cache-control', 'no-store')
  const { state, code, iss } = asking.req.query()
  if (attempt === undefined || state !== attempt.state) return hindrance(asking, dependencies, 'stale')
  const { namesItself } = await issuer.endpoints()
  const isTheirs = iss === undefined ? !namesItself : iss === issuer.address
  if (code === undefined || !isTheirs) return hindrance(asking, dependencies, 'refused')
  const token = await exchange(provider, attempt, { code, callback: callbackOf(asking) })
  const session = await sessionOf(token, issuer, settings.audience)
  if (token === undefined || session === undefined) return hindrance(asking, dependencies, 'refused')
  if (token.length > LONGEST_TOKEN)
    throw new Error(
      `Cannot keep the session: expected a token of at most ${LONGEST_TOKEN} characters, got ${token.length}`,
    )
  const maxAge = Math.min(LONGEST_SESSION, Math.max(0, Math.floor(session.expires - now() / 1000)))
  setCookie(asking, SESSION_NAME, token, { ...COOKIE, maxAge })
  return asking.redirect(attempt.back, 302)
}

/** `POST /console/sign-out`: forgets the session, and what the browser keeps of pages. */
export const signOut: MakePage = dependencies => async asking => {
  requireSignIn(dependencies)
  if (!isFromOwnPage(asking.req.raw)) throw new ConsoleProblem('refused')
  deleteCookie(asking, SESSION_NAME, COOKIE)
  asking.header('cache-control', 'no-store')
  asking.header('clear-site-data', '"cache"')
  const words = SIGN_IN_WORDS[asking.get('reader').language]
  return answer(asking, dependencies, {
    title: words.signedOut,
    content: html`<div class="narrow problem">
      <h1>${words.signedOut}</h1>
      <p>${words.signedOutHint}</p>
      <p><a href="/console/sign-in">${words.signIn}</a></p>
    </div>`,
  })
}

/** The page for somebody who cannot sign in, or may not see what was asked for; nothing of what the issuer said is on it. */
export async function hindrance(asking: Asking, dependencies: Dependencies, what: Hindrance): Promise<Response> {
  const words = SIGN_IN_WORDS[asking.get('reader').language]
  const again = html`<p><a href="/console/sign-in">${words.signIn}</a></p>`
  const out = html`<form action="/console/sign-out" method="post"><button>${words.signOut}</button></form>`
  return answer(
    asking,
    dependencies,
    {
      title: words.titles[what],
      content: html`<div class="narrow problem">
        <h1>${words.titles[what]}</h1>
        <p>${words.hints[what]}</p>
        ${what === 'forbidden' ? out : again}
      </div>`,
    },
    403,
  )
}

function requireSignIn({ signIn }: Dependencies): NonNullable<Dependencies['signIn']> {
  if (signIn === undefined) throw new ConsoleProblem('notFound')
  return signIn
}

function callbackOf(asking: Asking): string {
  return new URL('/console/callback', asking.req.url).href
}
