import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('sourceOf()', () => {
  it.each<Case>([
    [
      'of a joined verb whose first verb no list knows',
      '{Luan Hasa} iku dje. [Ujësjellësi] e miratoi planin dhe tha se puna vazhdon.',
      ['Ujësjellësi'],
    ],
    [
      'of a joined verb past an object',
      '{Mira Leka} e quan {Agim Prelën|Agim Prela} të dobët dhe thotë se nuk ka punë.',
      ['Mira Leka'],
    ],
  ])('finds the subject %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
