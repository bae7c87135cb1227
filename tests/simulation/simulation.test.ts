import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEngines, type Engines } from './engines.ts'
import { MISTAKES } from './mistakes.ts'
import { runSchedule, type Outcome } from './schedule.ts'
import { drawSchedule, shrink, simulate } from './simulate.ts'

/** How many schedules are run with every test. `npm run simulate` runs as many as are asked for. */
const SCHEDULES = 30
/** Within how many each known mistake must be found. */
const ENOUGH = 150

let engines: Engines
beforeAll(async () => void (engines = await startEngines()))
afterAll(() => engines.close())

describe('simulate()', () => {
  it('finds that the functions converge', { timeout: 600_000 }, async () => {
    const failures = await simulate(engines, { schedules: SCHEDULES, seed: 1 })
    expect(failures.map(({ schedule, wrong }) => ({ schedule, wrong }))).toEqual([])
  })

  it.each(Object.entries(MISTAKES))('finds the mistake: %s', { timeout: 600_000 }, async (_, make) => {
    const failures = await simulate(engines, { schedules: ENOUGH, seed: 1, make, stopAtFailure: true })
    expect(failures.length).toBeGreaterThan(0)
  })
})

describe('runSchedule()', () => {
  it('does the same for the same seed', { timeout: 600_000 }, async () => {
    const seeds = [302, 420, 431]
    const [once, again] = [await outcomes(seeds), await outcomes(seeds)]
    expect(again).toEqual(once)
  })
})

async function outcomes(seeds: readonly number[]): Promise<readonly Outcome[]> {
  const all: Outcome[] = []
  for (const seed of seeds) all.push(await runSchedule(engines, drawSchedule(seed)))
  return all
}

describe('drawSchedule()', () => {
  it('draws the same history from the same seed, and others from others', () => {
    expect(drawSchedule(7)).toEqual(drawSchedule(7))
    const histories = Array.from({ length: 50 }, (_, seed) => JSON.stringify(drawSchedule(seed).history))
    expect(new Set(histories).size).toBeGreaterThan(40)
  })
})

describe('shrink()', () => {
  it('gives a history that is no longer and still fails', { timeout: 600_000 }, async () => {
    const make = MISTAKES['missing tombstone']
    if (make === undefined) throw new Error('expected the mistake')
    const [failure] = await simulate(engines, { schedules: ENOUGH, seed: 1, make, stopAtFailure: true })
    if (failure === undefined) throw new Error('expected a failure')
    const short = await shrink(engines, failure, make)
    expect(short.wrong.length).toBeGreaterThan(0)
    expect(short.schedule.history.length).toBeLessThanOrEqual(Math.min(3, failure.schedule.history.length))
  })
})
