import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('wishAfterVerb()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds what was asked',
      '{Agim Leka} kërkoi nga {Mira Dodaj} të largohet nga detyra.',
      ['indirect Agim Leka (Agim Leka) kërkoi: të largohet nga detyra'],
    ],
    [
      'begins after who was asked, and ends before what is no wish',
      '{Agim Leka} ftoi qytetarët të dalin në votime, dhe vendi pret.',
      ['indirect Agim Leka (Agim Leka) ftoi: të dalin në votime'],
    ],
    [
      'finds a promise',
      '{Agim Leka} premtoi të ndihmojë shkollën e fshatit.',
      ['indirect Agim Leka (Agim Leka) premtoi: të ndihmojë shkollën e fshatit'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a thing asked for alone', '{Agim Leka} kërkoi çantën e tij.'],
    ['leaves an adjective alone', '{Agim Leka} kërkoi të drejtat e tij në gjykatë.'],
    ['leaves a denied request alone', '{Agim Leka} nuk kërkoi të largohet nga detyra.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
