import type { Engines } from './engines.ts'
import type { MakeFunctions } from './functions.ts'
import { drawHistory } from './history.ts'
import { makeRandom } from './random.ts'
import { runSchedule, type Outcome } from './schedule.ts'
import type { Schedule } from './world.ts'

/** Which schedules are run, and how. */
export type SimulationOptions = {
  readonly schedules: number
  /** The first schedule's seed; the others' follow. */
  readonly seed: number
  /** How many run at the same time. */
  readonly atOnce?: number
  /** The functions, if not those that are deployed. */
  readonly make?: MakeFunctions
  /** Is told of every schedule that has run. */
  readonly ran?: (seed: number, outcome: Outcome) => void
  /** Whether the first failure ends the simulation. */
  readonly stopAtFailure?: boolean
  /** Asked before each schedule: whether no more shall be run. */
  readonly isStopped?: () => boolean
}

/** A schedule that did not converge, and in what. */
export type Failure = { readonly schedule: Schedule; readonly wrong: readonly string[] }

/** The schedule of a seed. */
export function drawSchedule(seed: number): Schedule {
  return { history: drawHistory(makeRandom(seed + 1_000_003)), seed }
}

/** Runs schedules; gives those that failed, in the order of their seeds. */
export async function simulate(engines: Engines, options: SimulationOptions): Promise<readonly Failure[]> {
  const { schedules, seed: first, atOnce = 2, make, ran, stopAtFailure = false } = options
  const isStopped = options.isStopped ?? (() => false)
  const failures: Failure[] = []
  let next = first
  const work = async (): Promise<void> => {
    while (next < first + schedules && !isStopped() && !(stopAtFailure && failures.length > 0)) {
      const schedule = drawSchedule(next++)
      const outcome = await runSchedule(engines, schedule, make)
      ran?.(schedule.seed, outcome)
      if (outcome.wrong.length > 0) failures.push({ schedule, wrong: outcome.wrong })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failures.toSorted((a, b) => a.schedule.seed - b.schedule.seed)
}

const TRIES = 3

/** Makes a failing schedule shorter, an operation at a time, as long as it still fails. */
export async function shrink(engines: Engines, failure: Failure, make?: MakeFunctions): Promise<Failure> {
  const { history } = failure.schedule
  for (let at = 0; at < history.length; at += 1) {
    const shorter = { ...failure.schedule, history: history.toSpliced(at, 1) }
    const failed = await firstFailure(engines, shorter, make)
    if (failed !== undefined) return shrink(engines, failed, make)
  }
  return failure
}

/** A shorter history meets other chances under the same seed: some seeds after it are tried too. */
async function firstFailure(engines: Engines, schedule: Schedule, make?: MakeFunctions): Promise<Failure | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const tried = { ...schedule, seed: schedule.seed + attempt * 7919 }
    const { wrong } = await runSchedule(engines, tried, make)
    if (wrong.length > 0) return { schedule: tried, wrong }
  }
  return undefined
}
