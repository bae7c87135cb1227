import { remade, type Command } from './faults.ts'
import { makeFunctions, type Ground, type MakeFunctions } from './functions.ts'
import type { Client } from './invocations.ts'
import { sweepBefore } from './sweep-before.ts'

type Input = Readonly<Record<string, unknown>>
type Keyed = { readonly pk: string; readonly sk: string }

/** The functions as deployed, but for what becomes of their commands to the table: another command, or an answer at once. */
function withTable(
  change: (command: Command, send: (command: Command) => Promise<unknown>) => Promise<unknown>,
): MakeFunctions {
  return ground =>
    makeFunctions({
      ...ground,
      wrap: client => {
        const wrapped = ground.wrap(client)
        return (client as Client) === ground.table.client ? changing(wrapped, change) : wrapped
      },
    })
}

function changing<C extends Client>(client: C, change: Parameters<typeof withTable>[0]): C {
  const send = (command: Command) => change(command, one => client.send(one as never))
  return new Proxy(client, {
    get: (target, property) => (property === 'send' ? send : (Reflect.get(target, property) as unknown)),
  })
}

function isPutOfHead({ constructor, input }: Command): boolean {
  return constructor.name === 'PutCommand' && (input['Item'] as Keyed).sk === 'HEAD'
}

function unconditional({
  ConditionExpression: _,
  ExpressionAttributeValues: __,
  ExpressionAttributeNames: ___,
  ...input
}: Input): Input {
  return input
}

/** Every head that comes is written, in the order in which it comes. */
const unconditionalWrite = withTable((command, send) =>
  send(isPutOfHead(command) ? remade(command, unconditional(command.input)) : command),
)

/** Nobody asks which version the head shows, and nothing in the write does. */
const noSequencerCheck = withTable(async (command, send) => {
  const { constructor, input } = command
  if (constructor.name === 'GetCommand' && (input['Key'] as Keyed).sk === 'HEAD') return {}
  return send(isPutOfHead(command) ? remade(command, unconditional(input)) : command)
})

/** A deletion takes the head away, and nothing stays that outruns what comes late. */
const missingTombstone = withTable((command, send) => {
  const item = command.input['Item'] as (Keyed & Input) | undefined
  if (!isPutOfHead(command) || item?.['status'] !== 'deleted') return send(command)
  return send(sweepBefore.deletion(command.input['TableName'], item))
})

/** The records of the version that is seen are deleted before the head moves. */
const sweepBeforeFlip = withTable(async (command, send) => {
  if (isPutOfHead(command)) await sweepBefore.sweep(command, send)
  return send(command)
})

/** Each head that is told of is counted, whatever has been counted before. */
const countingOnWrite: MakeFunctions = ground => {
  const { tally } = withTable(async (command, send) => {
    const { constructor, input } = command
    if (constructor.name === 'TransactWriteCommand') {
      const actions = input['TransactItems'] as readonly { readonly Put?: Input }[]
      const isMark = (action: { readonly Put?: Input }) =>
        (action.Put?.['Item'] as Keyed | undefined)?.sk.startsWith('C#')
      const all = actions.map(action => (isMark(action) && action.Put ? { Put: unconditional(action.Put) } : action))
      return send(remade(command, { ...input, TransactItems: all }))
    }
    const answer = (await send(command)) as { Responses?: Readonly<Record<string, readonly Keyed[]>> }
    if (constructor.name !== 'BatchGetCommand') return answer
    const seen = Object.entries(answer.Responses ?? {}).map(([table, items]) => [
      table,
      items.filter(({ sk }) => sk !== 'C#'),
    ])
    return { ...answer, Responses: Object.fromEntries(seen) as unknown }
  })(ground)
  return { ...makeFunctions(ground), tally }
}

/** Whatever failed in a batch, the whole of it is acknowledged. */
const acknowledgingAll: MakeFunctions = (ground: Ground) => {
  const { parse, extract, tally } = makeFunctions(ground)
  return {
    tally,
    parse: async event => ({ ...(await parse(event)), batchItemFailures: [] }),
    extract: async event => ({ ...(await extract(event)), batchItemFailures: [] }),
  }
}

/** The mistakes that such systems are known to be built with, each made in the functions as they are deployed. */
export const MISTAKES: Readonly<Record<string, MakeFunctions>> = {
  'no sequencer check': noSequencerCheck,
  'unconditional write': unconditionalWrite,
  'sweep before flip': sweepBeforeFlip,
  'counting on write': countingOnWrite,
  'missing tombstone': missingTombstone,
  'acknowledging the whole batch': acknowledgingAll,
}
