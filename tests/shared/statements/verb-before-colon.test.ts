import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('verbBeforeColon()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'goes on to a mark that closes',
      '{Agim Leka} thotë: Uji u kthye sot. Askush nuk u ankua”. Kështu mbaroi dita.',
      ['direct Agim Leka (Agim Leka) thotë: Uji u kthye sot. Askush nuk u ankua'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a denial alone', '{Agim Leka} nuk tha: asgjë nuk u tha.'],
    ['leaves another verb alone', 'Dje {Agim Leka} bleu: bukë, kripë e sheqer.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
