/** A client of AWS, as far as calls can be counted and broken. */
type Client = { readonly send: (command: never) => Promise<unknown> }

/** What becomes of a call: it is never made, or it is made and its answer lost; undefined: nothing special. */
export type Fate = 'killed-before' | 'killed-after' | undefined

/** A call that a client is about to make: its place in the order of all calls, from 0, and what it asks for. */
export type Call = { readonly number: number; readonly name: string; readonly input: Readonly<Record<string, unknown>> }

/** What a killed function throws. */
export class Killed extends Error {}

/** The client with every call's fate decided by `decide`; calls count on from one client to the next. */
export function withFates(decide: (call: Call) => Fate) {
  let calls = 0
  return {
    calls: () => calls,
    wrap: <T extends Client>(client: T): T =>
      new Proxy(client, {
        get: (target, property) => {
          if (property !== 'send') {
            const value: unknown = Reflect.get(target, property)
            return typeof value === 'function' ? (value.bind(target) as unknown) : value
          }
          return async (command: {
            readonly constructor: { readonly name: string }
            readonly input: Call['input']
          }) => {
            const fate = decide({ number: calls++, name: command.constructor.name, input: command.input })
            if (fate === 'killed-before') throw new Killed('killed before a call')
            const answer = await target.send(command as never)
            if (fate === 'killed-after') throw new Killed('killed after a call')
            return answer
          }
        },
      }),
  }
}
