import { request } from 'node:http'

/** An answer, not followed. */
export type Shown = {
  readonly status: number
  readonly location: string | undefined
  readonly cookies: readonly string[]
  readonly text: string
}

/** What a browser does that keeps cookies, and goes only where it is told to. */
export type Browser = {
  readonly get: (address: string) => Promise<Shown>
  readonly post: (address: string, form: Readonly<Record<string, string>>, site: string) => Promise<Shown>
  /** A request to this very path, which no address would hold. */
  readonly raw: (method: string, path: string) => Promise<Shown>
  readonly cookie: (name: string) => string | undefined
  readonly forget: (name: string) => void
}

/** A browser at an origin; its cookies go there and nowhere else. */
export function makeBrowser(origin: string): Browser {
  const jar = new Map<string, string>()
  const keep = (cookies: readonly string[]): void => {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0(?:;|$)/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const send = (
    base: string,
    path: string,
    options: { readonly method: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Shown> =>
    new Promise((resolve, reject) => {
      const isHere = base === origin
      const cookie = [...jar].map(pair => pair.join('=')).join('; ')
      const headers = { ...options.headers, ...(isHere && cookie !== '' ? { cookie } : {}) }
      const { hostname, port } = new URL(base)
      const outgoing = request({ hostname, port, path, method: options.method, headers }, incoming => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () => {
          const cookies = incoming.headers['set-cookie'] ?? []
          if (isHere) keep(cookies)
          const { statusCode = 0, headers: answered } = incoming
          resolve({ status: statusCode, location: answered.location, cookies, text: Buffer.concat(chunks).toString() })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(options.body)
    })
  return {
    get: address => {
      const url = new URL(address, origin)
      return send(url.origin, url.pathname + url.search, { method: 'GET' })
    },
    post: (address, form, site) =>
      send(origin, address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': site },
        body: new URLSearchParams(form).toString(),
      }),
    raw: (method, path) => send(origin, path, { method }),
    cookie: name => jar.get(name),
    forget: name => void jar.delete(name),
  }
}
