import type { JsonObject } from '../../infra/local/json.ts'
import { objectOf, textOf } from '../../infra/local/json.ts'
import type { TestTable } from '../support/dynamodb.ts'
import type { Engines, Place } from './engines.ts'
import { FIRST_ENGINE, makeFunctions, type Functions, type MakeFunctions } from './functions.ts'
import type { Operation } from './history.ts'
import type { Invocation, Wrap } from './invocations.ts'
import { openCloud, type Cloud, type StageQueue } from './queues.ts'
import { makeRandom, type Random } from './random.ts'
import { makeShards, type Shards } from './stream.ts'

/** What happens to a bucket, and the seed from which all that the cloud does to it is drawn. */
export type Schedule = { readonly history: readonly Operation[]; readonly seed: number }

/** How often what goes wrong. */
export type Trouble = {
  /** Of calls. */
  readonly rate: number
  /** Of acknowledgements, besides. */
  readonly lostAcknowledgements: number
  /** Of events: that they come twice, or late. */
  readonly duplicates: number
  readonly late: number
}

const NO_TROUBLE: Trouble = { rate: 0, lostAcknowledgements: 0, duplicates: 0, late: 0 }
/** Seconds that an event may be late: longer than a message is hidden. */
const LATEST = 900

/** All that there is in a schedule while it runs. */
export type World = {
  readonly engines: Engines
  readonly place: Place
  readonly cloud: Cloud
  readonly table: TestTable
  readonly shards: Shards
  readonly random: Random
  readonly make: MakeFunctions
  /** What is still to happen to the bucket. */
  readonly history: Operation[]
  /** The last event of each key: what a clean pass is told. */
  readonly last: Map<string, JsonObject>
  readonly wrong: string[]
  running: Invocation[]
  trouble: Trouble
  isCalm: boolean
  engine: string
  /** Whether a replay was asked for and has not come to its end. */
  isReplayDue: boolean
  /** Records of the stream that were given up, and have been healed. */
  healed: number
  redrives: number
  /** How many calls wrote to the table, and how many of these there had been when the stream was read last. */
  writes: number
  heard: number
  calls: number
  /** How often what went wrong, or was repaired: faults by their names, and what else there was. */
  readonly met: Map<string, number>
}

/** Makes the world of a schedule: empty buckets, queues and table. */
export async function makeWorld(
  engines: Engines,
  { history, seed }: Schedule,
  make: MakeFunctions = makeFunctions,
): Promise<World> {
  const random = makeRandom(seed)
  const trouble: Trouble = {
    rate: random.pick([0, 0.02, 0.05, 0.15]),
    lostAcknowledgements: random.pick([0, 0.1]),
    duplicates: random.pick([0, 0.1, 0.3]),
    late: random.pick([0, 0.2, 0.5]),
  }
  const [place, table] = await Promise.all([engines.borrowPlace(), engines.dynamodb.makeTable()])
  const world: World = {
    ...{ engines, place, table, random, make, trouble, history: [...history] },
    cloud: openCloud(place.clock),
    shards: makeShards(random),
    last: new Map(),
    ...{ wrong: [], running: [], isCalm: false, engine: FIRST_ENGINE, isReplayDue: false },
    ...{ healed: 0, redrives: 0, writes: 0, heard: 0, calls: 0, met: new Map<string, number>() },
  }
  place.heard.by = event => hear(world, event)
  return world
}

/** Puts everything away. */
export async function endWorld({ engines, place, table, cloud }: World): Promise<void> {
  cloud.close()
  await Promise.all([table.drop(), engines.giveBack(place)])
}

/** Notes that something was met with. */
export function note({ met }: World, what: string, times = 1): void {
  if (times > 0) met.set(what, (met.get(what) ?? 0) + times)
}

/** Lets the weather become calm: nothing goes wrong any more. */
export function calmDown(world: World): void {
  world.isCalm = true
  world.trouble = NO_TROUBLE
}

/** An event of a bucket goes to the queue of its stage, perhaps late, perhaps twice. */
function hear(world: World, event: JsonObject): void {
  const detail = objectOf(event['detail'])
  if (textOf(objectOf(detail['bucket'])['name']) === world.place.s3.documents) {
    world.last.set(textOf(objectOf(detail['object'])['key']), event)
    deliver(world, world.cloud.parse, event)
  } else if (event['detail-type'] === 'Object Created') deliver(world, world.cloud.extract, event)
}

function deliver(world: World, { queue }: StageQueue, event: JsonObject): void {
  const { random, trouble } = world
  const copies = random.chance(trouble.duplicates) ? 2 : 1
  note(world, 'event twice', copies - 1)
  for (let copy = 0; copy < copies; copy += 1) {
    const isLate = random.chance(trouble.late)
    note(world, 'event late', Number(isLate))
    queue.send(JSON.stringify(event), { delaySeconds: isLate ? random.below(LATEST) : 0 })
  }
}

/** The functions of the engine that is deployed at this moment. */
export function functionsOf(world: World, wrap: Wrap): Functions {
  const { make, place, table, engine } = world
  return make({ s3: place.s3, table, engine, wrap, now: () => nowIn(world) })
}

/** The moment, ISO 8601. */
export function nowIn({ place }: World): string {
  return new Date(place.clock.now()).toISOString()
}

/** The queues of both stages. */
export function stagesOf({ cloud }: World): readonly StageQueue[] {
  return [cloud.parse, cloud.extract]
}
