import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('impersonalSource()', () => {
  it.each<Case>([
    [
      'who made something known in a verb without an agent',
      '[Prokuroria] është bërë e ditur se hetimi u mbyll.',
      ['Prokuroria'],
    ],
    ['not who was told', '[Policia] u njoftua se rruga u bllokua.', [null]],
    ['not who is spoken of', '{Agim Prela} thuhet se iku natën.', [null]],
    ['the agent', 'Nga [Prokuroria] u njoftua se hetimi u mbyll.', ['Prokuroria']],
    [
      'who sent the document',
      '“Nuk ka ujë prej vitesh”, shkruhet në letrën që {Mira Leka} i dërgoi [Ujësjellësit|Ujësjellësi].',
      ['Mira Leka'],
    ],
    ['whose document in quotation marks', '“Nuk ka ujë prej vitesh”, thuhet në raportin e “[Zëri]”.', ['Zëri']],
    [
      'what goes on from a body that gave notice',
      '[Ministria e Ujit] ka njoftuar se rruga u hap. Gjithashtu njoftohet se puna mbaroi.',
      ['Ministria e Ujit', 'Ministria e Ujit'],
    ],
  ])('takes %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
