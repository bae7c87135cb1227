import type { Writable } from 'node:stream'
import { startEnvironment, type Environment, type FunctionSettings, type Outcome } from './environment.ts'

/** A free environment of a function; give it back with `release`. */
export type Slot = { readonly invoke: (event: string) => Promise<Outcome>; readonly release: () => void }

/** The functions of a stack, in as few worker threads as will do. */
export type Pool = {
  /** Waits for a free environment. Whoever reserves first may then fetch what is due, and fetch more the longer it waited. */
  readonly reserve: (name: string) => Promise<Slot>
  /** Reserves, invokes, releases. */
  readonly invoke: (name: string, event: string) => Promise<Outcome>
  /** Starts an environment for every function, so that the first call finds it loaded; gives those that did not load. */
  readonly warm: () => Promise<readonly LoadFailure[]>
  readonly close: () => Promise<void>
}

/** A function whose module could not be loaded: a variable that is missing, or a mistake in it. */
export type LoadFailure = { readonly name: string; readonly outcome: Outcome }

/** How many threads in all, beyond which a function waits for one of its own; each function may always have one. */
export type PoolOptions = { readonly maximumThreads: number; readonly logOf: (name: string) => Writable }

type Member = {
  readonly settings: FunctionSettings
  readonly idle: Environment[]
  readonly waiting: ((slot: Slot) => void)[]
  started: number
}

/** Makes the pool; threads start when they are needed. */
export function makePool(functions: readonly FunctionSettings[], options: PoolOptions): Pool {
  const members = new Map<string, Member>()
  for (const settings of functions) members.set(settings.name, { settings, idle: [], waiting: [], started: 0 })
  const environments = new Set<Environment>()
  let closed = false

  const start = (member: Member): Environment => {
    const environment = startEnvironment(member.settings, options.logOf(member.settings.name))
    environments.add(environment)
    member.started += 1
    return environment
  }
  const mayStart = ({ started, settings }: Member): boolean => {
    if (started >= (settings.maximumConcurrency ?? Infinity)) return false
    return started === 0 || environments.size < options.maximumThreads
  }
  const retire = (member: Member, environment: Environment): void => {
    environments.delete(environment)
    member.started -= 1
  }
  const release = (member: Member, environment: Environment): void => {
    if (!environment.isAlive()) retire(member, environment)
    else member.idle.push(environment)
    serve(member)
  }
  const free = (member: Member): Environment | undefined => {
    for (let environment = member.idle.pop(); environment !== undefined; environment = member.idle.pop()) {
      if (environment.isAlive()) return environment
      retire(member, environment)
    }
    return mayStart(member) ? start(member) : undefined
  }
  const serve = (member: Member): void => {
    while (!closed && member.waiting.length > 0) {
      const environment = free(member)
      if (environment === undefined) return
      member.waiting.shift()?.({ invoke: environment.invoke, release: () => release(member, environment) })
    }
  }
  const reserve = (name: string): Promise<Slot> => {
    const member = members.get(name)
    if (member === undefined) throw new Error(`Cannot invoke: no function is called ${name}`)
    return new Promise(resolve => {
      member.waiting.push(resolve)
      serve(member)
    })
  }
  return {
    reserve,
    invoke: async (name, event) => {
      const slot = await reserve(name)
      const outcome = await slot.invoke(event)
      slot.release()
      return outcome
    },
    warm: async () => {
      const cold = [...members.values()].filter(member => member.started === 0)
      const loading = cold.map(async (member): Promise<readonly LoadFailure[]> => {
        const environment = start(member)
        member.idle.push(environment)
        const outcome = await environment.loaded
        return outcome === undefined ? [] : [{ name: member.settings.name, outcome }]
      })
      return (await Promise.all(loading)).flat()
    },
    close: async () => {
      closed = true
      await Promise.all([...environments].map(environment => environment.close()))
    },
  }
}
