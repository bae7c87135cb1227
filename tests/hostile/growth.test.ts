import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../shared/segmentation/sentences.ts'
import { languagePack } from '../../shared/languages/index.ts'
import { extract } from '../../shared/pipeline.ts'
import { growth, isLinear } from './processor-time.ts'
import { PUMPS, pumped } from './pumps.ts'

/** Characters of the smaller text. The larger is four times as long, and slight where it takes less than 2 µs a character. */
const SIZE = 10_000
const SLIGHT = 80

describe('the engine takes no more than in proportion to its text', () => {
  test.each(['sq', 'en', 'und'])(
    'whatever stands in it again and again: %s',
    language => {
      const slow = PUMPS.filter(pump => {
        const read = (size: number) => extract(pumped(pump, size), { language, published: '2025-06-14' })
        read(500)
        return !isLinear(read, SIZE, SLIGHT)
      })
      expect(slow).toEqual([])
    },
    600_000,
  )

  test('sentences, by how many times a text is looked at: none more often for being longer', () => {
    const pack = languagePack('sq')
    const looks = (size: number): number => {
      let count = 0
      const counted = {
        ...pack.segmentation,
        abbreviations: countingSet(pack.segmentation.abbreviations, () => count++),
      }
      splitSentences(pumped('p.sh. ', size), { segmentation: counted })
      return count
    }
    const [small, large] = [looks(6_000), looks(24_000)]
    expect(small).toBeGreaterThan(900)
    expect(large / small).toBeLessThan(4.1)
  })
})

function countingSet<Value>(values: ReadonlySet<Value>, count: () => void): ReadonlySet<Value> {
  const counting = new Set(values)
  counting.has = value => {
    count()
    return values.has(value)
  }
  return counting
}

describe('growth()', () => {
  test('tells linear work from quadratic', () => {
    const linear = (size: number): number => {
      let sum = 0
      for (let at = 0; at < size * 20_000; at += 1) sum += at % 7
      return sum
    }
    const quadratic = (size: number): void => {
      for (let at = 0; at < size; at += 1) linear(size / 4_000)
    }
    expect(growth(linear, 500, 1)).toBeLessThan(9)
    expect(growth(quadratic, 1_000, 1)).toBeGreaterThan(9)
  })
})
