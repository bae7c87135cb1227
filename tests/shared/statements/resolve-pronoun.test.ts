import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('resolvePronoun()', () => {
  it.each<Case>([
    [
      '`ky i fundit`: who was named last, as an object too',
      '{Agim Prela} priti {Luan Hasën|Luan Hasa}. Ky i fundit tha se rruga u hap.',
      ['Luan Hasa'],
    ],
    ['`ai`: the subject', '{Agim Prela} priti {Luan Hasën|Luan Hasa}. Ai tha se rruga u hap.', ['Agim Prela']],
    [
      '`ai` after several: no one of them',
      '{Agim Prela} tha se uji vjen. Banorët thanë se nuk ka ujë. Ai shtoi se puna vazhdon.',
      ['Agim Prela', null, 'Agim Prela'],
    ],
    [
      '`ai` after one without a name: that one',
      '{Agim Prela} tha se uji vjen. Një banor tha se nuk ka ujë. Ai shtoi se pret prej vitesh.',
      ['Agim Prela', null, null],
    ],
    [
      '`ai` after a woman: the man named since',
      'Ministrja {Mira Leka} tha se uji vjen. Në zyrë ishte edhe me {Agim Prelën|Agim Prela}. Ai shtoi se puna vazhdon.',
      ['Mira Leka', 'Agim Prela'],
    ],
    [
      '`ai` after a document: a person, not the document',
      '{Agim Prela} tha se uji vjen. Sipas raportit, nuk ka ujë. Ai shtoi se puna vazhdon.',
      ['Agim Prela', null, 'Agim Prela'],
    ],
    [
      '`ai` after a subject without a name: that one',
      '{Agim Prela} tha se uji vjen. Kushëriri e gjeti çelësin. Ai shtoi se dera ishte hapur.',
      ['Agim Prela', null],
    ],
    [
      '`ajo` after a subject of the other gender: who spoke',
      '{Mira Leka} tha se uji vjen. Kushëriri e gjeti çelësin. Ajo shtoi se dera ishte hapur.',
      ['Mira Leka', 'Mira Leka'],
    ],
    [
      '`dikush`: nobody',
      '{Agim Prela} tha se uji vjen. “Nuk ka ujë prej vitesh”, shkroi dikush.',
      ['Agim Prela', null],
    ],
    [
      '`ata`: the body that was asked',
      '{Agim Prela} tha se uji vjen. Pyetëm edhe [Ujësjellësin|Ujësjellësi] dhe ata thanë se puna vazhdon.',
      ['Agim Prela', 'Ujësjellësi'],
    ],
    [
      '`ata` where no body was named: nobody',
      '{Agim Prela} tha se uji vjen. Pyetëm edhe banorët dhe ata thanë se puna vazhdon.',
      ['Agim Prela', null],
    ],
  ])('takes %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
