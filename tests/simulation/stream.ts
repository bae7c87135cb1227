import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { tallied } from '../support/tallying.ts'
import { withSortedNames } from '../support/thin-table-client.ts'
import type { Random } from './random.ts'

const SHARDS = 2
const LARGEST_BATCH = 8
/** Tries after which a batch is halved, or, if it is one record, given up. */
const MAX_TRIES = 2

/** A table's stream, in shards; each is read in order, by one function at a time, and what failed is read again. */
export type Shards = {
  readonly add: (records: readonly DynamoDBRecord[]) => void
  readonly isRead: () => boolean
  /** A batch of a shard that nobody reads at the moment; undefined where there is none. */
  readonly receive: () => StreamDelivery | undefined
  /** Some records that were read before, once more; undefined where there are none. */
  readonly again: () => StreamDelivery | undefined
  /** How many records were given up in all. */
  readonly givenUp: () => number
}

/** A batch under way. `settle` takes the function's answer; undefined where there was none. */
export type StreamDelivery = {
  readonly event: DynamoDBStreamEvent
  readonly settle: (response: DynamoDBBatchResponse | undefined) => void
}

type Shard = {
  readonly log: DynamoDBRecord[]
  position: number
  isBeingRead: boolean
  tries: number
  /** The most records in the next batch. */
  limit: number
  givenUp: number
}

function makeShard(log: DynamoDBRecord[]): Shard {
  return { log, position: 0, isBeingRead: false, tries: 0, limit: LARGEST_BATCH, givenUp: 0 }
}

/** Makes the shards of a stream. Records of one item are in one shard. */
export function makeShards(random: Random): Shards {
  const shards = Array.from({ length: SHARDS }, (): Shard => makeShard([]))
  const all: Shard[] = [...shards]
  return {
    add: records => {
      for (const record of inFixedOrder(tallied(records))) shards[shardOf(record)]?.log.push(record)
    },
    isRead: () => all.every(({ log, position }) => position === log.length),
    receive: () => {
      const free = all.filter(({ log, position, isBeingRead }) => !isBeingRead && position < log.length)
      return free.length === 0 ? undefined : read(random.pick(free), random)
    },
    again: () => {
      const begun = shards.filter(({ position }) => position > 0)
      if (begun.length === 0) return undefined
      const { log, position } = random.pick(begun)
      const from = random.below(position)
      // beside what comes after them, and, like that, until they have been done with once more
      const old = makeShard(log.slice(from, Math.min(position, from + 1 + random.below(LARGEST_BATCH))))
      all.push(old)
      return read(old, random)
    },
    givenUp: () => all.reduce((sum, { givenUp }) => sum + givenUp, 0),
  }
}

const partitionOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.['pk']?.S ?? ''

/**
 * The engine tells what one transaction wrote, and the names in a map, in an order that differs from time to time. Only the
 * order within a partition means something: with any other, the same seed would not give the same schedule.
 */
function inFixedOrder(records: readonly DynamoDBRecord[]): readonly DynamoDBRecord[] {
  const sorted = records.toSorted((a, b) =>
    partitionOf(a) < partitionOf(b) ? -1 : partitionOf(a) > partitionOf(b) ? 1 : 0,
  )
  return sorted.map(record => withSortedNames(record) as DynamoDBRecord)
}

function shardOf(record: DynamoDBRecord): number {
  return [...partitionOf(record)].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % SHARDS
}

function read(shard: Shard, random: Random): StreamDelivery {
  const Records = shard.log.slice(shard.position, shard.position + 1 + random.below(shard.limit))
  shard.isBeingRead = true
  return {
    event: { Records },
    settle: response => {
      shard.isBeingRead = false
      const done = response === undefined ? 0 : doneOf(Records, response)
      shard.position += done
      shard.tries = done === 0 ? shard.tries + 1 : 0
      if (done > 0) shard.limit = LARGEST_BATCH
      if (shard.tries >= MAX_TRIES) giveUp(shard, Records.length)
    },
  }
}

/** How many records were done with, from the first. */
function doneOf(records: readonly DynamoDBRecord[], { batchItemFailures }: DynamoDBBatchResponse): number {
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
  return first === -1 ? records.length : first
}

function giveUp(shard: Shard, length: number): void {
  shard.tries = 0
  if (length > 1) {
    shard.limit = Math.ceil(length / 2)
    return
  }
  shard.position += 1
  shard.givenUp += 1
  shard.limit = LARGEST_BATCH
}
