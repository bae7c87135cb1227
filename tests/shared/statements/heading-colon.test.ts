import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('headingColon()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'credits the name at the head of a line',
      '{Agim Leka}: Nuk do të ketë vonesa\nUra hapet nesër në mëngjes për të gjithë.',
      ['direct Agim Leka (Agim Leka) –: Nuk do të ketë vonesa'],
    ],
    [
      'takes the quotation after the colon',
      '- {Leka|Agim Leka}: “Ura hapet nesër”\nKaq për sot.',
      ['direct Agim Leka (Leka) –: Ura hapet nesër'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a dateline alone', '<Tirana>: Shi gjatë gjithë ditës\nMoti ndryshon nesër.'],
    ['leaves a list alone', 'Lista e ndeshjeve: Tirana dhe Vllaznia luajnë të dielën.\nKaq për sot.'],
    [
      'leaves a sentence with a verb before the colon alone',
      '{Agim Leka} kishte një ide: uji duhej të kthehej.\nKaq për sot.',
    ],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
