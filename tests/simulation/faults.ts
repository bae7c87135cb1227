import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb'
import type { Random } from './random.ts'

/**
 * What may happen to a call. `kill-before`, `kill-after`: the function ends there. `throttled`: it is refused. `lost`: it is
 * done, but the answer does not come. `repeated`: it is done twice, as by a client that heard no answer and asked again.
 * `partial`: a batch is done in part. `conflict`: a transaction meets another.
 */
export type Fault = 'kill-before' | 'kill-after' | 'throttled' | 'lost' | 'repeated' | 'partial' | 'conflict'

/** Every kind of fault. */
export const FAULTS: readonly Fault[] = [
  'kill-before',
  'kill-after',
  'throttled',
  'lost',
  'repeated',
  'partial',
  'conflict',
]

/** A function was ended: nothing that it still does has an effect. */
export class Killed extends Error {}

/** A command of the SDK. */
export type Command = {
  readonly constructor: { readonly name: string }
  readonly input: Readonly<Record<string, unknown>>
}

type Send = (command: Command) => Promise<unknown>

/** Does a call with a fault. Throws `Killed` where the function ends. */
export async function sendWith(
  fault: Fault | undefined,
  command: Command,
  { send, random }: Sending,
): Promise<unknown> {
  if (fault === 'kill-before') throw new Killed('killed before a call')
  if (fault === 'throttled') throw throttling()
  if (fault === 'conflict' && command.constructor.name === 'TransactWriteCommand') throw conflict(command)
  if (fault === 'partial') return sendPart(command, { send, random })
  const answer = await send(command)
  if (fault === 'kill-after') throw new Killed('killed after a call')
  if (fault === 'lost') throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' })
  return fault === 'repeated' ? send(command) : answer
}

type Sending = { readonly send: Send; readonly random: Random }

function throttling(): Error {
  return new ProvisionedThroughputExceededException({ message: 'too much', $metadata: {} })
}

function conflict({ input }: Command): Error {
  const actions = input['TransactItems'] as readonly unknown[]
  const CancellationReasons = actions.map((_, at) => ({ Code: at === 0 ? 'TransactionConflict' : 'None' }))
  return new TransactionCanceledException({ message: 'conflict', $metadata: {}, CancellationReasons })
}

type Batch = Readonly<Record<string, readonly unknown[] | { readonly Keys: readonly unknown[] }>>
type BatchAnswer = {
  readonly UnprocessedItems?: Readonly<Record<string, unknown>>
  readonly UnprocessedKeys?: Readonly<Record<string, Readonly<Record<string, AttributeValue>>>>
}

/** A batch of which DynamoDB does only a part, and says so. */
async function sendPart(command: Command, { send, random }: Sending): Promise<unknown> {
  const requests = command.input['RequestItems'] as Batch | undefined
  const [[table, all] = []] = Object.entries(requests ?? {})
  if (table === undefined || all === undefined) return send(command)
  const list = 'Keys' in all ? all.Keys : all
  const done = random.below(list.length)
  const of = (part: readonly unknown[]) => ({ [table]: 'Keys' in all ? { ...all, Keys: part } : part })
  const left = of(list.slice(done))
  const rest = 'Keys' in all ? { UnprocessedKeys: left } : { UnprocessedItems: left }
  if (done === 0) return { Responses: { [table]: [] }, ...rest }
  const Part = command.constructor as unknown as new (input: unknown) => Command
  const answer = (await send(new Part({ ...command.input, RequestItems: of(list.slice(0, done)) }))) as BatchAnswer
  return { ...answer, ...rest }
}
