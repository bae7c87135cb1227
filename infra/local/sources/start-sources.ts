import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { DynamoDb } from '../dynamodb/client.ts'
import type { Engine } from '../dynamodb/engine.ts'
import { openStream } from '../dynamodb/streams.ts'
import type { Outcome } from '../functions/environment.ts'
import type { Pool } from '../functions/pool.ts'
import type { Queues } from '../queues/queues.ts'
import type { Template } from '../template/template.ts'
import type { Positions } from './positions.ts'
import type { Switches } from './switches.ts'
import { feedFromQueue, type QueueSource } from './queue-source.ts'
import { readMappings, type Mappings, type StreamFeed } from './read-mappings.ts'
import { readUpTo } from './shard-reader.ts'
import type { Source } from './source.ts'
import { feedFromStream, type StreamSource } from './stream-source.ts'

/** Everything that feeds functions. */
export type Sources = Source & {
  /** Tells the readers of streams that something was written. */
  readonly wake: () => void
  /** Lets a queue feed its function, or not, also after a restart; whether there is a mapping of that identifier. */
  readonly setEnabled: (mappingId: string, isEnabled: boolean) => boolean
}

/** What the sources work with. */
export type SourcesContext = {
  readonly template: Template
  readonly access: Access
  readonly queues: Queues
  readonly dynamoDb: DynamoDb
  readonly engine: Engine
  readonly positions: Positions
  readonly switches: Switches
  readonly pool: Pool
  readonly clock: Clock
  readonly report: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
  readonly changed: () => void
}

/** Starts what the template's event source mappings say. Throws for a mapping that could not work. */
export async function startSources(context: SourcesContext): Promise<Sources> {
  const mappings = readMappings(context.template, context.access)
  const streams = await Promise.all(mappings.streams.map(feed => startStream(feed, context)))
  const queues = startQueues(mappings, context)
  const all: readonly Source[] = [...streams, ...queues.values()]
  return {
    name: all.map(({ name }) => name).join(', '),
    wake: () => {
      for (const stream of streams) stream.wake()
    },
    setEnabled: (mappingId, isEnabled) => {
      const queue = queues.get(mappingId)
      if (queue === undefined) return false
      context.switches.write(mappingId, isEnabled)
      queue.setEnabled(isEnabled)
      return true
    },
    isQuiet: () => all.every(source => source.isQuiet()),
    stop: async () => {
      await Promise.all(all.map(source => source.stop()))
    },
  }
}

function startQueues(
  { queues: fed }: Mappings,
  { queues, ...context }: SourcesContext,
): ReadonlyMap<string, QueueSource> {
  const started = fed.map(({ id: mappingId, queue: { id, physical }, mapping }) => {
    const queue = queues.byArn(physical.arn)
    if (queue === undefined) throw new Error(`Cannot feed ${mapping.functionName}: queue ${id} is not open`)
    const source = feedFromQueue(mapping, { ...context, queue })
    source.setEnabled(context.switches.read(mappingId))
    return [mappingId, source] as const
  })
  return new Map(started)
}

async function startStream({ table, to, mapping }: StreamFeed, context: SourcesContext): Promise<StreamSource> {
  const stream = await openStream(table.physical.name, context.dynamoDb)
  const read = await readUpTo(mapping, { ...context, stream })
  if (read !== undefined) context.engine.trimStream(table.physical.name, read)
  return feedFromStream(mapping, {
    ...context,
    stream,
    streamArn: table.physical.attributes['StreamArn'] ?? '',
    functionArn: to.physical.arn,
    failureQueue: context.queues.byArn(mapping.failureQueueArn ?? ''),
  })
}
