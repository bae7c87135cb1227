import { describe, expect, it } from 'vitest'
import { toTextPage } from '../../../functions/api/text.ts'

const text = 'Ura 🌉 hapet në shtator'

describe('toTextPage()', () => {
  it.each([
    [0, 3, 'Ura', 3],
    [4, 100, '🌉 hapet në shtator', null],
    [22, 5, 'r', null],
    [23, 5, '', null],
    [999, 5, '', null],
  ])('cuts from %i on, %i units', (start, limit, content, next) => {
    expect(toTextPage(text, start, { limit, checksum: '' })).toMatchObject({ content, next, length: text.length })
  })

  it('cuts no character in two', () => {
    expect(toTextPage(text, 0, { limit: 5, checksum: '' })).toMatchObject({ content: 'Ura 🌉', next: 6 })
  })

  it.each([1, 2, 3, 7, 100])('gives the whole text when followed by %i', limit => {
    let whole = ''
    for (let start: number | null = 0; start !== null;) {
      const page = toTextPage(text, start, { limit, checksum: '' })
      expect(text.slice(page.start, page.end)).toBe(page.content)
      whole += page.content
      start = page.next
    }
    expect(whole).toBe(text)
  })
})
