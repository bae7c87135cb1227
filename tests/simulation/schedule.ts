import type { Engines } from './engines.ts'
import type { MakeFunctions } from './functions.ts'
import { settle } from './invocations.ts'
import { judge, unaccounted } from './judge.ts'
import { passTime, takeStep } from './steps.ts'
import { calmDown, endWorld, makeWorld, note, stagesOf, type Schedule, type World } from './world.ts'

/** What was found wrong when all was quiet, or before: nothing if it converged. */
export type Outcome = {
  readonly wrong: readonly string[]
  /** Calls that functions made to S3, SQS and DynamoDB. */
  readonly calls: number
  /** How often the schedule met with what. */
  readonly met: ReadonlyMap<string, number>
}

const MOST_REDRIVES = 2
const MOST_STEPS = 20_000

/** Runs a schedule to its quiet end and compares all that it left with what one clean pass writes. */
export async function runSchedule(engines: Engines, schedule: Schedule, make?: MakeFunctions): Promise<Outcome> {
  const world = await makeWorld(engines, schedule, make)
  try {
    await runToQuiet(world)
    const { wrong, calls, met } = world
    return { wrong: [...wrong, ...(await judge(world))], calls, met }
  } finally {
    await endWorld(world)
  }
}

/** Takes one step after the other, until nothing is left to do. */
async function runToQuiet(world: World): Promise<void> {
  for (let step = 0; ; step += 1) {
    if (step > MOST_STEPS) return void world.wrong.push('it never becomes quiet')
    await settle(world.running)
    world.running = world.running.filter(({ isOver }) => !isOver)
    passTime(world, (1 + world.random.below(1000)) / 1000)
    if (!(await takeStep(world)) && !(await isWoken(world))) return
  }
}

/**
 * Whether there is something to do after all: once the trouble is over, the dead letters are put back, and what the stream
 * gave up is healed. Before that, each object must have a status or lie among the dead letters.
 */
async function isWoken(world: World): Promise<boolean> {
  if (!world.isCalm) world.wrong.push(...(await unaccounted(world)))
  calmDown(world)
  const moved = stagesOf(world).map(({ dead }) => dead.moveBack())
  note(
    world,
    'dead letter put back',
    moved.reduce((sum, count) => sum + count, 0),
  )
  const isHurt = world.shards.givenUp() > world.healed
  if (moved.every(count => count === 0)) return isHurt
  if (world.redrives++ < MOST_REDRIVES) return true
  world.wrong.push('messages die again and again, though nothing troubles them')
  return false
}
