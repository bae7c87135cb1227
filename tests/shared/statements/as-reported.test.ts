import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('asReported()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds what follows the comma',
      'Siç raporton [Zëri], uji do të kthehet sonte.',
      ['indirect Zëri (Zëri) raporton: uji do të kthehet sonte'],
    ],
    [
      'finds what came before',
      'Uji do të kthehet sonte, siç tha {Agim Leka}.',
      ['indirect Agim Leka (Agim Leka) tha: Uji do të kthehet sonte'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a comparison alone', 'Uji ishte i ftohtë siç është gjithmonë në dimër.'],
    ['leaves a bare example alone', 'Qytetet e mëdha, siç janë Tirana dhe Durrësi, po rriten.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
