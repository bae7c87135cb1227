import { describe, expect, it } from 'vitest'
import { type Case, speakersIn } from '../../support/speakers-in.ts'

describe('resolveBody()', () => {
  it.each<Case>([
    [
      'the organisation of that name',
      'Ekipet e [Policisë së Vlorës|Policia e Vlorës] erdhën. Policia tha se rruga u hap.',
      ['Policia e Vlorës'],
    ],
    [
      'a kind that the name has not: nobody',
      'Ekipet e [Policisë së Vlorës|Policia e Vlorës] erdhën. Gjykata tha se rruga u hap.',
      [null],
    ],
    ['`kompania`: the body that acted last', '[Detari] bleu një anije. Kompania tha se anija niset nesër.', ['Detari']],
    [
      '`kompania` with a kind, no name',
      '[Detari] bleu një anije. Kompania detare tha se anija niset nesër.',
      ['Detari'],
    ],
    ['`kompania` of a country: nobody', '[Detari] bleu një anije. Kompania gjermane tha se anija niset nesër.', [null]],
    ['`kompania` of somebody: nobody', '[Detari] bleu një anije. Kompania e rrugëve tha se anija niset nesër.', [null]],
    [
      '`kompania`: never an outlet that is credited',
      '[Detari] bleu një anije, shkruan [Zëri]. Kompania tha se anija niset nesër.',
      ['Zëri', 'Detari'],
    ],
    [
      '`gazeta`: the outlet that is credited',
      'Anija niset nesër në mëngjes, shkruan [Zëri]. [Detari] bleu një anije. Gazeta thotë se moti është i keq.',
      ['Zëri', 'Zëri'],
    ],
    ['`gazeta` where none is credited: nobody', '[Detari] bleu një anije. Gazeta thotë se moti është i keq.', [null]],
    ['a name in quotation marks after the noun', 'Sipas gazetës “[Zëri]”, anija niset nesër në mëngjes.', ['Zëri']],
    [
      'another name in quotation marks: nobody that is known',
      '[Detari] bleu një anije. Kompania “Bregu 5” tha se anija niset nesër.',
      [null],
    ],
  ])('takes for a body %s', (_, drawn, speakers) => {
    expect(speakersIn(drawn)).toEqual(speakers)
  })
})
