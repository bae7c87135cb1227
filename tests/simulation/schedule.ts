import { documentIdOf } from '../../shared/records/document-id.ts'
import type { DocumentStatus } from '../../shared/records/keys.ts'
import type { TestTable } from '../support/dynamodb.ts'
import { textBody, toBatch } from '../support/world.ts'
import { keyIn, operate, textsOf, type Folder } from './bucket.ts'
import { differences } from './compare.ts'
import type { Engines } from './engines.ts'
import { FAULTS, type Fault } from './faults.ts'
import { makeFunctions, type Functions, type MakeFunctions } from './functions.ts'
import type { Operation } from './history.ts'
import { invoke, settle, type Client, type Invocation } from './invocations.ts'
import { makeQueue } from './queue.ts'
import { makeRandom } from './random.ts'
import { look } from './readers.ts'
import { makeShards } from './stream.ts'

/** A schedule: what happens to the bucket, and the seed from which all that the cloud does to it is drawn. */
export type Schedule = { readonly history: readonly Operation[]; readonly seed: number }

/** How a schedule is run. `make`: the functions, if not those that are deployed. */
export type ScheduleOptions = { readonly make?: MakeFunctions; readonly folder: string }

/** What was found wrong when all was quiet, or before: nothing if it converged. */
export type Outcome = { readonly wrong: readonly string[]; readonly calls: number; readonly faults: number }

const MOST_RUNNING = 4
const LOOKS = 0.05
const MOST_REDRIVES = 2
const MOST_STEPS = 20_000

/** Runs a schedule to its quiet end and compares the table with what one clean pass writes. */
export async function runSchedule(engines: Engines, schedule: Schedule, options: ScheduleOptions): Promise<Outcome> {
  const world = await makeWorld(engines, schedule, options)
  try {
    await runToQuiet(world)
    const wrong = [...world.wrong, ...(await judge(world))]
    return { wrong, calls: world.calls, faults: world.faults }
  } finally {
    world.stop()
    await world.table.drop()
  }
}

type World = Awaited<ReturnType<typeof makeWorld>>

async function makeWorld(engines: Engines, { history, seed }: Schedule, options: ScheduleOptions) {
  const random = makeRandom(seed)
  const where: Folder = { s3: engines.s3, folder: options.folder }
  const table = await engines.dynamodb.makeTable()
  const keys = new Set(keysOf(history).map(key => keyIn(where, key)))
  const ids = new Set([...keys].map(documentIdOf))
  const trouble = {
    rate: random.pick([0, 0.02, 0.05, 0.15]),
    duplicates: random.pick([0, 0.1, 0.3]),
    lostAcknowledgements: random.pick([0, 0.1]),
  }
  const unreliability = () => (world.isCalm ? { duplicates: 0, lostAcknowledgements: 0 } : trouble)
  const queues = { parse: makeQueue(random, unreliability), extract: makeQueue(random, unreliability) }
  /** The last event of each key: what a clean pass is told. */
  const last = new Map<string, string>()
  const stop = engines.listen({
    owns: (key, id) => (id === undefined ? keys.has(key) : ids.has(id)),
    hear: (bucket, body) => {
      if (world.isOver) return
      if (bucket === 'documents') last.set((JSON.parse(body) as Told).detail.object.key, body)
      queues[bucket === 'documents' ? 'parse' : 'extract'].send(body)
    },
  })
  const world = {
    ...{ engines, random, where, table, keys, queues, last, stop, trouble, history: [...history] },
    shards: makeShards(random),
    make: options.make ?? makeFunctions,
    running: [] as Invocation[],
    wrong: [] as string[],
    engine: '0001',
    isCalm: false,
    isOver: false,
    calls: 0,
    redrives: 0,
    /** How many calls there had been when the stream was read last. */
    heardAt: 0,
    faults: 0,
    clock: 0,
  }
  return world
}

type Told = { readonly detail: { readonly object: { readonly key: string } } }

function keysOf(history: readonly Operation[]): readonly string[] {
  return history.flatMap(operation => {
    if (operation.kind === 'replay') return []
    return 'to' in operation ? [operation.key, operation.to] : [operation.key]
  })
}

/** Takes one step after the other, until nothing is left to do. */
async function runToQuiet(world: World): Promise<void> {
  for (let step = 0; ; step += 1) {
    if (step > MOST_STEPS) return void world.wrong.push('it never becomes quiet')
    await settle(world.running)
    world.running = world.running.filter(({ isOver }) => !isOver)
    if (world.random.chance(LOOKS)) await lookAtOne(world)
    const steps = await possibleSteps(world)
    if (steps.length > 0) await world.random.pick(steps)()
    else if (!(await isWoken(world))) return
  }
}

async function lookAtOne({ random, wrong, table, keys }: World): Promise<void> {
  if (keys.size === 0) return
  wrong.push(...(await look(table, random.pick([...keys]), random.pick(['document', 'document', 'document', 'list']))))
}

