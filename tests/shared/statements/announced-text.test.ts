import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('announcedText()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'takes the whole text after its announcement',
      '{Agim Leka} shkroi sot. Postimi i tij i plotë:\nTë dashur qytetarë, sot uji kthehet në çdo shtëpi të qytetit tonë.',
      ['direct Agim Leka (tij) Postimi: Të dashur qytetarë, sot uji kthehet në çdo shtëpi të qytetit tonë'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    [
      'leaves a list alone',
      '{Agim Leka} shkroi sot. Lista e plotë e ndeshjeve: Tirana dhe Vllaznia luajnë të dielën në mbrëmje.',
    ],
    ['leaves a heading alone', 'Raporti i plotë: Çmimet po bien në të gjitha qytetet e vendit tonë\nKaq për sot.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
