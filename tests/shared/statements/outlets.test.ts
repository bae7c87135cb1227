import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('outletsOf()', () => {
  it.each<Case>([
    [
      'who passes a story on does not go on speaking',
      '{Agim Prela} tha se uji vjen. Rruga u hap në mëngjes, shkruan [Zëri]. “Puna vazhdon edhe nesër”.',
      ['Agim Prela', 'Zëri', 'Agim Prela'],
    ],
    [
      'who gives notice goes on speaking',
      '[Policia] njoftoi se rruga u hap. “Puna vazhdon edhe nesër”.',
      ['Policia', 'Policia'],
    ],
  ])('tells them: %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
