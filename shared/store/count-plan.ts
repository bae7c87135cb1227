import type { Contributions } from '../records/counted.ts'
import type { TableAccess } from './batches.ts'
import { changedEntities } from './count-actions.ts'
import { readContributions, readUncounted, type Uncounted } from './count-reads.ts'

/** The most entities that are counted in a document's main record, and the most bytes, about. */
const MAX_TOGETHER = 90
const MAX_BYTES = 200_000
/** The most profiles that one transaction can move, beside the document's main record. */
const MAX_CHANGES = 99

/** A document to be counted, and what it contributes. */
export type Plan = Uncounted & {
  readonly contributions: Contributions
  /** Whether one record says what of it was counted, and one transaction can move that and all profiles. */
  readonly isSmall: boolean
}

/** Reads those of the documents that have to be counted. */
export async function readPlans(access: TableAccess, ids: readonly string[]): Promise<readonly Plan[]> {
  const uncounted = await readUncounted(access, ids)
  return Promise.all(uncounted.map(async one => toPlan(one, await readContributions(access, one.head))))
}

function toPlan({ head, counted }: Uncounted, contributions: Contributions): Plan {
  const isPlain = counted?.step === undefined && counted?.apart === undefined
  const change = { from: counted?.contributions ?? new Map(), to: contributions }
  const isSmall = isPlain && fitsTogether(contributions) && changedEntities(change).length <= MAX_CHANGES
  return { head, counted, contributions, isSmall }
}

/** Whether contributions have room in one record. */
export function fitsTogether(contributions: Contributions): boolean {
  if (contributions.size > MAX_TOGETHER) return false
  return JSON.stringify([...contributions]).length <= MAX_BYTES
}
