import { describe, expect, it } from 'vitest'
import { compareSort } from '../../../shared/store/query.ts'

const LEAST_FIRST = ['', 'a', 'a#', 'ab', 'b', 'ë', '€', '\uD7FF', '\uE000', '\uFFFD', '😀', '😀a', '\u{10FFFF}']

describe('compareSort()', () => {
  it.each(LEAST_FIRST.flatMap(one => LEAST_FIRST.map(other => [one, other] as const)))(
    'has %j and %j in the order of their bytes in UTF-8',
    (one, other) => {
      expect(Math.sign(compareSort(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
    },
  )

  it('puts what is listed least first in its order', () => {
    expect(LEAST_FIRST.toReversed().toSorted(compareSort)).toEqual(LEAST_FIRST)
  })
})
