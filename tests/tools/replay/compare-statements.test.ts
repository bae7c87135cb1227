import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareStatements, type Saying } from '../../../tools/replay/compare-statements.ts'

const TEXT = 'Drita tha se ura hapet. Ilir shtoi se rruga mbyllet.'

function saying(words: string, who: string | null, entityId: string | null = null): Saying {
  const spans = words.split('|').map(part => {
    const start = TEXT.indexOf(part)
    return { start, end: start + part.length }
  })
  return { kind: 'indirect', speaker: who === null ? null : { entityId, name: who }, content: spans, text: words }
}

const bridge = saying('ura hapet', 'Drita')
const road = saying('rruga mbyllet', 'Ilir')

describe('compareStatements()', () => {
  test('keeps what is the same, in any order', () => {
    expect(compareStatements([bridge, road], [road, bridge])).toEqual({
      ...{ gained: [], lost: [], reattributed: [] },
      kept: 2,
    })
  })

  test('tells what came and what went', () => {
    const { gained, lost, kept } = compareStatements([bridge], [road])
    expect({ gained, lost, kept }).toEqual({ gained: [road], lost: [bridge], kept: 0 })
  })

  test('knows a statement again by most of its words', () => {
    expect(compareStatements([bridge], [saying('se ura hapet', 'Drita')]).kept).toBe(1)
    expect(compareStatements([bridge], [saying('tha se ura', 'Drita')])).toMatchObject({ kept: 0, gained: [{}] })
  })

  test.each<[string, Saying, Saying, number]>([
    ['another name', bridge, saying('ura hapet', 'Ilir'), 1],
    ['nobody any more', bridge, saying('ura hapet', null), 1],
    ['another entity of the same name', saying('ura hapet', 'Drita', 'a'), saying('ura hapet', 'Drita', 'b'), 1],
    ['the same entity under another name', saying('ura hapet', 'Drita', 'a'), saying('ura hapet', 'Drita K.', 'a'), 0],
    ['the same name with other letters', saying('ura hapet', 'Bërdufi'), saying('ura hapet', 'BERDUFI'), 0],
  ])('of the same words, credited to %s', (_, before, after, reattributed) => {
    const difference = compareStatements([before], [after])
    expect([difference.reattributed.length, difference.kept]).toEqual([reattributed, 1 - reattributed])
  })

  test('prefers the pair that is most alike', () => {
    const whole = saying('ura hapet. Ilir', 'Drita')
    const { gained, kept } = compareStatements(
      [whole],
      [saying('ura hapet', 'Drita'), saying('ura hapet. Ilir', 'Drita')],
    )
    expect([kept, gained]).toEqual([1, [saying('ura hapet', 'Drita')]])
  })

  test('compares contents of many spans by all their words', () => {
    expect(compareStatements([saying('ura|hapet', 'Drita')], [saying('ura hapet', 'Drita')]).kept).toBe(1)
  })

  test('puts each statement of either side into exactly one place, whatever they are', () => {
    const spans = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }))
    const sayings = fc.array(
      fc.record({
        kind: fc.constant('direct' as const),
        speaker: fc.option(fc.record({ entityId: fc.constant(null), name: fc.constantFrom('A', 'B') })),
        content: fc.tuple(spans),
        text: fc.constant(''),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(sayings, sayings, (before, after) => {
        const { gained, lost, reattributed, kept } = compareStatements(before, after)
        expect(lost.length + reattributed.length + kept).toBe(before.length)
        expect(gained.length + reattributed.length + kept).toBe(after.length)
        expect(compareStatements(before, before)).toMatchObject({ gained: [], lost: [] })
      }),
      { seed: 7 },
    )
  })
})
