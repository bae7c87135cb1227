import { isSameContribution, toApartItem, type Contributions, type Counted } from '../records/counted.ts'
import { inGroups, type TableAccess } from './batches.ts'
import { moveCounted, moveProfiles, removeApart, transact, type Action, type Change } from './count-actions.ts'
import { readApart, readStoredProfiles } from './count-reads.ts'
import { fitsTogether, type Plan } from './count-plan.ts'

const ENTITIES_AT_ONCE = 10

/**
 * Counts a document with many entities, or one that had many: some entities in each transaction, each of which moves the
 * document's main record a step on, so that no two can do the same. What was begun is gone on with by the next call.
 * Out: whether it was done to the end; not, where something came in between.
 */
export async function countInSteps(access: TableAccess, plan: Plan): Promise<boolean> {
  const { head, contributions } = plan
  const { table } = access
  const main = begin(plan)
  if (!(await transact(access, [moveCounted(table, plan.counted, main)]))) return false
  const together = fitsTogether(contributions)
  let state: State = { main, apart: await readApart(access, head.id) }
  for (const ids of inGroups(leftToMove(state, contributions, together), ENTITIES_AT_ONCE)) {
    const next = await takeStep(access, state, { ids, contributions, together })
    if (next === undefined) return false
    state = next
  }
  const apart = together ? undefined : contributions.size
  const end = { ...state.main, step: undefined, apart, expiresAt: head.expiresAt }
  return transact(access, [moveCounted(table, state.main, end)])
}

type State = { readonly main: Counted; readonly apart: Contributions }

function begin({ head, counted }: Plan): Counted {
  return {
    documentId: head.id,
    revision: head.revision,
    contributions: counted?.contributions ?? new Map(),
    step: (counted?.step ?? 0) + 1,
  }
}

/** The entities whose contribution, or whose place, is another than it shall be. */
function leftToMove({ main, apart }: State, wanted: Contributions, together: boolean): readonly string[] {
  const here = main.contributions
  const all = new Set([...here.keys(), ...apart.keys(), ...wanted.keys()])
  return [...all].filter(id => {
    const [right, wrong] = together ? [here, apart] : [apart, here]
    return wrong.has(id) || !isSameContribution(right.get(id), wanted.get(id))
  })
}

type Step = { readonly ids: readonly string[]; readonly contributions: Contributions; readonly together: boolean }

async function takeStep(
  access: TableAccess,
  { main, apart }: State,
  { ids, contributions, together }: Step,
): Promise<State | undefined> {
  const change: Change = { from: pick(new Map([...apart, ...main.contributions]), ids), to: pick(contributions, ids) }
  const here = replace(main.contributions, ids, together ? change.to : new Map())
  const moved: Counted = { ...main, contributions: here, step: (main.step ?? 0) + 1 }
  const profiles = await readStoredProfiles(access, ids)
  const isDone = await transact(access, [
    moveCounted(access.table, main, moved),
    ...moveApart(access.table, main.documentId, { ids, before: apart, after: together ? new Map() : change.to }),
    ...moveProfiles(access.table, [change], profiles),
  ])
  return isDone ? { main: moved, apart: replace(apart, ids, together ? new Map() : change.to) } : undefined
}

function pick(contributions: Contributions, ids: readonly string[]): Contributions {
  return new Map([...contributions].filter(([id]) => ids.includes(id)))
}

function replace(contributions: Contributions, ids: readonly string[], by: Contributions): Contributions {
  return new Map([...[...contributions].filter(([id]) => !ids.includes(id)), ...by])
}

type Apart = { readonly ids: readonly string[]; readonly before: Contributions; readonly after: Contributions }

function moveApart(table: string, documentId: string, { ids, before, after }: Apart): readonly Action[] {
  return ids.flatMap((id): readonly Action[] => {
    const contribution = after.get(id)
    if (contribution !== undefined) return [{ Put: { TableName: table, Item: toApartItem(documentId, contribution) } }]
    return before.has(id) ? [removeApart(table, documentId, id)] : []
  })
}
