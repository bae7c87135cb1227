import { PipelineError } from '../errors.ts'
import type { Counted } from '../records/counted.ts'
import type { TableAccess } from './batches.ts'
import { changedEntities, moveCounted, moveProfiles, transact, type Change } from './count-actions.ts'
import { readStoredProfiles, type StoredProfile } from './count-reads.ts'
import { countInSteps } from './count-in-steps.ts'
import { readPlans, type Plan } from './count-plan.ts'
import { waitBefore } from './wait.ts'

const MAX_ACTIONS = 100
const MAX_TRANSACTION_BYTES = 3_000_000
const MAX_REPETITIONS = 8

/**
 * Adds to profiles what documents' visible revisions say of entities, and takes away what was counted of them before.
 * However often and in whatever order it is called, each document is counted once, as its head has it: the profiles and
 * the record of what was counted move in one transaction. Out: what went wrong, by document.
 */
export async function countDocuments(
  access: TableAccess,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const left = new Set(ids)
  for (const group of inTransactions(await readPlans(access, ids).catch(() => []))) {
    if (!(await countTogether(access, group).catch(() => false))) continue
    for (const { head } of group) left.delete(head.id)
  }
  const failures = new Map<string, unknown>()
  for (const id of left) {
    try {
      await countDocument(access, id)
    } catch (thrown) {
      failures.set(id, thrown)
    }
  }
  return failures
}

/** Counts one document, again and again until no other write comes in between. */
async function countDocument(access: TableAccess, id: string): Promise<void> {
  for (let repetition = 0; repetition <= MAX_REPETITIONS; repetition += 1) {
    if (repetition > 0) await (access.pause ?? waitBefore)(repetition)
    const [plan] = await readPlans(access, [id])
    if (plan === undefined) return
    if (await (plan.isSmall ? countTogether(access, [plan]) : countInSteps(access, plan))) return
  }
  throw new PipelineError('store.throttled', `Cannot count document ${id}: its counts were changed again and again`)
}

/** Small documents in groups that one transaction can count, even if no two have an entity in common. */
function inTransactions(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const groups: Plan[][] = []
  let room = 0
  for (const plan of plans.filter(({ isSmall }) => isSmall)) {
    const actions = 1 + changedEntities(toChange(plan)).length
    if (actions > room) {
      groups.push([])
      room = MAX_ACTIONS
    }
    room -= actions
    groups.at(-1)?.push(plan)
  }
  return groups
}

function toChange({ counted, contributions }: Plan): Change {
  return { from: counted?.contributions ?? new Map(), to: contributions }
}

/** Counts small documents in one transaction; whether it was done. */
async function countTogether(access: TableAccess, plans: readonly Plan[]): Promise<boolean> {
  const { table } = access
  const changes = plans.map(toChange)
  const profiles = await readStoredProfiles(access, [...new Set(changes.flatMap(changedEntities))])
  if (sizeOf(profiles) > MAX_TRANSACTION_BYTES) return plans.length === 1 && countInSteps(access, plans[0] as Plan)
  return transact(access, [
    ...plans.map(plan => moveCounted(table, plan.counted, toCounted(plan))),
    ...moveProfiles(table, changes, profiles),
  ])
}

function toCounted({ head, contributions }: Plan): Counted {
  return { documentId: head.id, revision: head.revision, contributions, expiresAt: head.expiresAt }
}

function sizeOf(profiles: ReadonlyMap<string, StoredProfile>): number {
  const sizes = [...profiles.values()].map(({ sum }) =>
    [sum.names, sum.aliases, sum.forms, sum.months].reduce((bytes, map) => bytes + JSON.stringify([...map]).length, 0),
  )
  return sizes.reduce((all, size) => all + size, 0)
}
