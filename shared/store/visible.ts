import type { Item } from '../records/item.ts'
import { documentIdIn, headKey } from '../records/keys.ts'
import { getAll, type TableAccess } from './batches.ts'

/** What shows whether a record is of its document's visible revision. */
export type Owned = { readonly documentId: string; readonly revision: string }

/** The revisions that readers see, as far as one read has asked for them. */
export type VisibleRevisions = {
  /** Those of the records that are of a visible revision: the first answer for a document holds for the whole read. */
  readonly shown: <T extends Owned>(records: readonly T[]) => Promise<ReadonlySet<T>>
  /** Is told that more is read of documents that were asked for already. */
  readonly readsOn: () => void
  /** Whether a document has moved on since it was first asked for. */
  readonly moved: () => Promise<boolean>
}

/** Makes the revisions for one read. */
export function makeVisibleRevisions(access: TableAccess): VisibleRevisions {
  const known = new Map<string, string | undefined>()
  let asked = 0
  return {
    shown: async records => {
      const missing = [...new Set(records.map(({ documentId }) => documentId))].filter(id => !known.has(id))
      const found = await readRevisions(access, missing)
      for (const id of missing) known.set(id, found.get(id))
      asked += 1
      return new Set(records.filter(({ documentId, revision }) => known.get(documentId) === revision))
    },
    readsOn: () => void (asked += 1),
    moved: async () => {
      // what was asked once was asked after its records had been read: nothing of it can have been swept before
      if (asked < 2) return false
      const found = await readRevisions(access, [...known.keys()])
      return [...known].some(([id, revision]) => found.get(id) !== revision)
    },
  }
}

async function readRevisions(access: TableAccess, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const attributes = ['pk', 'revision', 'status']
  const heads = await getAll(access, ids.map(headKey), { attributes, consistent: true })
  return new Map(heads.filter(isIndexed).map(head => [documentIdIn(head.pk), String(head['revision'])]))
}

function isIndexed(head: Item): boolean {
  return head['status'] === 'indexed'
}

const TRIES = 3

/**
 * Does a read of many documents' records so that each document is shown in one revision only: where one was replaced
 * meanwhile, the read is done again, three times at most.
 */
export async function readSteadily<T>(
  access: TableAccess,
  read: (revisions: VisibleRevisions) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const revisions = makeVisibleRevisions(access)
    const found = await read(revisions)
    if (attempt === TRIES || !(await revisions.moved())) return found
  }
}