/** Whether there was still something to do: what the stream tells, then the dead letters, which are put back in calm weather. */
async function isWoken(world: World): Promise<boolean> {
  world.shards.add(await world.table.changes())
  if (!world.shards.isRead()) return true
  world.isCalm = true
  const redriven = [world.queues.parse.redrive(), world.queues.extract.redrive()].some(Boolean)
  if (!redriven || world.redrives++ < MOST_REDRIVES) return redriven
  world.wrong.push('messages die again and again, though nothing troubles them')
  return false
}

type Step = () => Promise<void>

async function possibleSteps(world: World): Promise<readonly Step[]> {
  const { running, queues, history, random, shards } = world
  const calls = running.flatMap(({ waiting }) => waiting)
  const letOn: Step[] = calls.length === 0 ? [] : Array.from({ length: 6 }, () => () => letCallGoOn(world))
  const steps: Step[] = [...letOn]
  if (history.length > 0) steps.push(() => goOnWithHistory(world))
  if (running.length >= MOST_RUNNING) return steps
  for (const name of ['parse', 'extract'] as const) {
    if (!queues[name].isEmpty())
      steps.push(
        async () => receive(world, name),
        async () => receive(world, name),
      )
  }
  if (world.calls > world.heardAt && random.chance(0.12)) {
    world.heardAt = world.calls
    shards.add(await world.table.changes())
  }
  const canTally = !shards.isRead()
  if (canTally) steps.push(async () => tally(world, 'receive'))
  if (!world.isCalm && random.chance(world.trouble.duplicates / 4)) steps.push(async () => tally(world, 'again'))
  return steps
}

async function goOnWithHistory(world: World): Promise<void> {
  const operation = world.history.shift()
  if (operation === undefined) return
  if (operation.kind !== 'replay') return operate(world.where, operation)
  // a new engine is deployed, then every text goes to it
  world.engine = '0002'
  for (const key of await textsOf(world.where, world.keys)) world.queues.extract.send(textBody(key))
}

async function letCallGoOn(world: World): Promise<void> {
  const { random, trouble } = world
  const invocations = world.running.filter(({ waiting }) => waiting.length > 0)
  const go = random.pick(random.pick(invocations).waiting)
  const fault: Fault | undefined = !world.isCalm && random.chance(trouble.rate) ? random.pick(FAULTS) : undefined
  world.calls += 1
  if (fault !== undefined) world.faults += 1
  await go(fault)
}

function receive(world: World, name: 'parse' | 'extract'): void {
  if (world.queues[name].isEmpty()) return
  const { event, settle: acknowledge } = world.queues[name].receive()
  start(world, name, functions => functions[name](event), acknowledge)
}

function tally(world: World, how: 'receive' | 'again'): void {
  const delivery = world.shards[how]()
  if (delivery !== undefined) start(world, 'tally', functions => functions.tally(delivery.event), delivery.settle)
}

function start<T>(
  world: World,
  name: string,
  work: (functions: Functions) => Promise<T>,
  ended: (result: T | undefined) => void,
): void {
  const begin = (wrap: <C extends Client>(client: C) => C) => work(functionsOf(world, wrap, world.table))
  world.running.push(invoke(name, world.random, begin, ended))
}

function functionsOf(world: World, wrap: <C extends Client>(client: C) => C, table: TestTable): Functions {
  const now = (): string => new Date(Date.UTC(2025, 6, 1) + 1000 * world.clock++).toISOString()
  return world.make({ s3: world.engines.s3, table, engine: world.engine, now, wrap })
}

const SETTLED: ReadonlySet<DocumentStatus> = new Set(['indexed', 'rejected', 'deleted'])

/** What is wrong now that all is quiet. */
async function judge(world: World): Promise<readonly string[]> {
  const found = await world.table.snapshot()
  const heads = new Map(found.filter(({ sk }) => sk === 'HEAD').map(head => [String(head['key']), head]))
  const lost = [...world.last.keys()].filter(key => !SETTLED.has(heads.get(key)?.['status'] as DocumentStatus))
  const texts = new Set(await textsOf(world.where, world.keys))
  const shown = [...heads.values()].flatMap(({ text }) => (text as { key: string } | null)?.key ?? [])
  const left = [...texts].filter(key => !shown.includes(key))
  world.isOver = true
  return [
    ...lost.map(key => `no status: ${key}`),
    ...shown.filter(key => !texts.has(key)).map(key => `no text: ${key}`),
    ...left.map(key => `text left behind: ${key}`),
    ...differences(found, await cleanPass(world)),
  ]
}

/** What one clean pass writes: the last event of every key, each once, and what follows from it. */
async function cleanPass(world: World) {
  const table = await world.engines.dynamodb.makeTable()
  const { parse, extract, tally: count } = functionsOf({ ...world, make: makeFunctions }, client => client, table)
  for (const body of world.last.values()) await parse(toBatch([body]))
  for (const key of await textsOf(world.where, world.keys)) await extract(toBatch([textBody(key)]))
  for (let told = await table.changes(); told.length > 0; told = await table.changes())
    await count({ Records: [...told] })
  const written = await table.snapshot()
  await table.drop()
  return written
}
