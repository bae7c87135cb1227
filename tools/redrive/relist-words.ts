import type { Item } from '../../shared/records/item.ts'
import { isWordList, wordListOf, type Key } from '../../shared/records/keys.ts'
import { toWordItems } from '../../shared/records/word-list.ts'
import { deleteAll, getAll, inGroups, type TableAccess } from '../../shared/store/batches.ts'
import { settleWords } from '../../shared/store/settle-words.ts'

const AT_ONCE = 50

/** Which records of the table are lists of words, or follow from such: a filter of a scan. */
export const WORD_RECORDS = {
  filter: 'begins_with(pk, :word) OR contains(sk, :list)',
  values: { ':word': 'WORD#', ':list': '#W' },
} as const

/**
 * Writes word records that should follow from lists, and deletes those that should not.
 * In: some records of the table, lists and word records alike. Out: how many lists there were.
 */
export async function relistWords(access: TableAccess, records: readonly Item[]): Promise<number> {
  const lists = records.filter(({ sk }) => isWordList(sk))
  for (const group of inGroups(lists, AT_ONCE)) await settleLists(access, await lacking(access, group))
  const words = records.filter(({ pk }) => pk.startsWith(WORD_RECORDS.values[':word']))
  for (const group of inGroups(words, AT_ONCE)) await deleteStale(access, group)
  return lists.length
}

/** Lists of which a word record is not there. */
async function lacking(access: TableAccess, lists: readonly Item[]): Promise<readonly Item[]> {
  const found = await getAll(access, lists.flatMap(toWordItems), { attributes: ['pk', 'sk'], consistent: true })
  const there = new Set(found.map(nameOf))
  return lists.filter(list => toWordItems(list).some(key => !there.has(nameOf(key))))
}

function settleLists(access: TableAccess, lists: readonly Item[]): Promise<void> {
  return settleWords(
    access,
    lists.map(after => ({ id: after.pk, key: { pk: after.pk, sk: after.sk }, before: undefined, after })),
  )
}

/** Word records that no list asks for. A list that came meanwhile may ask for one again: it is settled after all. */
async function deleteStale(access: TableAccess, words: readonly Item[]): Promise<void> {
  const lists = [...new Map(words.map(({ sk }) => wordListOf(sk)).map(key => [nameOf(key), key])).values()]
  const asked = new Set((await getAll(access, lists, { consistent: true })).flatMap(toWordItems).map(nameOf))
  const stale = words.filter(record => !asked.has(nameOf(record)))
  if (stale.length === 0) return
  await deleteAll(access, stale)
  await settleLists(access, await getAll(access, lists, { consistent: true }))
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`
}
