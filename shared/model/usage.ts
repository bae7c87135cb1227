/** What AWS bills by, as far as it is counted here. */
export type UnitName =
  | 'writeUnits'
  | 'readUnits'
  | 'objectWrites'
  | 'objectReads'
  | 'queueRequests'
  | 'events'
  | 'invocations'
  | 'gigabyteSeconds'

/** How much of each was used; what is not there was not used. */
export type Units = Readonly<Partial<Record<UnitName, number>>>

/** What a function has used in a month, and how many documents came to it. */
export type FunctionUsage = { readonly name: string; readonly units: Units; readonly documents: number }

/** A ceiling that people have set, which counts instead of the one of the deployment; null is none at all. */
export type CeilingSetting = {
  readonly usd: number | null
  /** ISO 8601. */
  readonly changedAt: string
  readonly changedBy: string | null
}

/** That ingestion waits: since when (ISO 8601), and what had been spent of what could be. */
export type Pause = { readonly since: string; readonly spent: number; readonly ceiling: number }
