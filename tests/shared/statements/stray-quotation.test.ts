import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('strayQuotation() and openQuotation()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'begin after the last credit where nothing was opened',
      'Uji u kthye. Askush nuk u ankua”, tha {Agim Leka}.',
      ['direct Agim Leka (Agim Leka) tha: Uji u kthye. Askush nuk u ankua'],
    ],
    [
      'end before the credit where nothing is closed',
      '“Uji u kthye sot, tha {Agim Leka}. Banorët u gëzuan.',
      ['direct Agim Leka (Agim Leka) tha: Uji u kthye sot'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leave a stray mark without a credit alone', 'Uji u kthye. Askush nuk u ankua”. Banorët u gëzuan.'],
    ['leave a sign of inches alone', 'Ekrani 27" u shit sot në Tiranë.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
