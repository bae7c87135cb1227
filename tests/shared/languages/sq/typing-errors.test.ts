import { describe, expect, it } from 'vitest'
import { mistyped } from '../../../../shared/languages/sq/typing-errors.ts'
import { VERBS } from '../../../../shared/languages/sq/speech-verbs.ts'
import { told } from '../../../support/told.ts'

describe('mistyped()', () => {
  it.each([
    ['letters changed over', 'theskoi'],
    ['a letter left out', 'theksi'],
    ['a letter written twice', 'thekssoi'],
  ])('makes %s', (_, expected) => {
    expect(mistyped('theksoi')).toContain(expected)
  })

  it('keeps the first letter and is never the word itself', () => {
    expect(mistyped('njoftoi').every(word => word.startsWith('n') && word !== 'njoftoi')).toBe(true)
  })

  it('gives nothing for a short word', () => {
    expect(mistyped('tha')).toEqual([])
  })

  it('changes no form that is a word of its own', () => {
    expect(VERBS.get('njoftuan')?.[0]?.number).toBe('plural')
    expect(['shkuar', 'shkuan', 'theksi'].filter(word => VERBS.has(word))).toEqual([])
  })
})

describe('verbs of speech', () => {
  it.each([
    ['mistyped', '{Agim Leka} deklraoi se uji kthehet.', ['indirect Agim Leka (Agim Leka) deklraoi: uji kthehet']],
    [
      'with a conclusion',
      '{Agim Leka} arriti në përfundimin se uji kthehet.',
      ['indirect Agim Leka (Agim Leka) arriti në përfundimin: uji kthehet'],
    ],
    ['without one', '{Agim Leka} arriti në Vlorë se ishte vonë.', []],
  ])('are found %s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })
})
