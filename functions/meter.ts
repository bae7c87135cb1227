import type { UnitName, Units } from '../shared/model/usage.ts'
import { addUnits } from '../shared/usage/cost.ts'

/** Adds up what calls of AWS are billed by, in memory. */
export type Meter = {
  /** Counts the calls of a client from now on, and gives it back. */
  readonly watch: <C extends Watchable>(client: C, service: MeteredService) => C
  readonly add: (units: Units) => void
  /** What has been added since it was taken last. */
  readonly take: () => Units
}

/** The services whose calls are counted. */
export type MeteredService = 'dynamodb' | 's3' | 'sqs' | 'events'

type Call = { readonly input: object }
type Answer = { readonly output: object }
type Next = (call: Call) => Promise<Answer>
type Named = { readonly commandName?: string }

/** A client of the AWS SDK, as far as it is watched: the types of its stack are wider than any that could be named here. */
export type Watchable = { readonly middlewareStack: object }

type Stack = {
  readonly add: (
    middleware: (next: Next, context: Named) => Next,
    options: { readonly step: 'initialize'; readonly name: string; readonly override: true },
  ) => void
}

/** Makes a meter at nothing. */
export function makeMeter(): Meter {
  let sum: Units = {}
  const add = (units: Units): void => void (sum = addUnits(sum, units))
  return {
    add,
    take: () => {
      const taken = sum
      sum = {}
      return taken
    },
    watch: (client, service) => {
      const counting =
        (next: Next, { commandName = '' }: Named) =>
        async (call: Call) => {
          const name = commandName.replace(/Command$/u, '')
          const input = service === 'dynamodb' ? { ReturnConsumedCapacity: 'TOTAL', ...call.input } : call.input
          try {
            const answer = await next({ ...call, input })
            add(unitsOf(service, name, { input, output: answer.output }))
            return answer
          } catch (thrown) {
            add(unitsOfFailure(service, name, { input, thrown }))
            throw thrown
          }
        }
      const stack = client.middlewareStack as Stack
      stack.add(counting, { step: 'initialize', name: 'meter', override: true })
      return client
    },
  }
}

type Consumed = { readonly CapacityUnits?: number }
type Answered = { readonly input: object; readonly output: object }

/** What one call is billed by. In: a command's name without `Command`, what was asked and answered. */
export function unitsOf(service: MeteredService, name: string, { input, output }: Answered): Units {
  if (service === 'dynamodb') {
    const { ConsumedCapacity } = output as { ConsumedCapacity?: Consumed | readonly Consumed[] }
    const all = [ConsumedCapacity ?? []].flat() as readonly Consumed[]
    return { [capacityOf(name)]: all.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0) }
  }
  if (service === 's3') return objectUnits(name)
  if (service === 'events') return { events: entriesIn(input) }
  return { queueRequests: 1 }
}

/**
 * What a call that failed is billed by: a write that was refused for its condition takes what it would have written, at least
 * one unit, twice that in a transaction; an object that is not there was asked for all the same.
 */
export function unitsOfFailure(
  service: MeteredService,
  name: string,
  { input, thrown }: { readonly input: object; readonly thrown: unknown },
): Units {
  const why = thrown instanceof Error ? thrown.name : ''
  if (why === 'ConditionalCheckFailedException') return { writeUnits: 1 }
  if (why === 'TransactionCanceledException') return { writeUnits: 2 * partsIn(input) }
  return service === 's3' && isAnswer(thrown) ? objectUnits(name) : {}
}

function capacityOf(name: string): UnitName {
  return /Put|Write|Delete|Update/u.test(name) ? 'writeUnits' : 'readUnits'
}

/** Deletions are free. */
function objectUnits(name: string): Units {
  if (name.startsWith('Delete')) return {}
  return /^(?:Get|Head|Select)/u.test(name) && name !== 'HeadBucket' ? { objectReads: 1 } : { objectWrites: 1 }
}

function entriesIn(input: object): number {
  return 'Entries' in input && Array.isArray(input.Entries) ? input.Entries.length : 1
}

function partsIn(input: object): number {
  return 'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems.length : 1
}

function isAnswer(thrown: unknown): boolean {
  return thrown instanceof Error && '$metadata' in thrown
}
