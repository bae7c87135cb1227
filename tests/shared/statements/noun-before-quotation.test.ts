import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('nounBeforeQuotation()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds the quotation that a noun announces',
      '{Agim Leka} vendosi një pllakë me mbishkrimin: “Fundi i një udhe të gjatë”.',
      ['direct Agim Leka (Agim Leka) mbishkrimin: Fundi i një udhe të gjatë'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a title alone', 'Libri me titull “Ura e vjetër” doli sot.'],
    ['leaves a name after another noun alone', '{Agim Leka} punon në kompaninë: “Ura e Re”.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
