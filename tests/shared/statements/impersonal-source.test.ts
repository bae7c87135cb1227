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
  ])('takes %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
