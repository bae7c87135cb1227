import { describe, expect, it } from 'vitest'
import { toReader, WORDS } from '../../../functions/console/reader.ts'

const asked = { address: '/console', acceptLanguage: undefined, language: undefined, theme: undefined }

describe('toReader()', () => {
  it.each([
    ['Albanian where nothing is said', undefined, undefined, 'sq'],
    ['what the browser asks for', 'en-GB,en;q=0.9,sq;q=0.8', undefined, 'en'],
    ['the best of what it asks for, in any order', 'en;q=0.5, sq;q=0.9', undefined, 'sq'],
    ['the next best where the best is not spoken', 'de, en;q=0.5', undefined, 'en'],
    ['nothing that the browser refuses', 'en;q=0, sq', undefined, 'sq'],
    ['what was chosen before, over the browser', 'en', 'sq', 'sq'],
    ['no language that was never offered', 'en', 'constructor', 'en'],
  ])('speaks %s', (_what, acceptLanguage, language, expected) => {
    expect(toReader({ ...asked, acceptLanguage, language }).language).toBe(expected)
  })

  it('takes a theme that can be chosen, and no other', () => {
    expect(toReader({ ...asked, theme: 'dark' }).theme).toBe('dark')
    expect(toReader({ ...asked, theme: '"><script>' }).theme).toBeNull()
  })
})

describe('the words', () => {
  it('are said in both languages, and are not the same', () => {
    const texts = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : []
    const [sq, en] = [texts(WORDS.sq), texts(WORDS.en)]
    expect(sq.length).toBe(en.length)
    expect(sq.every(text => text.trim() !== '')).toBe(true)
    expect(sq.filter((text, at) => text === en[at]).length).toBeLessThan(sq.length / 20)
  })
})
