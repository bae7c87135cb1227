import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { toBatch } from '../support/world.ts'
import type { Random } from './random.ts'

type Message = { readonly body: string; readonly receives: number }

/** A queue that delivers at least once and in no order, with its dead letters. */
export type Queue = {
  readonly send: (body: string) => void
  readonly isEmpty: () => boolean
  /** Some messages, as a batch for each count of receives; they are hidden until `settle` says what became of them. */
  readonly receive: () => Delivery
  /** Puts the dead letters back. Whether there were any. */
  readonly redrive: () => boolean
}

/** A batch under way. `settle` takes the function's answer; undefined where there was none. */
export type Delivery = { readonly event: SQSEvent; readonly settle: (response: SQSBatchResponse | undefined) => void }

/** After how many receives a message is a dead letter. */
export const MAX_RECEIVES = 3
const LARGEST_BATCH = 4

/** How often messages come twice, and how often an acknowledgement is lost. */
export type Unreliability = { readonly duplicates: number; readonly lostAcknowledgements: number }

/** Makes a queue; `unreliability` is asked at each turn, so that it can end. */
export function makeQueue(random: Random, unreliability: () => Unreliability): Queue {
  let waiting: readonly Message[] = []
  let dead: readonly Message[] = []
  const giveBack = (messages: readonly Message[]): void => {
    waiting = [...waiting, ...messages.filter(({ receives }) => receives < MAX_RECEIVES)]
    dead = [...dead, ...messages.filter(({ receives }) => receives >= MAX_RECEIVES)]
  }
  return {
    send: body => {
      const copies = random.chance(unreliability().duplicates) ? 2 : 1
      waiting = [...waiting, ...Array.from({ length: copies }, () => ({ body, receives: 0 }))]
    },
    isEmpty: () => waiting.length === 0,
    receive: () => {
      const taken = take(waiting, random)
      waiting = waiting.filter(message => !taken.includes(message))
      const received = taken.map(({ body, receives }) => ({ body, receives: receives + 1 }))
      if (random.chance(unreliability().duplicates)) waiting = [...waiting, ...taken]
      return {
        event: toEvent(received),
        settle: response => {
          const isLost = response === undefined || random.chance(unreliability().lostAcknowledgements)
          const failed = new Set(response?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
          giveBack(isLost ? received : received.filter((_, at) => failed.has(`m${String(at)}`)))
        },
      }
    },
    redrive: () => {
      const messages = dead
      dead = []
      waiting = [...waiting, ...messages.map(({ body }) => ({ body, receives: 0 }))]
      return messages.length > 0
    },
  }
}

function take(waiting: readonly Message[], random: Random): readonly Message[] {
  const left = [...waiting]
  const count = 1 + random.below(Math.min(LARGEST_BATCH, left.length))
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat()
}

function toEvent(messages: readonly Message[]): SQSEvent {
  const { Records } = toBatch(messages.map(({ body }) => body))
  return {
    Records: Records.map((record, at) => ({
      ...record,
      attributes: { ...record.attributes, ApproximateReceiveCount: String(messages[at]?.receives ?? 1) },
    })),
  }
}
