import { describe, expect, it } from 'vitest'
import { segmentationOf } from '../../../shared/languages/segmentations.ts'
import { surfaceAt, surfacesOf } from '../../../shared/segmentation/surfaces.ts'
import { splitTokens } from '../../../shared/segmentation/tokens.ts'
import { readUnits } from '../../../shared/segmentation/units.ts'

const DATA = segmentationOf('sq')

function surfaceOf(word: string): ReturnType<typeof surfaceAt> {
  return surfaceAt(surfacesOf(DATA), { text: word, units: readUnits(word) }, 0, word.length)
}

describe('surfaceAt()', () => {
  it('gives one surface for one spelling, wherever it stands', () => {
    const text = 'Gjakovë, në Gjakovë'
    const units = readUnits(text)
    const surfaces = surfacesOf(DATA)
    expect(surfaceAt(surfaces, { text, units }, 0, 7)).toBe(surfaceAt(surfaces, { text, units }, 12, 19))
  })

  it('tells spellings apart that fold alike', () => {
    expect([surfaceOf('Çka').text, surfaceOf('çka').text, surfaceOf('Cka').text]).toEqual(['Çka', 'çka', 'Cka'])
    expect(surfaceOf('Çka').folded).toBe('cka')
  })

  it('reads more spellings than it has places for, each as itself', () => {
    const words = Array.from({ length: 100_000 }, (_, at) => `fjala${String(at)}`)
    expect(words.filter(word => surfaceOf(word).text !== word)).toEqual([])
  })

  it('reads a word too long to be kept', () => {
    const word = 'Ç'.repeat(5000)
    expect(surfaceOf(word)).toMatchObject({ kind: 'word', text: word, folded: 'c'.repeat(5000) })
  })
})

describe('splitTokens()', () => {
  it('ends with the text, in the middle of whatever stands there', () => {
    const ends = ['fund', 'fund.', 'BE-', 't’', '3.', '2020-', 'Zeri.info', 'Zeri.i', 'aku.z', 'kosovënB']
    expect(ends.map(text => splitTokens(text, DATA).map(token => token.text))).toEqual([
      ['fund'],
      ['fund', '.'],
      ['BE', '-'],
      ['t', '’'],
      ['3', '.'],
      ['2020', '-'],
      ['Zeri.info'],
      ['Zeri', '.', 'i'],
      ['aku', '.', 'z'],
      ['kosovën', 'B'],
    ])
  })

  it('gives tokens whose slice is their surface, in a long text as in a short one', () => {
    const text = 'KosovënBrazili luan “mirë”, thotë Arta Gashi-Hoxha (31-vjeçarja). '.repeat(400)
    expect(splitTokens(text, DATA).filter(token => text.slice(token.start, token.end) !== token.text)).toEqual([])
  })
})
