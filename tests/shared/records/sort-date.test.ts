import { describe, expect, test } from 'vitest'
import { monthOf, toSortDate } from '../../../shared/records/sort-date.ts'

const MODIFIED = '2025-07-01T12:00:00.123Z'

describe('toSortDate()', () => {
  for (const [published, expected] of [
    ['2025', '2025'],
    ['2025-06', '2025-06'],
    ['2025-06-14', '2025-06-14'],
    ['2025-06-14T09:30:00+02:00', '2025-06-14T07:30:00Z'],
    ['2025-06-14T09:30:00.500Z', '2025-06-14T09:30:00Z'],
    ['2025-06-14T09:30:00', '2025-06-14T09:30:00Z'],
    ['2025-06-14T09:30', '2025-06-14T09:30:00Z'],
    ['2025-13-14T09:30:00Z', '2025-07-01T12:00:00Z'],
    [null, '2025-07-01T12:00:00Z'],
    ['', '2025-07-01T12:00:00Z'],
  ] as const) {
    test(`orders ${String(published)} as ${expected}, wherever the machine is`, () => {
      process.env['TZ'] = 'Pacific/Auckland'
      expect(toSortDate(published, MODIFIED)).toBe(expected)
      process.env['TZ'] = 'UTC'
    })
  }
})

test('monthOf() gives the month, or the year where that is all that is known', () => {
  expect([monthOf('2025-06-14'), monthOf('2025-06'), monthOf('2025')]).toEqual(['2025-06', '2025-06', '2025'])
})
