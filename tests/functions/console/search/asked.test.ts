import { describe, expect, it } from 'vitest'
import { toAsked } from '../../../../functions/console/search/asked.ts'

const read = (query: string) => {
  const parameters = new URLSearchParams(query)
  return toAsked(name => parameters.get(name) ?? undefined)
}

describe('toAsked()', () => {
  it('reads every part of a search', () => {
    const { asked, hasBadDate } = read(
      'q=ura+mbi&speaker=Arta&about=Drini&kind=direct&language=sq&publisher=Bregu&from=2025&to=2025-06-14&sort=best',
    )
    expect(hasBadDate).toBe(false)
    expect(asked).toEqual({
      ...{ q: 'ura mbi', speaker: 'Arta', about: 'Drini', kind: 'direct', language: 'sq', publisher: 'Bregu' },
      ...{ from: '2025', to: '2025-06-14', sort: 'best' },
    })
  })

  it.each([
    ['what is empty', 'q=+&speaker=&kind='],
    ['a kind, language or order that there is not', 'kind=loud&language=<b>&sort=random'],
  ])('leaves out %s', (_what, query) => {
    expect(Object.values(read(query).asked).every(part => part === undefined)).toBe(true)
  })

  it('leaves out dates that are none, and says so', () => {
    expect(read('from=2025-02-30')).toMatchObject({ hasBadDate: true, asked: { from: undefined } })
  })

  it('takes no control characters and not more than the words that a search may have', () => {
    expect(read('q=a%00b').asked.q).toBe('a b')
    expect(read(`q=${'fjalë+'.repeat(30)}`).asked.q?.split(' ').length).toBe(12)
  })
})
