import type { Context } from 'hono'
import type { Dependencies } from './dependencies.ts'
import { layout, type Page } from './layout.ts'
import type { Visit } from '../session.ts'
import type { Reader } from './reader.ts'

/** What is known of each request before its page is made; `visit` is what the authorizer said of it, where there is one. */
export type Env = {
  readonly Variables: { readonly reader: Reader }
  readonly Bindings: { readonly visit?: Visit | undefined }
}

/** A request of the console. */
export type Asking = Context<Env>

/** A page of the console: what it needs, then the answer to a request. */
export type MakePage = (dependencies: Dependencies) => (asking: Asking) => Promise<Response>

/** Answers with a page. */
export async function answer(
  asking: Asking,
  { assets }: Pick<Dependencies, 'assets'>,
  page: Page,
  status: 200 | 403 | 404 | 410 | 500 | 503 = 200,
) {
  return asking.html(layout(asking.get('reader'), assets, page), status)
}
