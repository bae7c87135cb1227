import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { tallied } from '../support/tallying.ts'
import type { Random } from './random.ts'

const SHARDS = 2
const LARGEST_BATCH = 8

/** A table's stream, in shards; each is read in order, by one function at a time, and what failed is read again. */
export type Shards = {
  readonly add: (records: readonly DynamoDBRecord[]) => void
  readonly isRead: () => boolean
  /** A batch of a shard that nobody reads at the moment; undefined where there is none. */
  readonly receive: () => StreamDelivery | undefined
  /** Some records that were read before, once more; undefined where there are none. */
  readonly again: () => StreamDelivery | undefined
}

/** A batch under way. `settle` takes the function's answer; undefined where there was none. */
export type StreamDelivery = {
  readonly event: DynamoDBStreamEvent
  readonly settle: (response: DynamoDBBatchResponse | undefined) => void
}

type Shard = { readonly log: DynamoDBRecord[]; position: number; isBeingRead: boolean }

/** Makes the shards of a stream. Records of one item are in one shard. */
export function makeShards(random: Random): Shards {
  const shards = Array.from({ length: SHARDS }, (): Shard => ({ log: [], position: 0, isBeingRead: false }))
  return {
    add: records => {
      for (const record of tallied(records)) shards[shardOf(record)]?.log.push(record)
    },
    isRead: () => shards.every(({ log, position }) => position === log.length),
    receive: () => {
      const free = shards.filter(({ log, position, isBeingRead }) => !isBeingRead && position < log.length)
      return free.length === 0 ? undefined : read(random.pick(free), random)
    },
    again: () => {
      const old = shards.filter(({ position }) => position > 0)
      if (old.length === 0) return undefined
      const { log, position } = random.pick(old)
      const from = random.below(position)
      const Records = log.slice(from, Math.min(position, from + 1 + random.below(LARGEST_BATCH)))
      return { event: { Records }, settle: () => undefined }
    },
  }
}

function shardOf({ dynamodb }: DynamoDBRecord): number {
  const pk = dynamodb?.Keys?.['pk']?.S ?? ''
  return [...pk].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % SHARDS
}

function read(shard: Shard, random: Random): StreamDelivery {
  const Records = shard.log.slice(shard.position, shard.position + 1 + random.below(LARGEST_BATCH))
  shard.isBeingRead = true
  return {
    event: { Records },
    settle: response => {
      shard.isBeingRead = false
      if (response === undefined) return
      const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      const first = Records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
      shard.position += first === -1 ? Records.length : first
    },
  }
}
