import { sendWith, Killed, type Command, type Fault } from './faults.ts'
import type { Random } from './random.ts'

/** A function at work. Each call that it makes waits until it is let go on. */
export type Invocation = {
  readonly name: string
  /** The calls that wait. */
  readonly waiting: Waiting[]
  isOver: boolean
  isKilled: boolean
}

type Waiting = (fault: Fault | undefined) => Promise<void>

/** A client of AWS. */
export type Client = { readonly send: (command: never) => Promise<unknown> }

/** Begins an invocation. `work` is given what wraps clients so that their calls wait; `ended` hears whether it was killed. */
export function invoke<T>(
  name: string,
  random: Random,
  work: (wrap: <C extends Client>(client: C) => C) => Promise<T>,
  ended: (result: T | undefined) => void,
): Invocation {
  const invocation: Invocation = { name, waiting: [], isOver: false, isKilled: false }
  void work(client => makeWaiting(client, invocation, random))
    .then(
      result => ended(invocation.isKilled ? undefined : result),
      () => ended(undefined),
    )
    .finally(() => (invocation.isOver = true))
  return invocation
}

function makeWaiting<C extends Client>(client: C, invocation: Invocation, random: Random): C {
  const send = (command: Command): Promise<unknown> =>
    invocation.isKilled
      ? Promise.reject(new Killed('killed'))
      : new Promise((resolve, reject) => {
          const go: Waiting = async fault => {
            invocation.waiting.splice(invocation.waiting.indexOf(go), 1)
            const answer = sendWith(fault, command, { send: one => client.send(one as never), random })
            await answer.then(resolve, (thrown: unknown) => {
              if (thrown instanceof Killed) kill(invocation)
              reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
            })
          }
          invocation.waiting.push(go)
        })
  return new Proxy(client, {
    get: (target, property) => (property === 'send' ? send : (Reflect.get(target, property) as unknown)),
  })
}

/** Ends an invocation: whatever still waits is never done. */
function kill(invocation: Invocation): void {
  invocation.isKilled = true
  for (const go of [...invocation.waiting]) void go('kill-before')
}

const TURNS = 2_000

/** Waits until every invocation waits for a call to be let go, or is over. */
export async function settle(invocations: readonly Invocation[]): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
  for (let turn = 0; invocations.some(({ isOver, waiting }) => !isOver && waiting.length === 0); turn += 1) {
    if (turn > TURNS) throw new Error('Cannot go on: a function neither calls nor ends')
    await new Promise(resolve => (turn < 50 ? setImmediate(resolve) : setTimeout(resolve, 5)))
  }
}
