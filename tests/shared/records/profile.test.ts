import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contribution } from '../../../shared/records/contribution.ts'
import { toContribution, UNDATED } from '../../../shared/records/contribution.ts'
import { LEAST_RANKED, rankKey, rankLevel } from '../../../shared/records/keys.ts'
import { fromProfileItem, toProfileItem } from '../../../shared/records/profile-record.ts'
import { addContribution, derivedKeys, toEntityProfile, type ProfileSum } from '../../../shared/records/profile.ts'
import type { EntityRecord } from '../../../shared/records/records.ts'

const contribution: fc.Arbitrary<Contribution> = fc.record({
  entityId: fc.constant('e'.repeat(20)),
  type: fc.constant('person' as const),
  month: fc.constantFrom('2025-05', '2025-06', '2025', UNDATED),
  name: fc.constantFrom('Mira Dervishi', 'Mira Dervîshi'),
  aliases: fc.uniqueArray(fc.constantFrom('Dervishi', 'M. Dervishi')),
  forms: fc.uniqueArray(fc.constantFrom('mira dervishit', 'dervishin', 'mires')),
  mentions: fc.integer({ min: 1, max: 9 }),
  statements: fc.nat({ max: 5 }),
  about: fc.nat({ max: 5 }),
})

const sumOf = (list: readonly Contribution[]): ProfileSum | undefined =>
  list.reduce<ProfileSum | undefined>((sum, one) => addContribution(sum, one, 1), undefined)

describe('addContribution()', () => {
  it('gives the same record in whatever order contributions come', () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1 }), list => {
        const [one, other] = [sumOf(list), sumOf(list.toReversed())]
        expect(one && toProfileItem(one)).toEqual(other && toProfileItem(other))
      }),
    )
  })

  it('takes away what it added, and leaves nothing where nothing is left', () => {
    fc.assert(
      fc.property(fc.array(contribution), contribution, (list, one) => {
        const before = sumOf(list)
        const after = addContribution(addContribution(before, one, 1), one, -1)
        expect(after && toProfileItem(after)).toEqual(before && toProfileItem(before))
      }),
    )
  })

  it('keeps a profile within bounds whatever names a hostile file has', () => {
    let sum: ProfileSum | undefined
    for (let at = 0; at < 2000; at += 1) {
      const long = `${String(at)}${'ж'.repeat(150)}`
      const one = {
        ...fc.sample(contribution, { numRuns: 1, seed: at })[0],
        name: long,
        aliases: [`a${long}`],
        forms: [`f${long}`],
      }
      sum = addContribution(sum, one as Contribution, 1)
    }
    expect(JSON.stringify(sum && toProfileItem(sum)).length).toBeLessThan(200_000)
  })
})

describe('toProfileItem()', () => {
  it('is undone by fromProfileItem()', () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1 }), list => {
        const sum = sumOf(list)
        if (sum === undefined) throw new Error('expected a sum')
        expect(toProfileItem(fromProfileItem(toProfileItem(sum)))).toEqual(toProfileItem(sum))
      }),
    )
  })
})

describe('toEntityProfile()', () => {
  it('shows the most frequent name, the others as aliases, and months in order', () => {
    const one: Contribution = {
      entityId: 'x',
      type: 'person',
      month: '2025-06',
      name: 'B',
      aliases: ['C'],
      forms: [],
      mentions: 2,
      statements: 1,
      about: 0,
    }
    const sum = sumOf([one, { ...one, name: 'A', month: '2025-01' }, { ...one, name: 'A', month: UNDATED }])
    expect(sum && toEntityProfile(sum)).toMatchObject({
      name: 'A',
      aliases: ['B', 'C'],
      counts: { documents: 3, mentions: 6, statements: 3, about: 0 },
      months: [{ month: '2025-01' }, { month: '2025-06' }],
      firstSeen: '2025-01',
      lastSeen: '2025-06',
    })
  })
})

describe('derivedKeys()', () => {
  it('are none for no profile', () => {
    expect(derivedKeys(undefined)).toEqual([])
  })
})

describe('toContribution()', () => {
  it.each([
    ['2025-06', '2025-06'],
    ['2025', '2025'],
    ['0007-01', UNDATED],
    ['2025-13', UNDATED],
    ['+012345', UNDATED],
  ])('counts documents of %s under %s', (month, counted) => {
    const record = { aliases: [], forms: ['__proto__', 'mira'], mentionCount: 1 } as unknown as EntityRecord
    expect(toContribution(record, month)).toMatchObject({ month: counted, forms: ['mira'] })
  })
})

describe('rankLevel()', () => {
  it('never exceeds the count, never falls, and is never more than two fifths below', () => {
    let before = 0
    for (let count = LEAST_RANKED; count < 20_000; count += 1) {
      const level = rankLevel(count)
      expect(level).toBeLessThanOrEqual(count)
      expect(level).toBeGreaterThanOrEqual(before)
      expect(level * 1.6).toBeGreaterThan(count)
      before = level
    }
  })

  it('begins at four', () => {
    expect(rankKey('mentions', 'person', { id: 'x', count: LEAST_RANKED - 1 })).toBeUndefined()
    expect(rankKey('mentions', 'person', { id: 'x', count: LEAST_RANKED })?.sk).toBe('000000000004#x')
  })
})
