import { toContribution, type Contribution } from '../records/contribution.ts'
import { fromApartItem, fromCountedItem, type Contributions, type Counted } from '../records/counted.ts'
import { toEntityRecord } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  COUNTED,
  countedKey,
  documentPartition,
  entitiesPrefix,
  EXPIRY_ATTRIBUTE,
  headKey,
  profileKey,
} from '../records/keys.ts'
import { fromProfileItem, DIGEST } from '../records/profile-record.ts'
import type { ProfileSum } from '../records/profile.ts'
import { monthOf } from '../records/sort-date.ts'
import { getAll, type TableAccess } from './batches.ts'
import { queryRange } from './query.ts'

/** What of a document's head matters for counting. */
export type CountedHead = {
  readonly id: string
  readonly revision: string
  readonly isIndexed: boolean
  readonly sortDate: string
  readonly expiresAt: number | undefined
}

/** A document that may have to be counted: its head, and what was counted of it; both as of the latest write. */
export type Uncounted = { readonly head: CountedHead; readonly counted: Counted | undefined }

const ATTRIBUTES = ['pk', 'sk', 'revision', 'status', 'sortDate', 'entities', 'step', 'apart', EXPIRY_ATTRIBUTE]
const PAGE = 500

/** Those of the documents whose head is at another revision than what was counted. */
export async function readUncounted(access: TableAccess, ids: readonly string[]): Promise<readonly Uncounted[]> {
  const keys = ids.flatMap(id => [headKey(id), countedKey(id)])
  const items = await getAll(access, keys, { attributes: ATTRIBUTES, consistent: true })
  const byKey = new Map(items.map(item => [`${item.pk} ${item.sk}`, item]))
  const find = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => byKey.get(`${pk} ${sk}`)
  return ids.flatMap(id => {
    const [head, main] = [find(headKey(id)), find(countedKey(id))]
    const counted = main === undefined ? undefined : fromCountedItem(id, main)
    return head === undefined || isCounted(head, counted) ? [] : [{ head: toCountedHead(id, head), counted }]
  })
}

function isCounted(head: Item, counted: Counted | undefined): boolean {
  return counted !== undefined && counted.revision === head['revision'] && counted.step === undefined
}

function toCountedHead(id: string, head: Item): CountedHead {
  return {
    id,
    revision: String(head['revision']),
    isIndexed: head['status'] === 'indexed',
    sortDate: String(head['sortDate']),
    expiresAt: head[EXPIRY_ATTRIBUTE] as number | undefined,
  }
}

/** What the records of a head's revision add to profiles. Nothing where the document is not indexed. */
export async function readContributions(access: TableAccess, head: CountedHead): Promise<Contributions> {
  const found = new Map<string, Contribution>()
  if (!head.isIndexed) return found
  const from = entitiesPrefix(head.revision)
  const range = { partition: documentPartition(head.id), from, to: from + AFTER_ALL, size: PAGE }
  for await (const group of queryRange(access, range)) {
    for (const item of group) {
      const contribution = toContribution(toEntityRecord(item), monthOf(head.sortDate))
      found.set(contribution.entityId, contribution)
    }
  }
  return found
}

/** What was counted of a document's entities in records of their own. */
export async function readApart(access: TableAccess, documentId: string): Promise<Contributions> {
  const found = new Map<string, Contribution>()
  const range = { from: `${COUNTED} `, to: COUNTED + AFTER_ALL, size: PAGE }
  for await (const group of queryRange(access, { partition: documentPartition(documentId), ...range })) {
    for (const item of group) for (const [id, contribution] of fromApartItem(item)) found.set(id, contribution)
  }
  return found
}

/** A profile as it was read: its sum and digest; undefined where there is none. */
export type StoredProfile = { readonly sum: ProfileSum; readonly digest: string }

/** Profiles by entity id, as of the latest write. */
export async function readStoredProfiles(
  access: TableAccess,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredProfile>> {
  const items = await getAll(access, ids.map(profileKey), { consistent: true })
  return new Map(items.map(item => [String(item['entityId']), toStored(item)]))
}

function toStored(item: Item): StoredProfile {
  return { sum: fromProfileItem(item), digest: String(item[DIGEST]) }
}
