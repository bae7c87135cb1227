import type { CeilingSetting, FunctionUsage, Pause, UnitName } from '../model/usage.ts'
import type { Item } from './item.ts'
import { CEILING_KEY, EXPIRY_ATTRIBUTE, PAUSE_KEY } from './keys.ts'

const KEPT_SECONDS = 400 * 24 * 3600
const NOT_UNITS: ReadonlySet<string> = new Set(['pk', 'sk', 'documents', EXPIRY_ATTRIBUTE])

/** The month of a moment (ISO 8601) in which usage is counted, as AWS bills it: `2026-11`, by UTC. */
export function monthOf(moment: string): string {
  return moment.slice(0, 7)
}

/** When the usage of a month is forgotten: seconds since 1970. */
export function usageExpiry(month: string): number {
  return Math.floor(Date.parse(`${month}-01T00:00:00Z`) / 1000) + KEPT_SECONDS
}

/** A function's share of a month's usage. Only `addUsage` writes such records, so their shape is trusted. */
export function fromUsageItem(item: Item): FunctionUsage {
  const units = Object.entries(item).filter(([name]) => !NOT_UNITS.has(name)) as readonly [UnitName, number][]
  return { name: item.sk, units: Object.fromEntries(units), documents: Number(item['documents'] ?? 0) }
}

/** A ceiling as the table holds it. */
export function toCeilingItem(setting: CeilingSetting): Item {
  return { ...CEILING_KEY, setting }
}

/** That ingestion waits, as the table holds it. */
export function toPauseItem(pause: Pause): Item {
  return { ...PAUSE_KEY, pause }
}

/** What people have set, and whether ingestion waits. In: the records of `USAGE`. */
export function fromCeilingItems(items: readonly Item[]): {
  readonly setting: CeilingSetting | undefined
  readonly pause: Pause | undefined
} {
  const at = (sk: string) => items.find(item => item.sk === sk)
  return {
    setting: at(CEILING_KEY.sk)?.['setting'] as CeilingSetting | undefined,
    pause: at(PAUSE_KEY.sk)?.['pause'] as Pause | undefined,
  }
}
