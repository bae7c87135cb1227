import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import { etag } from 'hono/etag'
import { answer, type Asking, type Env, type MakePage } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import { asset } from './pages/asset.ts'
import { setCeiling } from './pages/ceiling.ts'
import { documentPage } from './pages/document.ts'
import { entityPage } from './pages/entity.ts'
import { healthPage, redrive } from './pages/health.ts'
import { original } from './pages/original.ts'
import { preferences } from './pages/preferences.ts'
import { searchPage } from './pages/search.ts'
import { startPage } from './pages/start.ts'
import { statementPage } from './pages/statement.ts'
import { ConsoleProblem, problemPage, STATUSES } from './problem.ts'
import { COOKIES, toReader } from './reader.ts'
import { securityHeaders } from './security.ts'
import { guard } from './sign-in/guard.ts'
import { callback, signIn, signOut } from './sign-in/pages.ts'

type Line = readonly [method: 'get' | 'post', path: string, page: MakePage]

/** Every page of the console. */
const PAGES: readonly Line[] = [
  ['get', '/console', startPage],
  ['get', '/console/documents/:id', documentPage],
  ['get', '/console/documents/:id/original', original],
  ['get', '/console/entities/:id', entityPage],
  ['get', '/console/statements/:id', statementPage],
  ['get', '/console/search', searchPage],
  ['get', '/console/health', healthPage],
  ['post', '/console/health/redrive', redrive],
  ['post', '/console/health/ceiling', setCeiling],
  ['get', '/console/assets/:name', asset],
  ['post', '/console/preferences', preferences],
  ['get', '/console/sign-in', signIn],
  ['get', '/console/callback', callback],
  ['post', '/console/sign-out', signOut],
]

/** Makes the console: a request in, a page out. Never throws: what goes wrong becomes a page that says so. */
export function makeApp(dependencies: Dependencies): Hono<Env> {
  const app = new Hono<Env>({ strict: false })
  let origin: Promise<string> | undefined
  app.use(compress(), etag({ weak: true }))
  app.use(async (asking, next) => {
    asking.set('reader', readerOf(asking))
    await next()
    asking.header('vary', 'accept-language, cookie', { append: true })
    if (!asking.res.headers.has('cache-control')) asking.header('cache-control', 'private, no-cache')
    const headers = securityHeaders(await (origin ??= dependencies.originals.origin()))
    for (const [name, value] of Object.entries(headers)) asking.header(name, value)
  })
  app.use(guard(dependencies))
  for (const [method, path, page] of PAGES) app[method](path, page(dependencies))
  app.notFound(asking => answer(asking, dependencies, problemPage(asking.get('reader'), 'notFound'), 404))
  app.onError((thrown, asking) => answerProblem(thrown, asking, dependencies))
  return app
}

function readerOf(asking: Asking): ReturnType<typeof toReader> {
  const { pathname, search } = new URL(asking.req.url)
  return toReader({
    address: pathname + search,
    acceptLanguage: asking.req.header('accept-language'),
    language: getCookie(asking, COOKIES.language),
    theme: getCookie(asking, COOKIES.theme),
  })
}

async function answerProblem(thrown: Error, asking: Asking, dependencies: Dependencies): Promise<Response> {
  const kind = thrown instanceof ConsoleProblem ? thrown.kind : 'fault'
  if (kind === 'fault') dependencies.reportFault(thrown, asking.req.path)
  if (kind === 'moving') asking.header('retry-after', '1')
  return answer(asking, dependencies, problemPage(asking.get('reader'), kind), STATUSES[kind])
}
