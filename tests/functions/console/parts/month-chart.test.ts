import { describe, expect, it } from 'vitest'
import { toBars } from '../../../../functions/console/parts/month-chart.ts'

const counts = { documents: 1, mentions: 1, statements: 2, about: 3 }
const months = (...names: readonly string[]) => names.map(month => ({ month, ...counts }))

describe('toBars()', () => {
  it('fills the months in between, over the turn of a year', () => {
    expect(toBars(months('2024-11', '2025-02')).map(({ period, statements }) => [period, statements])).toEqual([
      ['2024-11', 2],
      ['2024-12', 0],
      ['2025-01', 0],
      ['2025-02', 2],
    ])
  })

  it('adds years up where the months are too many', () => {
    expect(toBars(months('2019-03', '2019-04', '2025-02')).map(({ period, about }) => [period, about])).toEqual([
      ...[
        ['2019', 6],
        ['2020', 0],
        ['2021', 0],
        ['2022', 0],
        ['2023', 0],
        ['2024', 0],
        ['2025', 3],
      ],
    ])
  })

  it('adds years up where only the year of some documents is known', () => {
    expect(toBars(months('2024', '2025-02')).map(({ period }) => period)).toEqual(['2024', '2025'])
  })

  it('shows two hundred years at most, the last', () => {
    expect(toBars(months('0001', '2025')).length).toBe(200)
    expect(toBars(months('0001', '2025')).at(-1)?.period).toBe('2025')
  })

  it('has none of nothing', () => {
    expect(toBars([])).toEqual([])
  })
})
