import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('commonSubject()', () => {
  it.each<Case>([
    [
      'a body behind `nga`, with a verb in the plural',
      '{Agim Prela} tha se uji vjen. Nga [Ujësjellësi] thanë se puna vazhdon.',
      ['Agim Prela', 'Ujësjellësi'],
    ],
    [
      'nobody behind `nga` with a verb in the singular',
      '{Agim Prela} u kthye. Nga [Ujësjellësi] tha se puna vazhdon.',
      ['Agim Prela'],
    ],
    [
      'a document with its owner',
      '{Agim Prela} u kthye. Raporti i [Ujësjellësit|Ujësjellësi] thotë se puna vazhdon.',
      ['Ujësjellësi'],
    ],
    [
      'a new document without an owner',
      '{Agim Prela} tha se uji vjen. Një studim i ri thotë se puna vazhdon.',
      ['Agim Prela', null],
    ],
    [
      'a new document of a body',
      '{Agim Prela} tha se uji vjen. Një studim i fundit nga [Akademia] thotë se puna vazhdon.',
      ['Agim Prela', 'Akademia'],
    ],
    [
      'a new document of a name in quotation marks',
      '{Agim Prela} tha se uji vjen. Një sondazh i fundit nga ‘[Akademia]’ tregon se puna vazhdon.',
      ['Agim Prela', 'Akademia'],
    ],
  ])('finds %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
