import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOfBytes } from '../../hostile/fuzz/holds.ts'
import { FUZZED, spoil, WHOLE } from '../../hostile/fuzz/properties.ts'

/** More runs by hand: `npm run bench -- fuzz 1000000`, in a thread that is watched. */
const RUNS = 150
const SEED = 1
const TIMEOUT = 180_000

test.each(FUZZED)('$name: no crash, no hang, offsets always valid', { timeout: TIMEOUT }, async ({ property }) => {
  await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns: RUNS, seed: SEED })
})

test('the shares of what is fuzzed make a hundred', () => {
  expect(FUZZED.reduce((sum, { share }) => sum + share, 0)).toBe(100)
})

test('parseDocument() reads the same bytes always in the same way, or rejects them in the same words', async () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    filling: fc.nat(255),
    isCut: fc.boolean(),
  })
  const file = fc.constantFrom(...WHOLE.keys())
  const property = fc.asyncProperty(file, damage, async (name, spoiled) => {
    const bytes = spoil(WHOLE.get(name) ?? new Uint8Array(1), spoiled)
    expect(await holdsOfBytes(bytes, name)).toEqual(await holdsOfBytes(bytes, name))
  })
  await fc.assert(property, { numRuns: RUNS, seed: SEED })
}, 120_000)
