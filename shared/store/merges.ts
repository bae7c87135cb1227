import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Corrections, NamedEntity } from '../model/correction.ts'
import { fromCorrectionItem } from '../records/correction-records.ts'
import { AFTER_ALL, MERGED, MERGES_PARTITION, MERGES_STATE_KEY } from '../records/keys.ts'
import type { TableAccess } from './batches.ts'
import { queryRange } from './query.ts'

/** The list of merged entities, and which state of it this is; 0 before the first merge. */
export type KnownMerges = { readonly state: number; readonly merges: Corrections['merges'] }

/** The list of merged entities, as one process knows it. */
export type Merges = {
  /** The list as of the latest write: read anew only where its state has changed. */
  readonly current: () => Promise<KnownMerges>
  /** Which state the list is in, as of the latest write. */
  readonly state: () => Promise<number>
}

const NONE: KnownMerges = { state: 0, merges: new Map() }
const AT_ONCE = 500

/** Makes access to the list of merges. It is kept between calls, with its state: merges are few, and seldom change. */
export function makeMerges(access: TableAccess): Merges {
  let known = NONE
  const state = () => readState(access)
  return {
    state,
    current: async () => {
      const now = await state()
      // the state is read before the list: a change in between is seen once more, never missed
      if (now !== known.state) known = { state: now, merges: await readMerges(access) }
      return known
    },
  }
}

async function readState({ client, table }: TableAccess): Promise<number> {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: table, Key: MERGES_STATE_KEY, ConsistentRead: true }),
  )
  return Number(item?.['count'] ?? 0)
}

async function readMerges(access: TableAccess): Promise<Corrections['merges']> {
  const range = { partition: MERGES_PARTITION, from: MERGED, to: MERGED + AFTER_ALL, size: AT_ONCE }
  const merges = new Map<string, NamedEntity>()
  for await (const group of queryRange(access, range)) {
    for (const item of group) {
      const record = fromCorrectionItem(item)
      if (record.kind === 'merge') merges.set(record.entityId, record.into)
    }
  }
  return merges
}
