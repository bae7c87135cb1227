import type { Shard } from '../dynamodb/streams.ts'
import { makeShardReader, type ShardContext, type ShardReader } from './shard-reader.ts'
import type { StreamMapping } from './stream-mapping.ts'

/** The readers of a stream's shards, a child only once its parent has been read to its end. */
export type ShardReaders = {
  /** Calls `work` with every reader that may be read now, all at once; those of new shards follow when an old one ends. */
  readonly each: (work: (reader: ShardReader) => Promise<void>) => Promise<void>
}

/** Makes the readers; shards are listed when first needed, and again when one has ended. */
export function makeShardReaders(mapping: StreamMapping, context: ShardContext): ShardReaders {
  const readers = new Map<string, ShardReader>()
  const refresh = async (): Promise<void> => {
    const listed = await context.stream.shards()
    for (const shard of listed) {
      if (!readers.has(shard.id) && isOpen(shard, listed, readers))
        readers.set(shard.id, makeShardReader(shard, mapping, context))
    }
  }
  return {
    each: async work => {
      if (readers.size === 0) await refresh()
      for (;;) {
        const active = [...readers.values()].filter(reader => !reader.hasEnded())
        await Promise.all(active.map(work))
        if (!active.some(reader => reader.hasEnded())) return
        await refresh()
      }
    },
  }
}

/** A parent that is listed no more has been forgotten by the engine, with all that it held. */
function isOpen(shard: Shard, listed: readonly Shard[], readers: ReadonlyMap<string, ShardReader>): boolean {
  if (shard.parent === undefined || !listed.some(({ id }) => id === shard.parent)) return true
  return readers.get(shard.parent)?.hasEnded() === true
}
