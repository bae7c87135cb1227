import { toEntityRecord } from '../records/from-records.ts'
import { AFTER_ALL, appearancesPartition } from '../records/keys.ts'
import { inGroups, type TableAccess } from './batches.ts'
import { touchDocument } from './correct.ts'
import { queryRange } from './query.ts'

/** Whose documents are to be read again: those of an entity; with `formerly`, only those where it was found as that one. */
export type Touching = { readonly entityId: string; readonly formerly?: string }

const AT_ONCE = 100
const WRITES_AT_ONCE = 10

/** Says of every document that names an entity that it must be read again. Out: how many. May be repeated. */
export async function touchDocumentsOf(access: TableAccess, { entityId, formerly }: Touching): Promise<number> {
  const range = {
    index: 'gsi1',
    partition: appearancesPartition(entityId),
    from: '',
    to: AFTER_ALL,
    size: AT_ONCE,
  } as const
  let touched = 0
  for await (const group of queryRange(access, range)) {
    const records = group
      .map(toEntityRecord)
      .filter(record => formerly === undefined || record.formerly?.includes(formerly))
    const ids = [...new Set(records.map(({ document }) => document.id))]
    for (const some of inGroups(ids, WRITES_AT_ONCE)) await Promise.all(some.map(id => touchDocument(access, id)))
    touched += ids.length
  }
  return touched
}
