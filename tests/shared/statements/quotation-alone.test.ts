import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('quotationAlone()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'leaves who spoke last speaking',
      '{Agim Leka} tha se uji kthehet. “Punojmë natë e ditë për këtë”.',
      [
        'indirect Agim Leka (Agim Leka) tha: uji kthehet',
        'direct Agim Leka (Agim Leka) –: Punojmë natë e ditë për këtë',
      ],
    ],
    [
      'goes round a verb and its subject between dashes',
      '“Erdhëm vonë, – ka thënë {Agim Leka}, – por fituam.”',
      ['direct Agim Leka (Agim Leka) ka thënë: Erdhëm vonë … por fituam'],
    ],
    [
      'keeps a verb between dashes that the quotation tells of itself',
      '{Agim Leka} erdhi. “Ai doli – tha se vonohet – dhe iku pa fjalë.”',
      ['direct Agim Leka (Agim Leka) –: Ai doli – tha se vonohet – dhe iku pa fjalë'],
    ],
    [
      'takes the name after a comma',
      '“Punojmë natë e ditë për këtë”, {Agim Leka}.',
      ['direct Agim Leka (Agim Leka) –: Punojmë natë e ditë për këtë'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a quotation inside a sentence alone', 'Filmi “Ura mbi lumin e madh të veriut” u shfaq dje në qytet.'],
    ['leaves a name standing alone', '“Teatri Kombëtar”.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
