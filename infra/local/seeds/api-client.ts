import { listOf, objectOf, parseObject, textOf, type JsonObject } from '../json.ts'

/** The running HTTP API, asked as anybody would. */
export type ApiClient = {
  /** The answer to a GET; `undefined` where there never was anything (404), `GONE` where it was deleted (410). Throws for every other refusal. */
  readonly get: (path: string) => Promise<JsonObject | undefined>
  /** All items of a list, page after page. */
  readonly list: (path: string) => Promise<readonly JsonObject[]>
  readonly post: (path: string, body: JsonObject) => Promise<JsonObject>
}

/** What is known of what was deleted. */
export const GONE: JsonObject = { status: 'deleted' }

/** Makes a client of the API at an address. */
export function makeApiClient(url: string): ApiClient {
  const get: ApiClient['get'] = async path => {
    const response = await fetch(new URL(path, url))
    if (response.status === 404) return undefined
    if (response.status === 410) return GONE
    return read(response)
  }
  return {
    get,
    list: async path => {
      const items: JsonObject[] = []
      for (let next = ''; ; ) {
        const page = objectOf(await get(next === '' ? path : `${path}${joint(path)}cursor=${encodeURIComponent(next)}`))
        items.push(...listOf(page['items']).map(objectOf))
        next = textOf(page['next'])
        if (next === '') return items
      }
    },
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json' }
      return read(await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) }))
    },
  }
}

const joint = (path: string): string => (path.includes('?') ? '&' : '?')

async function read(response: Response): Promise<JsonObject> {
  const text = await response.text()
  if (response.ok) return parseObject(text)
  throw new Error(`Cannot ask the API: ${new URL(response.url).pathname} answered ${response.status}: ${text.slice(0, 500)}`)
}
