import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../functions/api/schemas/search.ts'
import { startApiWorld, TEXTS, type ApiWorld } from './api-world.ts'

let api: ApiWorld
beforeAll(async () => (api = await startApiWorld()))
afterAll(() => api.close())

const found = (query: string) => api.list<SearchHit>(`/search?${query}`)
const said = ({ statement }: SearchHit): string => statement?.content.map(({ text }) => text).join(' ') ?? '(title)'

describe('GET /search', () => {
  it.each(['q=shtator', 'q=shtatorit', 'q=SHTATORI', 'q=ne shtator', 'q=në shtator'])('finds %s', async query => {
    const hits = await found(query)
    expect(hits.map(said)).toContain('Ura mbi Drin do të jetë gati më një shtator të këtij viti')
    expect(hits.map(said)).toContain('(title)')
    expect(hits.every(({ fragments }) => fragments.length > 0)).toBe(true)
  })

  it('shows words with their places in the part and in the text', async () => {
    const hits = await found('q=euros')
    expect(hits).toHaveLength(1)
    const match = hits[0]?.fragments[0]?.matches[0]
    expect(match?.text).toBe('euro')
    expect(TEXTS['lajme/ura.txt'].slice(match?.place?.start, match?.place?.end)).toBe('euro')
    const content = hits[0]?.statement?.content[hits[0].fragments[0]?.part ?? 0]?.text
    expect(content?.slice(match?.start, match?.end)).toBe('euro')
  })
})
