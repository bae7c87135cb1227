import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('clauseBeforeVerb()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds a short clause that is all there is',
      'Ura hapet nesër, tha ministri {Agim Leka}.',
      ['indirect Agim Leka (ministri Agim Leka) tha: Ura hapet nesër'],
    ],
    [
      'finds a clause before its credit',
      'Zjarri është shuar, njoftoi policia.',
      ['indirect – (policia) njoftoi: Zjarri është shuar'],
    ],
    [
      "names a document's owner",
      'Zjarri është shuar, thuhet në njoftimin e [Policisë së Tiranës|Policia e Tiranës].',
      ['indirect Policia e Tiranës (Policisë së Tiranës) thuhet: Zjarri është shuar'],
    ],
    [
      'sees a name in quotation marks',
      'Zjarri është shuar gjatë natës, njofton “[Zëri]”.',
      ['indirect Zëri (Zëri) njofton: Zjarri është shuar gjatë natës'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves an object before its verb alone', 'Gjendjen e rëndë në spital, e konfirmoi {Agim Leka}.'],
    ["leaves an apposition's comma alone", '{Agim Leka}, kryetar i bashkisë, ka reaguar ashpër dje.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
