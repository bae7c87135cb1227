import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../shared/records/item.ts'
import { documentIdIn, entityIdIn, type Key } from '../../shared/records/keys.ts'
import { derivedKeys } from '../../shared/records/profile.ts'
import { fromProfileItem } from '../../shared/records/profile-record.ts'
import { deleteAll, getAll, inGroups, type TableAccess } from '../../shared/store/batches.ts'
import { readStoredProfiles } from '../../shared/store/count-reads.ts'
import { countDocuments } from '../../shared/store/count.ts'
import { settleNames } from '../../shared/store/settle-names.ts'
import { relistWords, WORD_RECORDS } from './relist-words.ts'

/** How much was gone through. */
export type Recounted = { readonly documents: number; readonly entities: number }

const AT_ONCE = 50

/**
 * Does again whatever `tally` may have missed: counts every document whose head is at another revision than what was
 * counted of it, writes records that should follow from profiles and from lists of words, deletes those that should not. It
 * may run beside `tally` and be repeated. Scans the table three times: it is for repairs, no reader needs it.
 * Throws where something could not be counted.
 */
export async function recount(access: TableAccess, note: (done: Recounted) => void): Promise<Recounted> {
  let done: Recounted = { documents: 0, entities: 0 }
  const tell = (more: Partial<Recounted>): void => note((done = { ...done, ...more }))
  for await (const heads of scan(access, 'sk = :head', { ':head': 'HEAD' })) {
    await countAll(
      access,
      heads.map(({ pk }) => documentIdIn(pk)),
    )
    tell({ documents: done.documents + heads.length })
  }
  const derived = 'begins_with(pk, :name) OR begins_with(pk, :type) OR begins_with(pk, :rank) OR sk = :profile'
  const values = { ':name': 'NAME#', ':type': 'TYPE#', ':rank': 'RANK#', ':profile': 'PROFILE' }
  for await (const records of scan(access, derived, values)) {
    const profiles = records.filter(({ sk }) => sk === 'PROFILE')
    await writeMissing(access, profiles)
    await deleteStale(
      access,
      records.filter(({ sk }) => sk !== 'PROFILE'),
    )
    tell({ entities: done.entities + profiles.length })
  }
  for await (const records of scan(access, WORD_RECORDS.filter, WORD_RECORDS.values)) await relistWords(access, records)
  return done
}

async function countAll(access: TableAccess, ids: readonly string[]): Promise<void> {
  for (const group of inGroups(ids, AT_ONCE)) {
    const failures = await countDocuments(access, group)
    for (const [id, cause] of failures) throw new Error(`Cannot count document ${id}`, { cause })
  }
}

/** Records that profiles ask for and that aren't there. */
async function writeMissing(access: TableAccess, profiles: readonly Item[]): Promise<void> {
  for (const group of inGroups(profiles, AT_ONCE)) {
    const sums = group.map(fromProfileItem)
    const found = await getAll(access, sums.flatMap(derivedKeys), { attributes: ['pk', 'sk'], consistent: true })
    const there = new Set(found.map(nameOf))
    const lacking = sums.filter(sum => derivedKeys(sum).some(key => !there.has(nameOf(key))))
    await settle(access, lacking)
  }
}

async function settle(access: TableAccess, sums: readonly ReturnType<typeof fromProfileItem>[]): Promise<void> {
  await settleNames(
    access,
    sums.map(after => ({ id: after.id, before: undefined, after })),
  )
}

/** Records that no profile asks for. A profile that changed meanwhile may ask for one again: it is settled after all. */
async function deleteStale(access: TableAccess, records: readonly Item[]): Promise<void> {
  for (const group of inGroups(records, AT_ONCE)) {
    const ids = [...new Set(group.map(({ sk }) => entityIdIn(sk)))]
    const before = await readStoredProfiles(access, ids)
    const asked = new Set([...before.values()].flatMap(({ sum }) => derivedKeys(sum)).map(nameOf))
    const stale = group.filter(record => !asked.has(nameOf(record)))
    if (stale.length === 0) continue
    await deleteAll(access, stale)
    const after = await readStoredProfiles(access, [...new Set(stale.map(({ sk }) => entityIdIn(sk)))])
    await settle(
      access,
      [...after.values()].map(({ sum }) => sum),
    )
  }
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

async function* scan(
  { client, table }: TableAccess,
  filter: string,
  values: Readonly<Record<string, string>>,
): AsyncGenerator<readonly Item[]> {
  let after: Record<string, unknown> | undefined
  do {
    const answer = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: filter,
        ExpressionAttributeValues: values,
        ConsistentRead: true,
        ExclusiveStartKey: after,
      }),
    )
    yield (answer.Items ?? []) as Item[]
    after = answer.LastEvaluatedKey
  } while (after !== undefined)
}
