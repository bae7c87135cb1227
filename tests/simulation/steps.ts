import { operate } from './bucket.ts'
import { faultsOf, type Fault } from './faults.ts'
import { invoke, type Waiting, type Wrap } from './invocations.ts'
import { poll } from './poll.ts'
import { look } from './readers.ts'
import { heal, replayTexts } from './repairs.ts'
import { functionsOf, note, stagesOf, type World } from './world.ts'

/** Something that may happen next; gives whether it could. */
type Step = { readonly weight: number; readonly take: (world: World) => boolean | Promise<boolean> }

const MOST_RUNNING = 4
const LARGEST_BATCH = 4

const STEPS: readonly Step[] = [
  { weight: 60, take: letCallGoOn },
  { weight: 12, take: goOnWithHistory },
  { weight: 8, take: letTimePass },
  { weight: 8, take: lookAtOne },
  { weight: 20, take: world => receive(world, 'parse') },
  { weight: 20, take: world => receive(world, 'extract') },
  { weight: 12, take: world => tally(world, 'receive') },
  { weight: 3, take: tallyAgain },
  { weight: 6, take: hearStream },
  { weight: 10, take: startReplay },
  { weight: 6, take: startHealing },
]

/** Takes a step that is possible, the likelier the more often; whether there was one. */
export async function takeStep(world: World): Promise<boolean> {
  for (let left = STEPS; left.length > 0;) {
    const step = drawStep(world, left)
    if (step !== undefined && (await step.take(world))) return true
    left = left.filter(other => other !== step)
  }
  return false
}

function drawStep({ random }: World, steps: readonly Step[]): Step | undefined {
  let at = random.below(steps.reduce((sum, { weight }) => sum + weight, 0))
  return steps.find(({ weight }) => (at -= weight) < 0)
}

const isFull = ({ running }: World): boolean => running.length >= MOST_RUNNING
const runs = ({ running }: World, name: string): boolean => running.some(invocation => invocation.name === name)

/** Where messages are hidden, time goes by; in calm weather no function takes longer than its messages are. */
function letTimePass(world: World): boolean {
  const { isCalm, running, random } = world
  if ((isCalm && running.length > 0) || !stagesOf(world).some(({ queue }) => queue.nextVisibleAt() !== undefined))
    return false
  passTime(world, random.pick([5, 60, 400]))
  return true
}

/** Lets time go by; messages that were received and not deleted, or come late, can be received then. */
export function passTime({ place: { clock } }: World, seconds: number): void {
  clock.skipTo(clock.now() + Math.round(1000 * seconds))
}

/** Takes what the table's stream has told since the last write to the table; whether there was one. */
export async function hearStream(world: World): Promise<boolean> {
  if (world.heard === world.writes) return false
  world.heard = world.writes
  world.shards.add(await world.table.changes())
  return true
}

async function goOnWithHistory(world: World): Promise<boolean> {
  const operation = world.history.shift()
  if (operation === undefined) return false
  if (operation.kind === 'replay') {
    world.engine = String(Number(world.engine) + 1).padStart(4, '0')
    world.isReplayDue = true
  } else await operate(world.place.s3, operation)
  return true
}

/** A reader looks, while something is under way. */
async function lookAtOne({ random, wrong, table, last, running }: World): Promise<boolean> {
  if (last.size === 0 || running.length === 0) return false
  const how = random.chance(0.15) ? 'list' : 'document'
  wrong.push(...(await look(table, random.pick([...last.keys()]), how)))
  return true
}

async function letCallGoOn(world: World): Promise<boolean> {
  const { random } = world
  const invocations = world.running.filter(({ waiting }) => waiting.length > 0)
  if (invocations.length === 0) return false
  const call = random.pick(random.pick(invocations).waiting)
  const fault = drawFault(world, call)
  world.calls += 1
  if (isTableWrite(call.command)) world.writes += 1
  if (fault !== undefined) note(world, fault)
  await call.go(fault, random.next())
  return true
}

function isTableWrite({ constructor, input }: Waiting['command']): boolean {
  return (
    /^(?:Put|Update|Delete|BatchWrite|TransactWrite)/u.test(constructor.name) &&
    !('Bucket' in input || 'QueueUrl' in input)
  )
}

function drawFault({ random, trouble }: World, { command }: Waiting): Fault | undefined {
  const isAcknowledgement = command.constructor.name === 'DeleteMessageBatchCommand'
  const rate = trouble.rate + (isAcknowledgement ? trouble.lostAcknowledgements : 0)
  return random.chance(rate) ? random.pick(faultsOf(command)) : undefined
}

function receive(world: World, name: 'parse' | 'extract'): boolean {
  const { cloud, random } = world
  if (isFull(world) || !cloud[name].queue.isReady()) return false
  const most = 1 + random.below(LARGEST_BATCH)
  // a function is made when its messages have come: what is deployed later has no part in it
  start(world, name, wrap =>
    poll({ sqs: wrap(cloud.sqs), url: cloud[name].url, most, work: event => functionsOf(world, wrap)[name](event) }),
  )
  return true
}

function tally(world: World, how: 'receive' | 'again'): boolean {
  const delivery = isFull(world) ? undefined : world.shards[how]()
  if (delivery === undefined) return false
  start(world, 'tally', wrap => functionsOf(world, wrap).tally(delivery.event), delivery.settle)
  return true
}

function tallyAgain(world: World): boolean {
  if (!world.random.chance(world.trouble.duplicates) || !tally(world, 'again')) return false
  note(world, 'stream records again')
  return true
}

/** A replay that was ended is begun again. */
function startReplay(world: World): boolean {
  if (!world.isReplayDue || runs(world, 'replay') || isFull(world)) return false
  const { engine } = world
  start(world, 'replay', async wrap => {
    await replayTexts(world, wrap)
    note(world, 'replay')
    if (world.engine === engine) world.isReplayDue = false
  })
  return true
}

function startHealing(world: World): boolean {
  if (world.shards.givenUp() === world.healed || runs(world, 'heal') || isFull(world)) return false
  start(world, 'heal', wrap => heal(world, wrap))
  return true
}

function start<T>(
  world: World,
  name: string,
  work: (wrap: Wrap) => Promise<T>,
  ended: (result: T | undefined) => void = () => undefined,
): void {
  world.running.push(invoke(name, work, ended))
}
