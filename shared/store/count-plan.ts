import type { Contributions } from '../records/counted.ts'
import type { TableAccess } from './batches.ts'
import { readContributions, readUncounted, type Uncounted } from './count-reads.ts'

/** The most entities that are counted in a document's main record, and the most bytes, about. */
const MAX_TOGETHER = 40
const MAX_BYTES = 200_000

/** A document to be counted, and what it contributes. */
export type Plan = Uncounted & {
  readonly contributions: Contributions
  /** Whether it has few entities, so that one record says what of it was counted. */
  readonly isSmall: boolean
}

/** Reads those of the documents that have to be counted. */
export async function readPlans(access: TableAccess, ids: readonly string[]): Promise<readonly Plan[]> {
  const uncounted = await readUncounted(access, ids)
  return Promise.all(uncounted.map(async one => toPlan(one, await readContributions(access, one.head))))
}

function toPlan({ head, counted }: Uncounted, contributions: Contributions): Plan {
  const isPlain = counted?.step === undefined && counted?.apart === undefined
  const isSmall = isPlain && fitsTogether(contributions)
  return { head, counted, contributions, isSmall }
}

/** Whether contributions have room in one record. */
export function fitsTogether(contributions: Contributions): boolean {
  if (contributions.size > MAX_TOGETHER) return false
  return JSON.stringify([...contributions]).length <= MAX_BYTES
}
