import { costOf } from '../../shared/usage/cost.ts'
import type { UsageReport } from './schemas/usage.ts'
import { toUsageReport } from './views/usage.ts'

/** A month of a small newsroom: 20,000 documents. */
export const USAGE_REPORT: UsageReport = toUsageReport({
  month: '2026-11',
  cost: costOf([
    {
      name: 'parse',
      documents: 20_000,
      units: { objectWrites: 40_000, objectReads: 20_000, events: 20_000, queueRequests: 44_000, invocations: 8_000 },
    },
    { name: 'extract', documents: 0, units: { writeUnits: 1_100_000, readUnits: 60_000, gigabyteSeconds: 900 } },
    { name: 'tally', documents: 0, units: { writeUnits: 980_000, readUnits: 480_000, gigabyteSeconds: 400 } },
  ]),
  ceiling: { usd: 25, setting: { usd: 25, changedAt: '2026-11-03T08:00:00.000Z', changedBy: 'redaksia' } },
  pause: null,
})
