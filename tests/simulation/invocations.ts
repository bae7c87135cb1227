import { sendWith, Killed, type Command, type Fault } from './faults.ts'

/** A function at work. Each call that it makes waits until it is let go on. */
export type Invocation = {
  readonly name: string
  /** The calls that wait. */
  readonly waiting: Waiting[]
  isOver: boolean
  isKilled: boolean
}

/** A call that waits. `share`: which part of a batch is done, where it is done in part. */
export type Waiting = {
  readonly command: Command
  readonly go: (fault: Fault | undefined, share: number) => Promise<void>
}

/** A client of AWS. */
export type Client = { readonly send: (command: never) => Promise<unknown> }

/** Makes a client whose calls wait. */
export type Wrap = <C extends Client>(client: C) => C

/** Begins an invocation. `work` is given what wraps clients so that their calls wait; `ended` hears the result, if there was one. */
export function invoke<T>(
  name: string,
  work: (wrap: Wrap) => Promise<T>,
  ended: (result: T | undefined) => void,
): Invocation {
  const invocation: Invocation = { name, waiting: [], isOver: false, isKilled: false }
  void work(client => makeWaiting(client, invocation))
    .then(
      result => ended(invocation.isKilled ? undefined : result),
      () => ended(undefined),
    )
    .finally(() => (invocation.isOver = true))
  return invocation
}

function makeWaiting<C extends Client>(client: C, invocation: Invocation): C {
  const send = (command: Command): Promise<unknown> =>
    invocation.isKilled
      ? Promise.reject(new Killed('killed'))
      : new Promise((resolve, reject) => {
          const go: Waiting['go'] = async (fault, share) => {
            invocation.waiting.splice(invocation.waiting.indexOf(waiting), 1)
            const answer = sendWith(fault, command, { send: one => client.send(one as never), share })
            await answer.then(resolve, (thrown: unknown) => {
              if (thrown instanceof Killed) kill(invocation)
              reject(thrown instanceof Error ? thrown : new Error(String(thrown)))
            })
          }
          const waiting: Waiting = { command, go }
          invocation.waiting.push(waiting)
        })
  return new Proxy(client, {
    get: (target, property) => (property === 'send' ? send : (Reflect.get(target, property) as unknown)),
  })
}

/** Ends an invocation: whatever still waits is never done. */
function kill(invocation: Invocation): void {
  invocation.isKilled = true
  for (const { go } of [...invocation.waiting]) void go('kill-before', 0)
}

const TURNS = 5_000
/** Turns that what follows an answer takes, as far as it waits for nothing: the same schedule must find the same calls waiting. */
const CALM_TURNS = 3

/** Waits until every invocation waits for a call to be let go, or is over. */
export async function settle(invocations: readonly Invocation[]): Promise<void> {
  const isBusy = (): boolean => invocations.some(({ isOver, waiting }) => !isOver && waiting.length === 0)
  for (let turn = 0; turn < CALM_TURNS || isBusy(); turn += 1) {
    if (turn > TURNS) throw new Error('Cannot go on: a function neither calls nor ends')
    await new Promise(resolve => (turn < 50 ? setImmediate(resolve) : setTimeout(resolve, 2)))
  }
}
