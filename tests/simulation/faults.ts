import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb'
import { S3ServiceException } from '@aws-sdk/client-s3'
import { SQSServiceException } from '@aws-sdk/client-sqs'

/**
 * What may happen to a call. `kill-before`, `kill-after`: the function ends there. `throttled`: it is refused. `unreached`:
 * it is not done, and no answer comes. `lost`: it is done, but no answer comes. `repeated`: it is done twice, as by a
 * client that heard no answer and asked again. `partial`: a batch is done in part. `conflict`: a transaction meets another.
 */
export type Fault =
  'kill-before' | 'kill-after' | 'throttled' | 'unreached' | 'lost' | 'repeated' | 'partial' | 'conflict'

/** A function was ended: nothing that it still does has an effect. */
export class Killed extends Error {}

/** A command of the SDK. */
export type Command = {
  readonly constructor: { readonly name: string }
  readonly input: Readonly<Record<string, unknown>>
}

const ANY: readonly Fault[] = ['kill-before', 'kill-after', 'throttled', 'unreached', 'lost', 'repeated']

/** What may happen to a command. */
export function faultsOf({ constructor, input }: Command): readonly Fault[] {
  if (constructor.name === 'TransactWriteCommand') return [...ANY, 'conflict']
  return 'RequestItems' in input || 'Entries' in input ? [...ANY, 'partial'] : ANY
}

type Send = (command: Command) => Promise<unknown>

/** Does a call with a fault; `share`: which part of a batch is done, below 1. Throws `Killed` where the function ends. */
export async function sendWith(fault: Fault | undefined, command: Command, { send, share }: Sending): Promise<unknown> {
  if (fault === 'kill-before') throw new Killed('killed before a call')
  if (fault === 'throttled') throw throttling(command)
  if (fault === 'unreached') throw timeout()
  if (fault === 'conflict') throw conflict(command)
  if (fault === 'partial')
    return 'Entries' in command.input ? sendEntries(command, { send, share }) : sendPart(command, { send, share })
  const answer = await send(command)
  if (fault === 'kill-after') throw new Killed('killed after a call')
  if (fault === 'lost') throw timeout()
  return fault === 'repeated' ? send(command) : answer
}

type Sending = { readonly send: Send; readonly share: number }

function timeout(): Error {
  return Object.assign(new Error('socket hang up'), { name: 'TimeoutError' })
}

function throttling({ input }: Command): Error {
  const said = { message: 'too much', $metadata: {} }
  if ('Bucket' in input) return new S3ServiceException({ name: 'SlowDown', $fault: 'server', ...said })
  if ('QueueUrl' in input) return new SQSServiceException({ name: 'RequestThrottled', $fault: 'client', ...said })
  return new ProvisionedThroughputExceededException(said)
}

function conflict({ input }: Command): Error {
  const actions = input['TransactItems'] as readonly unknown[]
  const CancellationReasons = actions.map((_, at) => ({ Code: at === 0 ? 'TransactionConflict' : 'None' }))
  return new TransactionCanceledException({ message: 'conflict', $metadata: {}, CancellationReasons })
}

/** The same command with another input. */
export function remade(command: Command, input: Command['input']): Command {
  const Same = command.constructor as unknown as new (input: unknown) => Command
  return new Same(input)
}

type Entry = { readonly Id: string }
type EntriesAnswer = { readonly Successful?: readonly unknown[]; readonly Failed?: readonly unknown[] }

/** A batch of which SQS does only a part, and says so. */
async function sendEntries(command: Command, { send, share }: Sending): Promise<unknown> {
  const all = command.input['Entries'] as readonly Entry[]
  const done = Math.floor(share * all.length)
  const refused = all.slice(done).map(({ Id }) => ({ Id, SenderFault: false, Code: 'ServiceUnavailable' }))
  if (done === 0) return { Successful: [], Failed: refused }
  const part = remade(command, { ...command.input, Entries: all.slice(0, done) })
  const { Successful = [], Failed = [] } = (await send(part)) as EntriesAnswer
  return { Successful, Failed: [...Failed, ...refused] }
}

type Batch = Readonly<Record<string, readonly unknown[] | { readonly Keys: readonly unknown[] }>>
type BatchAnswer = {
  readonly UnprocessedItems?: Readonly<Record<string, unknown>>
  readonly UnprocessedKeys?: Readonly<Record<string, Readonly<Record<string, AttributeValue>>>>
}

/** A batch of which DynamoDB does only a part, and says so. */
async function sendPart(command: Command, { send, share }: Sending): Promise<unknown> {
  const [[table, all] = []] = Object.entries(command.input['RequestItems'] as Batch)
  if (table === undefined || all === undefined) return send(command)
  const list = 'Keys' in all ? all.Keys : all
  const done = Math.floor(share * list.length)
  const of = (part: readonly unknown[]) => ({ [table]: 'Keys' in all ? { ...all, Keys: part } : part })
  const left = of(list.slice(done))
  const rest = 'Keys' in all ? { UnprocessedKeys: left } : { UnprocessedItems: left }
  if (done === 0) return { Responses: { [table]: [] }, ...rest }
  const part = remade(command, { ...command.input, RequestItems: of(list.slice(0, done)) })
  return { ...((await send(part)) as BatchAnswer), ...rest }
}
