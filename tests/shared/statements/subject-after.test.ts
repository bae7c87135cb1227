import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('subjectAfter()', () => {
  it.each<Case>([
    [
      'a body behind `nga` with a verb in the plural',
      '“Puna vazhdon edhe nesër”, kanë thënë nga [Ujësjellësi].',
      ['Ujësjellësi'],
    ],
    [
      'a body in lower case behind it',
      '“Puna vazhdon edhe nesër në [Policia e Vlorës]”, thanë nga policia.',
      ['Policia e Vlorës'],
    ],
    [
      'nobody behind it with a verb in the singular',
      '“Puna vazhdon edhe nesër”, ka thënë nga [Ujësjellësi] {Agim Prela}.',
      ['Agim Prela'],
    ],
    ['who stands behind the day', '“Puna vazhdon edhe nesër”, tha të martën {Agim Prela}.', ['Agim Prela']],
  ])('finds %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
