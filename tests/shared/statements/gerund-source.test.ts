import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('gerundSource()', () => {
  it.each<Case>([
    [
      'of its own clause behind a contrast',
      '{Agim Prela} priti banorët, ndërsa {Mira Leka} u largua duke thënë se uji është i ftohtë.',
      ['Mira Leka'],
    ],
    [
      'of the clause before, where its own has none',
      '{Agim Prela} priti banorët, ndërsa u largua duke thënë se uji është i ftohtë.',
      ['Agim Prela'],
    ],
    ['of the main clause after it', 'Duke theksuar se uji është i ftohtë, {Agim Prela} u largua.', ['Agim Prela']],
  ])('finds the subject %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
