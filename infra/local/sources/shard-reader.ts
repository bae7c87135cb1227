import { sequenceNumberOf, type Shard, type Stream } from '../dynamodb/streams.ts'
import type { JsonObject } from '../json.ts'
import type { Positions } from './positions.ts'
import type { StreamMapping } from './stream-mapping.ts'

/** A shard's records that the mapping lets in, in batches; ask for the next only when the last is done with. */
export type ShardReader = {
  readonly shard: Shard
  /** The next batch; an empty one when there is nothing more for now. */
  readonly next: () => Promise<readonly JsonObject[]>
  /** Notes that everything up to and with this record is done with: a restart goes on behind it. */
  readonly done: (record: JsonObject) => void
  /** Whether the shard will never hold more. */
  readonly hasEnded: () => boolean
}

/** What a reader reads, and where it notes how far it came. `pause` waits for a batch to fill. */
export type ShardContext = {
  readonly stream: Stream
  readonly positions: Positions
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Makes the reader of a shard; it begins where an earlier one of the same mapping ended. */
export function makeShardReader(shard: Shard, mapping: StreamMapping, context: ShardContext): ShardReader {
  const { stream, positions, pause } = context
  const reader = readerName(mapping, stream)
  let buffer: readonly JsonObject[] = []
  let seen = positions.read(reader, shard.id)
  let ended = false
  const done = (sequenceNumber: string): void => positions.write(reader, shard.id, sequenceNumber)
  const isShort = (): boolean => buffer.length < mapping.batchSize
  const fill = async (): Promise<void> => {
    let iterator: string | undefined = await stream.iteratorAfter(shard.id, seen)
    while (iterator !== undefined && isShort()) {
      const { records, next } = await stream.read(iterator)
      ended = next === undefined
      const last = records.at(-1)
      if (last === undefined) return
      seen = sequenceNumberOf(last)
      buffer = [...buffer, ...records.filter(mapping.accepts)]
      // what no filter lets in is done with
      if (buffer.length === 0) done(seen)
      iterator = next
    }
  }
  return {
    shard,
    next: async () => {
      if (isShort()) await fill()
      if (isShort() && buffer.length > 0 && mapping.windowSeconds > 0) {
        await pause(mapping.windowSeconds * 1000)
        await fill()
      }
      const batch = buffer.slice(0, mapping.batchSize)
      buffer = buffer.slice(mapping.batchSize)
      return batch
    },
    done: record => done(sequenceNumberOf(record)),
    hasEnded: () => ended && buffer.length === 0,
  }
}

/** A stream that is read for the first time from now on: notes for every shard that what it holds is done with. */
export async function skipToNewest(mapping: StreamMapping, { stream, positions }: ShardContext): Promise<void> {
  const reader = readerName(mapping, stream)
  for (const { id } of await stream.shards()) {
    if (positions.read(reader, id) !== undefined) continue
    let last: string | undefined
    let iterator: string | undefined = await stream.iteratorAfter(id, undefined)
    while (iterator !== undefined) {
      const { records, next } = await stream.read(iterator)
      if (records.length === 0) break
      last = sequenceNumberOf(records.at(-1) ?? {})
      iterator = next
    }
    if (last !== undefined) positions.write(reader, id, last)
  }
}

/** Up to where all shards of the stream have been read: the lowest position; `undefined` where one was never read. */
export async function readUpTo(
  mapping: StreamMapping,
  { stream, positions }: Pick<ShardContext, 'stream' | 'positions'>,
): Promise<string | undefined> {
  const reader = readerName(mapping, stream)
  const reached = (await stream.shards()).map(({ id }) => positions.read(reader, id))
  if (reached.includes(undefined)) return undefined
  return reached.reduce(
    (lowest, position) => (BigInt(lowest ?? 0) < BigInt(position ?? 0) ? lowest : position),
    reached[0],
  )
}

/** Under which name positions are kept: a table that is made anew has another stream. */
export function readerName(mapping: StreamMapping, stream: Stream): string {
  return `${mapping.id} ${stream.arn}`
}
