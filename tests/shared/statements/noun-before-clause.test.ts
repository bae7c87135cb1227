import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('nounBeforeClause()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'credits the genitive after the noun',
      'Deklarata e {Agim Lekës|Agim Leka} se uji kthehet sot u prit me dyshim.',
      ['indirect Agim Leka (Agim Lekës) Deklarata: uji kthehet sot u prit me dyshim'],
    ],
    [
      'credits the giver of a promise',
      '{Agim Leka} ka dhënë premtimin se uji kthehet sot në çdo shtëpi.',
      ['indirect Agim Leka (Agim Leka) premtimin: uji kthehet sot në çdo shtëpi'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves the object of a verb of speech to the verb', '{Agim Leka} lexoi deklaratën e gjatë në sallë.'],
    ['leaves an idea alone', 'Ideja se uji kthehet na gëzon.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
