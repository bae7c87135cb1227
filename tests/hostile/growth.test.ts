import { describe, expect, test } from 'vitest'
import { extract } from '../../shared/pipeline.ts'
import { growth, isLinear } from './processor-time.ts'
import { PUMPS, pumped } from './pumps.ts'

/** Characters of the smaller text; the larger is four times as long, and slight where it takes less than 5 µs a character. */
const SIZE = 20_000
const SLIGHT = 400

test.each(['sq', 'en', 'und'])(
  'extract() takes no more than in proportion to its text, whatever stands in it again and again: %s',
  language => {
    const slow = PUMPS.filter(pump => {
      const read = (size: number) => extract(pumped(pump, size), { language, published: '2025-06-14' })
      return !isLinear(read, SIZE, SLIGHT)
    })
    expect(slow).toEqual([])
  },
  900_000,
)

describe('growth()', () => {
  const sum = (steps: number): number => {
    let total = 0
    for (let at = 0; at < steps; at += 1) total += at % 7
    return total
  }

  test.each<[string, (size: number) => unknown, boolean]>([
    ['linear', size => sum(size * 20_000), true],
    ['quadratic', size => sum(size * size * 20), false],
  ])('tells %s work from other', (_, work, isFine) => {
    expect(growth(work, 400, 1) <= 9).toBe(isFine)
  })
})
