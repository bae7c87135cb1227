import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, paragraphsOf, PART_LENGTH } from '../../../../functions/console/text/cut-text.ts'

const shown = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

describe('paragraphsOf()', () => {
  it.each([
    ['splits at empty lines', 'Një.\n\nDy.\n \n\nTre.', ['Një.', 'Dy.', 'Tre.']],
    ['keeps lines together', 'Një\ndy.\n\nTre.', ['Një\ndy.', 'Tre.']],
    ['leaves white space at the ends out', '\n\n  Një. \n\n', ['Një.']],
    ['finds none in nothing', ' \n\n ', []],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('cuts a very long one between words, and no character in two', () => {
    const words = shown('fjalë '.repeat(3000).trim())
    expect(words.length).toBeGreaterThan(2)
    expect(words.every(piece => /^(fjalë ?)+$/.test(piece))).toBe(true)
    for (const piece of shown('😀'.repeat(7000))) expect(piece.isWellFormed()).toBe(true)
  })
})

describe('cutText()', () => {
  it('leaves a short text in one part', () => {
    expect(cutText('Një.\n\nDy.')).toEqual([{ start: 0, end: 9 }])
    expect(cutText('')).toEqual([{ start: 0, end: 0 }])
  })

  it('gives parts that touch, hold the whole text and are none too long', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { maxLength: 12 }), lengths => {
        const text = lengths.map(length => 'fjala '.repeat(length / 6)).join('\n\n')
        const parts = cutText(text)
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(PART_LENGTH + 6_000)
      }),
    )
  })
})
