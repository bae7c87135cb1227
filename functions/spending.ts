import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { PipelineError } from '../shared/errors.ts'
import type { CeilingSetting, Pause } from '../shared/model/usage.ts'
import { monthOf } from '../shared/records/usage-records.ts'
import type { Usage } from '../shared/store/usage.ts'
import { costOf, type Cost } from '../shared/usage/cost.ts'

/** The most that a month may cost in USD, null for no such thing, and who said so: the deployment, or people since. */
export type Ceiling = { readonly usd: number | null; readonly setting: CeilingSetting | null }

/** A month's cost so far, how much it may be, and whether ingestion waits. */
export type Spending = {
  readonly month: string
  readonly cost: Cost
  readonly ceiling: Ceiling
  readonly pause: Pause | null
}

/** The ceiling's events, for which the stack has a rule (`infra/ceiling.ts`). */
export const CEILING_SOURCE = 'fjala.usage'

/** `Ceiling Reached`: what was spent is no less than what may be. `Ceiling Changed`: people have set another one. */
export type CeilingEvent = 'Ceiling Reached' | 'Ceiling Changed'

/** What spending is known from. `deployed`: the ceiling that the deployment sets. */
export type SpendingOptions = {
  readonly usage: Usage
  readonly deployed: number | null
  /** The moment, ISO 8601. */
  readonly now: () => string
}

/** What is spent, and the ceiling, as people see and change them. */
export type SpendingWatch = ReturnType<typeof makeSpending>

/** Makes the watch over a month's spending. */
export function makeSpending({ usage, deployed, now }: SpendingOptions) {
  return {
    async current(): Promise<Spending> {
      const month = monthOf(now())
      const [used, { setting, pause }] = await Promise.all([usage.ofMonth(month), usage.ceiling()])
      return { month, cost: costOf(used), ceiling: toCeiling(setting, deployed), pause: pause ?? null }
    },

    /** Whether ingestion waits, without what was spent: one short read. */
    async pause(): Promise<Pause | null> {
      return (await usage.ceiling()).pause ?? null
    },

    /** Sets the ceiling; null is none. Whoever calls says so with `Ceiling Changed`. */
    async setCeiling(usd: number | null, changedBy: string | null): Promise<Ceiling> {
      const setting = { usd, changedAt: now(), changedBy }
      await usage.setCeiling(setting)
      return toCeiling(setting, deployed)
    },
  }
}

function toCeiling(setting: CeilingSetting | undefined, deployed: number | null): Ceiling {
  return setting === undefined ? { usd: deployed, setting: null } : { usd: setting.usd, setting }
}

/** Whether what was spent is no less than what may be. */
export function isOverCeiling({ cost, ceiling }: Pick<Spending, 'cost' | 'ceiling'>): boolean {
  return ceiling.usd !== null && cost.total >= ceiling.usd
}

/** Makes what tells `ceiling` to look at the spending. Throws the fault `bus.refused` where it is not taken: say it again. */
export function makeTellCeiling(client: EventBridgeClient) {
  return async (type: CeilingEvent): Promise<void> => {
    const Entries = [{ Source: CEILING_SOURCE, DetailType: type, Detail: '{}' }]
    const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries }))
    if (FailedEntryCount > 0) throw new PipelineError('bus.refused', `Cannot tell: the event '${type}' was refused`)
  }
}
