import { PipelineError } from '../errors.ts'
import type { Key } from '../records/keys.ts'
import { derivedKeys, type ProfileSum } from '../records/profile.ts'
import { toProfileItem, DIGEST } from '../records/profile-record.ts'
import { deleteAll, putAll, type TableAccess } from './batches.ts'
import { readStoredProfiles } from './count-reads.ts'
import { waitBefore } from './wait.ts'

/** A profile that changed: how it was before and after, as its stream tells; undefined where it was not there. */
export type ProfileChange = {
  readonly id: string
  readonly before: ProfileSum | undefined
  readonly after: ProfileSum | undefined
}

const MAX_REPETITIONS = 8

/**
 * Writes and deletes the records that follow from profiles, by name, type and rank: those whose being follows from changes.
 * In: changes in order, whatever has come of them since. When no profile has changed any more since it was read, all is as
 * the profiles say: so calls may be repeated, overlap and come late. Throws `store.throttled` for profiles that never rest.
 */
export async function settleNames(access: TableAccess, changes: readonly ProfileChange[]): Promise<void> {
  let doubtful = [...Map.groupBy(changes, ({ id }) => id)].map(toDoubt).filter(({ keys }) => keys.length > 0)
  for (let repetition = 0; doubtful.length > 0; repetition += 1) {
    if (repetition > MAX_REPETITIONS) {
      throw new PipelineError(
        'store.throttled',
        `Cannot settle ${String(doubtful.length)} names: their profiles change again and again`,
      )
    }
    if (repetition > 0) await (access.pause ?? waitBefore)(repetition)
    await write(access, doubtful)
    doubtful = await stillDoubtful(access, doubtful)
  }
}

/** Records that may have to be written or deleted, and the profile that tells, as far as is known. */
type Doubt = { readonly id: string; readonly keys: readonly Key[]; readonly sum: ProfileSum | undefined }

function toDoubt([id, changes]: readonly [string, readonly ProfileChange[]]): Doubt {
  const keys = changes.flatMap(({ before, after }) => difference(derivedKeys(before), derivedKeys(after)))
  return { id, keys: unique(keys), sum: changes.at(-1)?.after }
}

function difference(some: readonly Key[], others: readonly Key[]): readonly Key[] {
  const [has, had] = [new Set(others.map(nameOf)), new Set(some.map(nameOf))]
  return [...some.filter(key => !has.has(nameOf(key))), ...others.filter(key => !had.has(nameOf(key)))]
}

function unique(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map(key => [nameOf(key), key])).values()]
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`
}

async function write(access: TableAccess, doubts: readonly Doubt[]): Promise<void> {
  const decided = doubts.map(({ keys, sum }) => {
    const wanted = new Set(derivedKeys(sum).map(nameOf))
    return Map.groupBy(keys, key => wanted.has(nameOf(key)))
  })
  await Promise.all([
    putAll(
      access,
      decided.flatMap(by => by.get(true) ?? []),
    ),
    deleteAll(
      access,
      decided.flatMap(by => by.get(false) ?? []),
    ),
  ])
}

/** Those whose profile is not as it was when their records were written. */
async function stillDoubtful(access: TableAccess, doubts: readonly Doubt[]): Promise<Doubt[]> {
  const profiles = await readStoredProfiles(
    access,
    doubts.map(({ id }) => id),
  )
  return doubts
    .filter(({ id, sum }) => profiles.get(id)?.digest !== digestOf(sum))
    .map(doubt => ({ ...doubt, sum: profiles.get(doubt.id)?.sum }))
}

function digestOf(sum: ProfileSum | undefined): unknown {
  return sum === undefined ? undefined : toProfileItem(sum)[DIGEST]
}
