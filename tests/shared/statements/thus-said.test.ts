import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('thusSaid()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'takes the sentence before',
      'Zjarri u shua pas tri orësh në qytet. Lajmin e konfirmoi {Agim Leka}.',
      ['indirect Agim Leka (Agim Leka) konfirmoi: Zjarri u shua pas tri orësh në qytet'],
    ],
    [
      'finds the agent',
      'Partia nuk do të marrë pjesë në takim. Këtë e bënë të ditur nga [Zyra e Partisë].',
      ['indirect Zyra e Partisë (Zyra e Partisë) bënë të ditur: Partia nuk do të marrë pjesë në takim'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves another verb alone', 'Zjarri u shua pas tri orësh në qytet. Këtë shtëpi e bleu {Agim Leka}.'],
    ['leaves the end of a day alone', 'Zjarri u shua pas tri orësh në qytet. Kështu mbaroi dita.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
