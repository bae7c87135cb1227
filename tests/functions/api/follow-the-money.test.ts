import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FtmEntity } from '../../../functions/api/follow-the-money.ts'
import { PLENTY, startApiWorld, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

/** All pages of the export, by the links that lead on. */
async function exported(first: string): Promise<readonly (readonly FtmEntity[])[]> {
  const pages: FtmEntity[][] = []
  for (let path: string | undefined = first; path !== undefined;) {
    const { status, headers, body } = await api.ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json+ftm')
    pages.push(
      String(body)
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as FtmEntity),
    )
    path = /^<([^>]+)>; rel="next"$/u.exec(headers['link'] ?? '')?.[1]
  }
  return pages
}

describe('GET /followthemoney', () => {
  it('tells everything: documents, what they name, what is said in them', async () => {
    const all = (await exported('/followthemoney')).flat()
    const counts = Map.groupBy(all, ({ schema }) => schema)
    expect(counts.get('Article')).toHaveLength(5)
    expect(counts.get('Article')?.map(({ properties }) => properties['fileName']?.[0])).toContain('lajme/ura.txt')
    const said = await api.list<object>('/statements')
    expect(counts.get('Message')).toHaveLength(said.length)
    expect(all.find(({ id }) => id === api.speaker)).toMatchObject({
      schema: 'Person',
      properties: { name: ['Arta Lleshi'] },
    })
  })

  it('says of a statement who said it and where it stands', async () => {
    const all = (await exported('/followthemoney')).flat()
    const message = all.find(({ id }) => id === `${PLENTY}-s1`)
    expect(message?.properties).toMatchObject({
      sender: [api.speaker],
      proof: [PLENTY],
      language: ['sqi'],
      bodyText: ['Ura mbi Drin do të jetë gati më një shtator të këtij viti'],
    })
  })

  it('refers to nothing that it does not tell of', async () => {
    const all = (await exported('/followthemoney')).flat()
    const ids = new Set(all.map(({ id }) => id))
    const references = all.flatMap(({ properties }) =>
      ['sender', 'recipients', 'proof', 'document', 'resolved'].flatMap(name => properties[name] ?? []),
    )
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter(id => !ids.has(id))).toEqual([])
  })

  it('is the same in small pages, each of which may be asked for again', async () => {
    const pages = await exported('/followthemoney?limit=1')
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.flat()).toEqual((await exported('/followthemoney')).flat())
  })
})
