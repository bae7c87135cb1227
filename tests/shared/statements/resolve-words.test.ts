import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('resolveWords()', () => {
  it.each<Case>([
    [
      'a word that the text calls a person by',
      'Astronautja {Mira Leka} u kthye dje me {Agim Prelën|Agim Prela}. Astronautja tha se qielli është i zi.',
      ['Mira Leka'],
    ],
    [
      'a word after the name',
      '{Mira Leka}, astronaute nga <Vlora>, u kthye dje me {Agim Prelën|Agim Prela}. Astronautja tha se qielli është i zi.',
      ['Mira Leka'],
    ],
    [
      'a word of two persons: nobody',
      'Astronautja {Mira Leka} u takua me astronauten {Teuta Hasa}. Astronautja tha se qielli është i zi.',
      [null],
    ],
    ['a word of nobody: nobody', '{Mira Leka} u kthye dje. Populli thotë se qielli është i zi.', [null]],
    [
      'a surname with an ending that no list knows',
      '{Emil Brandt} erdhi dje. Pas tij Brandti tha se bora po bie.',
      ['Emil Brandt'],
    ],
    [
      'a document that its sentence brought in: its maker',
      '{Mira Leka} u dha gazetarëve një deklaratë. [Detari] bleu një anije. “Anija është e vjetër dhe nuk duhet të niset”, thuhet në deklaratë.',
      ['Mira Leka'],
    ],
    [
      'a document by which somebody spoke',
      'Përmes një postimi, {Mira Leka} falënderoi mjekët. [Spitali] u mbyll. “Natën e kaluam bashkë në spital”, thuhet në postim.',
      ['Mira Leka'],
    ],
    [
      'a document that is only spoken of: not who speaks of it',
      '{Mira Leka} foli për një raport. “Natën e kaluam bashkë në spital”, thuhet në raport.',
      [null],
    ],
  ])('takes %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
