import type { MiddlewareHandler } from 'hono'
import { addressOf } from '../address.ts'
import type { Env } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { hindrance } from './pages.ts'

/** What anyone may ask for: how pages look, in which language, and the way in and out. Nothing of any document. */
const OPEN = /^\/console\/(?:assets\/[^/]+|preferences|sign-in|callback|sign-out)\/?$/

/**
 * Lets nobody see a page whom the authorizer did not let through, where there is a sign-in: who is not signed in is led to it.
 * A request without a word of the authorizer is of somebody who is not signed in.
 */
export function guard(dependencies: Dependencies): MiddlewareHandler<Env> {
  return async (asking, next) => {
    const access = asking.env?.visit?.access
    if (access === 'granted') asking.set('reader', { ...asking.get('reader'), isSignedIn: true })
    if (dependencies.signIn === undefined || access === 'granted' || OPEN.test(asking.req.path)) return next()
    asking.header('cache-control', 'no-store')
    if (access === 'forbidden') return hindrance(asking, dependencies, 'forbidden')
    const { pathname, search } = new URL(asking.req.url)
    return asking.redirect(addressOf('/console/sign-in', { back: pathname + search }), 302)
  }
}
