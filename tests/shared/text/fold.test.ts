import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fold } from '../../../shared/text/fold.ts'

describe('fold()', () => {
  it.each([
    ['Çështje', 'ceshtje'],
    ['ËNDRRA', 'endrra'],
    ['Erdoğan', 'erdogan'],
    ['Vučić', 'vucic'],
    ['plain', 'plain'],
    ['Đoković', 'đokovic'],
  ])('lower-cases and strips diacritics, in %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it.each(['İstanbul', 'straße', 'ﬁnale', 'ë', '👩‍🚀 ËË', '\ud800x'])('keeps the length, in %j', text => {
    expect(fold(text)).toHaveLength(text.length)
  })

  it('keeps the length of any text and is its own fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const folded = fold(text)
        expect(folded).toHaveLength(text.length)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })
})
