import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { CeilingSetting, FunctionUsage, Pause, UnitName, Units } from '../model/usage.ts'
import type { Item } from '../records/item.ts'
import { AFTER_ALL, EXPIRY_ATTRIBUTE, PAUSE_KEY, USAGE, usageKey, usagePartitions } from '../records/keys.ts'
import { fromCeilingItems, fromUsageItem, toCeilingItem, toPauseItem, usageExpiry } from '../records/usage-records.ts'
import type { TableAccess } from './batches.ts'
import { queryRange } from './query.ts'

/** What was used, month by month, and how much may be. */
export type Usage = ReturnType<typeof makeUsage>

/** What a function adds to a month's usage. `shard`: any whole number; its writers should differ in it. */
export type UsageShare = {
  readonly month: string
  readonly shard: number
  readonly name: string
  readonly units: Units
  readonly documents: number
}

const AT_ONCE = 100
/** Decimal places that are kept: a hundredth of a millisecond of the smallest function is more than that. */
const EXACTNESS = 1e6

/** Makes access to the usage that a table keeps. */
export function makeUsage(access: TableAccess) {
  const { client, table } = access
  return {
    /**
     * Adds to a month's usage: one write unit. Not idempotent: what is added again after an answer that got lost counts twice,
     * what an invocation used that was killed is not counted.
     */
    async add({ month, shard, name, units, documents }: UsageShare): Promise<void> {
      const added = Object.entries({ ...units, documents }).filter(([, amount]) => amount !== 0)
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: usageKey(month, shard, name),
          UpdateExpression: `SET #expiry = :expiry ADD ${added.map((_, at) => `#a${String(at)} :a${String(at)}`).join(', ')}`,
          ExpressionAttributeNames: {
            '#expiry': EXPIRY_ATTRIBUTE,
            ...Object.fromEntries(added.map(([unit], at) => [`#a${String(at)}`, unit])),
          },
          ExpressionAttributeValues: {
            ':expiry': usageExpiry(month),
            ...Object.fromEntries(added.map(([, amount], at) => [`:a${String(at)}`, rounded(amount)])),
          },
        }),
      )
    },

    /** What each function has used in a month. */
    async ofMonth(month: string): Promise<readonly FunctionUsage[]> {
      const shards = await Promise.all(usagePartitions(month).map(partition => readAll(access, partition)))
      const byName = Map.groupBy(shards.flat().map(fromUsageItem), ({ name }) => name)
      return [...byName].map(([name, shares]) => ({
        name,
        units: sumOf(shares.map(({ units }) => units)),
        documents: shares.reduce((sum, { documents }) => sum + documents, 0),
      }))
    },

    /** The ceiling that people have set, and whether ingestion waits. */
    ceiling: async () => fromCeilingItems(await readAll(access, USAGE)),

    /** Sets the ceiling, whatever the deployment says. */
    async setCeiling(setting: CeilingSetting): Promise<void> {
      await client.send(new PutCommand({ TableName: table, Item: toCeilingItem(setting) }))
    },

    /** Notes that ingestion waits; undefined: that it goes on. */
    async setPause(pause: Pause | undefined): Promise<void> {
      if (pause === undefined) await client.send(new DeleteCommand({ TableName: table, Key: PAUSE_KEY }))
      else await client.send(new PutCommand({ TableName: table, Item: toPauseItem(pause) }))
    },
  }
}

async function readAll(access: TableAccess, partition: string): Promise<readonly Item[]> {
  const found: Item[] = []
  const range = { partition, from: '!', to: AFTER_ALL, size: AT_ONCE }
  for await (const group of queryRange(access, range)) found.push(...group)
  return found
}

function sumOf(all: readonly Units[]): Units {
  const sum: Partial<Record<UnitName, number>> = {}
  for (const [name, amount] of all.flatMap(units => Object.entries(units) as [UnitName, number][])) {
    sum[name] = (sum[name] ?? 0) + amount
  }
  return sum
}

function rounded(amount: number): number {
  return Math.round(amount * EXACTNESS) / EXACTNESS
}
