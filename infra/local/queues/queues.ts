import type { Clock } from '../clock.ts'
import { isObject, numberOf, parseObject, textOf, type Json, type JsonObject } from '../json.ts'
import type { Resource } from '../template/template.ts'
import { openMessageTable } from './message-table.ts'
import { makeQueue, type Queue, type QueueContext, type QueueSettings } from './queue.ts'

/** The queues of a stack. */
export type Queues = {
  readonly all: readonly Queue[]
  readonly byArn: (arn: string) => Queue | undefined
  readonly byName: (name: string) => Queue | undefined
  readonly close: () => void
}

/** Reads a queue's settings from its resource. Throws for what isn't run locally (FIFO). */
export function queueSettings(resource: Resource): QueueSettings {
  const properties = resource.properties()
  if (properties['FifoQueue'] === true)
    throw new Error(`Cannot run queue ${resource.id}: FIFO queues are not run locally`)
  const redrive = redriveOf(properties)
  return {
    name: resource.physical.name,
    arn: resource.physical.arn,
    visibilitySeconds: numberOf(properties['VisibilityTimeout'], 30),
    delaySeconds: numberOf(properties['DelaySeconds'], 0),
    retentionSeconds: numberOf(properties['MessageRetentionPeriod'], 345_600),
    maximumBytes: numberOf(properties['MaximumMessageSize'], 1_048_576),
    ...(redrive === undefined ? {} : { redrive }),
  }
}

function redriveOf(properties: JsonObject): QueueSettings['redrive'] {
  const given: Json | undefined = properties['RedrivePolicy']
  const policy = typeof given === 'string' ? parseObject(given) : given
  if (!isObject(policy)) return undefined
  return {
    deadLetterArn: textOf(policy['deadLetterTargetArn']),
    maxReceiveCount: numberOf(policy['maxReceiveCount'], 10),
  }
}

/**
 * Opens the queues over one file. Messages of an earlier run are still there;
 * those that were in flight when it ended can be received at once, since nobody works on them any more.
 */
export function openQueues(file: string, settings: readonly QueueSettings[], clock: Clock): Queues {
  const table = openMessageTable(file)
  table.releaseAll(clock.now())
  const byArn = new Map<string, Queue>()
  const context: QueueContext = { table, clock, find: arn => byArn.get(arn) }
  for (const queue of settings) byArn.set(queue.arn, makeQueue(queue, context))
  for (const { name, redrive } of settings) {
    if (redrive !== undefined && !byArn.has(redrive.deadLetterArn))
      throw new Error(`Cannot open queue ${name}: its dead-letter queue ${redrive.deadLetterArn} does not exist`)
  }
  const all = [...byArn.values()]
  return {
    all,
    byArn: arn => byArn.get(arn),
    byName: name => all.find(queue => queue.settings.name === name),
    close: () => {
      for (const queue of all) queue.stop()
      table.close()
    },
  }
}
