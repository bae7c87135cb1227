import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApiWorld, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

const LISTS = ['/documents', '/statements', '/entities', '/entities?order=mentions']

/** Follows the header `link` to the end; gives the bodies of all pages. */
async function pagesOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
  const bodies: unknown[] = []
  for (let next: string | undefined = path; next !== undefined;) {
    const reply = await api.ask(next, { headers })
    expect(reply.status).toBe(200)
    bodies.push(reply.body)
    next = /^<(.*)>; rel="next"$/u.exec(reply.headers['link'] ?? '')?.[1]
  }
  return bodies
}

function withParameters(path: string, parameters: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${parameters}`
}

describe.each(LISTS)('the export of %s', path => {
  it('as JSON Lines holds what the list holds, a thing a line', async () => {
    const pages = await pagesOf(withParameters(path, 'limit=2&format=jsonl'))
    const lines = pages.join('').trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual(await api.list(path))
  })

  it('as CSV has a line of names and a line for each thing', async () => {
    const [page] = await pagesOf(withParameters(path, 'limit=200'), { accept: 'text/csv' })
    const [names = '', ...lines] = String(page).trimEnd().split('\r\n')
    expect(names.split(',')).toContain('id')
    const ids = (await api.list<{ readonly id: string }>(path)).map(({ id }) => id)
    expect(lines.map(line => line.split(',')[0])).toEqual(ids)
  })
})

describe.each([
  ['/documents', 'NewsArticle'],
  ['/statements', 'Quotation'],
])('%s linked', (path, type) => {
  it(`is a graph of ${type}s`, async () => {
    const pages = (await pagesOf(`${path}?limit=2&format=jsonld`)) as { '@context': string; '@graph': object[] }[]
    for (const page of pages) expect(page['@context']).toBe('https://schema.org')
    const things = pages.flatMap(page => page['@graph'])
    expect(things).toHaveLength((await api.list(path)).length)
    for (const thing of things)
      expect(thing).toMatchObject({ '@type': type, '@id': expect.stringMatching(/^\//u) as string })
  })
})

describe('a format', () => {
  it('by parameter goes before the header', async () => {
    const reply = await api.ask('/statements?format=json', { headers: { accept: 'text/csv' } })
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it('that a list does not have is refused, naming the parameter', async () => {
    expect(await api.ask('/entities?format=jsonld')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'format', message: 'expected one of json, jsonl, csv, got "jsonld"' }] },
    })
  })

  it('does not part a cursor from its list', async () => {
    const reply = await api.ask('/statements?limit=1&format=csv')
    const next = /cursor=([\w-]+)/u.exec(reply.headers['link'] ?? '')?.[1] ?? ''
    expect((await api.ask(`/statements?limit=1&format=jsonl&cursor=${next}`)).status).toBe(200)
  })
})
