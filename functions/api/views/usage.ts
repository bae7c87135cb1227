import { PRICE_LIST } from '../../../shared/usage/prices.ts'
import type { Ceiling as KnownCeiling, Spending } from '../../spending.ts'
import type { Ceiling, UsageReport } from '../schemas/usage.ts'

/** USD to a millionth, and units likewise. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6
}

/** The most that a month may cost, as the API shows it. */
export function toCeiling({ usd, setting }: KnownCeiling): Ceiling {
  const setBy = setting === null ? 'deployment' : 'people'
  return { usd, setBy, changedAt: setting?.changedAt ?? null, changedBy: setting?.changedBy ?? null }
}

/** A month's spending, as the API shows it. */
export function toUsageReport({ month, cost, ceiling, pause }: Spending): UsageReport {
  const services = cost.services.map(service => ({
    service: service.service,
    cost: rounded(service.cost),
    units: service.units.map(line => ({ ...line, amount: rounded(line.amount), cost: rounded(line.cost) })),
  }))
  return {
    month,
    currency: 'USD',
    total: rounded(cost.total),
    documents: cost.documents,
    perThousandDocuments: cost.perThousandDocuments === null ? null : rounded(cost.perThousandDocuments),
    services,
    functions: cost.functions.map(one => ({ name: one.name, cost: rounded(one.cost) })),
    prices: PRICE_LIST,
    ceiling: toCeiling(ceiling),
    paused: pause && { since: pause.since, spent: rounded(pause.spent), ceiling: pause.ceiling },
  }
}
