import { PipelineError } from '../errors.ts'
import type { Item } from '../records/item.ts'
import type { Key } from '../records/keys.ts'
import { toWordItems } from '../records/word-list.ts'
import { deleteAll, getAll, putAll, type TableAccess } from './batches.ts'
import { waitBefore } from './wait.ts'

/** A list of words that was written or removed: how it was before and after, as its stream tells; undefined where it was not there. */
export type WordListChange = {
  readonly id: string
  readonly key: Key
  readonly before: Item | undefined
  readonly after: Item | undefined
}

const MAX_REPETITIONS = 8

/**
 * Writes and deletes the records that follow from lists of words.
 * In: changes in order, whatever has come of them since. When no list has changed any more since it was read, all is as the
 * lists say: so calls may be repeated, overlap and come late. Throws `store.throttled` for lists that never rest.
 */
export async function settleWords(access: TableAccess, changes: readonly WordListChange[]): Promise<void> {
  let doubtful = toDoubts(changes)
  for (let repetition = 0; doubtful.length > 0; repetition += 1) {
    if (repetition > MAX_REPETITIONS) {
      throw new PipelineError(
        'store.throttled',
        `Cannot settle ${String(doubtful.length)} lists of words: they change again and again`,
      )
    }
    if (repetition > 0) await (access.pause ?? waitBefore)(repetition)
    await write(access, doubtful)
    doubtful = await stillDoubtful(access, doubtful)
  }
}

/** A list as far as is known, and every state of it that has been heard of. */
type Doubt = { readonly key: Key; readonly list: Item | undefined; readonly heard: readonly Item[] }

function toDoubts(changes: readonly WordListChange[]): readonly Doubt[] {
  return [...Map.groupBy(changes, ({ key }) => nameOf(key)).values()].flatMap(same => {
    const heard = same.flatMap(({ before, after }) => [before, after]).filter(list => list !== undefined)
    return same.slice(-1).map(({ key, after }) => ({ key, list: after, heard }))
  })
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`
}

async function write(access: TableAccess, doubts: readonly Doubt[]): Promise<void> {
  const decided = doubts.map(({ list, heard }) => {
    const wanted = list === undefined ? [] : toWordItems(list)
    const names = new Set(wanted.map(nameOf))
    const others = new Map(heard.flatMap(toWordItems).map(item => [nameOf(item), item]))
    return { wanted, unwanted: [...others].filter(([name]) => !names.has(name)).map(([, item]) => item) }
  })
  await putAll(
    access,
    decided.flatMap(({ wanted }) => wanted),
  )
  await deleteAll(
    access,
    decided.flatMap(({ unwanted }) => unwanted),
  )
}

/** Those lists that are not as they were when their records were written. */
async function stillDoubtful(access: TableAccess, doubts: readonly Doubt[]): Promise<readonly Doubt[]> {
  const items = await getAll(
    access,
    doubts.map(({ key }) => key),
    { consistent: true },
  )
  const present = new Map(items.map(item => [nameOf(item), item]))
  return doubts
    .map(doubt => ({ doubt, list: present.get(nameOf(doubt.key)) }))
    .filter(({ doubt, list }) => list?.['words'] !== doubt.list?.['words'])
    .map(({ doubt, list }) => ({ ...doubt, list, heard: list === undefined ? doubt.heard : [...doubt.heard, list] }))
}
