import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('accordingTo()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds what follows',
      'Sipas {Mira Dodajt|Mira Dodaj}, uji do të kthehet sonte.',
      ['indirect Mira Dodaj (Mira Dodajt) Sipas: uji do të kthehet sonte'],
    ],
    [
      'leaves the acronym in brackets to the source',
      'Sipas [Agjencisë së Pyjeve|Agjencia e Pyjeve] (AP), dimri do të jetë i thatë.',
      ['indirect Agjencia e Pyjeve (Agjencisë së Pyjeve) Sipas: dimri do të jetë i thatë'],
    ],
    [
      'finds what came before',
      'Uji do të kthehet sonte, sipas [Ujësjellësit|Ujësjellësi].',
      ['indirect Ujësjellësi (Ujësjellësit) sipas: Uji do të kthehet sonte'],
    ],
    [
      "names a document's owner",
      'Sipas raportit vjetor të [Bankës Qendrore|Banka Qendrore], çmimet po bien.',
      ['indirect Banka Qendrore (Bankës Qendrore) Sipas raportit: çmimet po bien'],
    ],
    [
      'names any other source at the head of a sentence',
      'Sipas një studimi, gjumi i shkurtër dëmton zemrën.',
      ['indirect – (studimi) Sipas një studimi: gjumi i shkurtër dëmton zemrën'],
    ],
    [
      'ends the clause before it, in the middle of a sentence',
      '{Agim Leka} tha se uji kthehet, pasi sipas tij pompat punojnë.',
      ['indirect Agim Leka (Agim Leka) tha: uji kthehet', 'indirect Agim Leka (tij) sipas: pompat punojnë'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a manner alone', 'Ekipi luajti sipas planit të trajnerit.'],
    ['leaves a measure alone', 'Ëmbëlsojeni sipas dëshirës.'],
    ['leaves it alone inside a quotation', 'Libri “Sipas meje kjo është jeta ime e gjatë” doli sot.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
