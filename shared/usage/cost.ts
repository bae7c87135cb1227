import type { FunctionUsage, UnitName, Units } from '../model/usage.ts'
import { PRICES, UNIT_NAMES, type ServiceName } from './prices.ts'

/** One line of a bill: how much of a unit, at what price, and what that comes to, in USD. */
export type UnitCost = {
  readonly unit: UnitName
  readonly amount: number
  readonly price: number
  readonly cost: number
}

/** What a service costs, in USD, with the units that it comes of. */
export type ServiceCost = { readonly service: ServiceName; readonly cost: number; readonly units: readonly UnitCost[] }

/** What was used, in USD. `perThousandDocuments` is null where no document came. */
export type Cost = {
  readonly total: number
  readonly documents: number
  readonly perThousandDocuments: number | null
  readonly services: readonly ServiceCost[]
  readonly functions: readonly { readonly name: string; readonly cost: number }[]
}

/** The units of several, added up. */
export function addUnits(...all: readonly Units[]): Units {
  const named = UNIT_NAMES.map(name => [name, all.reduce((sum, units) => sum + (units[name] ?? 0), 0)] as const)
  return Object.fromEntries(named.filter(([, amount]) => amount !== 0))
}

/** What units cost at the prices of the list, in USD. */
export function costOfUnits(units: Units): number {
  return UNIT_NAMES.reduce((sum, name) => sum + (units[name] ?? 0) * PRICES[name].usd, 0)
}

/** What functions have used, multiplied by the price list: by service, the dearest first, and by function. */
export function costOf(usages: readonly FunctionUsage[]): Cost {
  const units = addUnits(...usages.map(usage => usage.units))
  const total = costOfUnits(units)
  const documents = usages.reduce((sum, usage) => sum + usage.documents, 0)
  const byService = Map.groupBy(UNIT_NAMES, name => PRICES[name].service)
  const services = [...byService].map(([service, names]) => toService(service, names, units))
  const functions = usages.map(usage => ({ name: usage.name, cost: costOfUnits(usage.units) }))
  return {
    total,
    documents,
    perThousandDocuments: documents === 0 ? null : (1000 * total) / documents,
    services: services.toSorted(dearestFirst),
    functions: functions.toSorted(dearestFirst),
  }
}

function toService(service: ServiceName, names: readonly UnitName[], units: Units): ServiceCost {
  const lines = names.map(unit => {
    const [amount, price] = [units[unit] ?? 0, PRICES[unit].usd]
    return { unit, amount, price, cost: amount * price }
  })
  return { service, cost: lines.reduce((sum, { cost }) => sum + cost, 0), units: lines }
}

function dearestFirst(one: { readonly cost: number }, other: { readonly cost: number }): number {
  return other.cost - one.cost
}
