import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('searchBefore()', () => {
  it.each<Case>([
    [
      'past a relative clause between commas',
      '{Agim Prela}, i cili u martua me {Mira Lekën|Mira Leka} dhe takoi {Luan Brandt}, pranoi se uji është i ftohtë.',
      ['Agim Prela'],
    ],
    [
      'past a relative clause with `që`',
      '{Agim Prela}, që dje takoi {Luan Brandt}, pranoi se uji është i ftohtë.',
      ['Agim Prela'],
    ],
    [
      'inside a relative clause its antecedent',
      '{Mira Leka} takoi {Luan Brandt}, i cili pranoi se uji është i ftohtë.',
      ['Luan Brandt'],
    ],
    [
      'past who explains an object',
      '{Agim Prela} erdhi me gruan e tij, {Mira Brandt}, dhe tha se uji është i ftohtë.',
      ['Agim Prela'],
    ],
    ['who explains a subject', 'Drejtori i spitalit, {Mira Brandt}, tha se uji është i ftohtë.', ['Mira Brandt']],
    [
      'whom a definite title behind a comma is about',
      '{Mira Leka}, gruaja e ish-ministrit {Prela|Agim Prela} tregon se uji është i ftohtë.',
      ['Mira Leka'],
    ],
    [
      'past a place that a noun brings in',
      '[Komisioni i Ujit] i krahinës <Alba> tha se uji është i ftohtë.',
      ['Komisioni i Ujit'],
    ],
    [
      'past the second of two names behind a preposition',
      '{Agim Prela} u takua me {Karl Brandt} dhe {Emil Holst} dhe tha se uji është i ftohtë.',
      ['Agim Prela'],
    ],
    [
      'the second of two names that speak',
      '{Karl Brandt} dhe {Emil Holst} thanë se uji është i ftohtë.',
      ['Emil Holst'],
    ],
  ])('finds %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
