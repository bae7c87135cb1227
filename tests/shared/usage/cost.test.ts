import { describe, expect, test } from 'vitest'
import { addUnits, costOf, costOfUnits } from '../../../shared/usage/cost.ts'
import { PRICES, UNIT_NAMES } from '../../../shared/usage/prices.ts'

describe('costOf()', () => {
  const cost = costOf([
    { name: 'parse', documents: 4, units: { objectWrites: 2, events: 1 } },
    { name: 'extract', documents: 0, units: { writeUnits: 100, events: 1 } },
  ])

  test('multiplies units by prices, and comes to the same by service and by function', () => {
    expect(cost.total).toBeCloseTo(2 * 5e-6 + 2 * 1e-6 + 100 * 0.625e-6, 12)
    for (const parts of [cost.services, cost.functions])
      expect(parts.reduce((sum, part) => sum + part.cost, 0)).toBeCloseTo(cost.total, 12)
  })

  test('names what is dearest first, and every unit once', () => {
    expect(cost.services[0]?.service).toBe('DynamoDB')
    expect(cost.functions.map(({ name }) => name)).toEqual(['extract', 'parse'])
    expect(cost.services.flatMap(({ units }) => units.map(({ unit }) => unit)).sort()).toEqual([...UNIT_NAMES].sort())
  })

  test('says what a thousand documents cost, where there are any', () => {
    expect(cost.perThousandDocuments).toBeCloseTo((cost.total / 4) * 1000, 12)
    expect(costOf([]).perThousandDocuments).toBeNull()
  })
})

test('costOfUnits() of one of each unit is the sum of the price list', () => {
  const one = Object.fromEntries(UNIT_NAMES.map(name => [name, 1]))
  expect(costOfUnits(one)).toBeCloseTo(
    Object.values(PRICES).reduce((sum, { usd }) => sum + usd, 0),
    12,
  )
})

test('addUnits() adds what is named the same, and leaves out what is nothing', () => {
  expect(addUnits({ events: 1 }, { events: 2, readUnits: 0.5 }, { queueRequests: 0 })).toEqual({
    events: 3,
    readUnits: 0.5,
  })
})
