import type { EntityType } from '../model/mention.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  entityIdIn,
  LEAST_RANKED,
  namePartition,
  namesBeginning,
  namesOfWords,
  profileKey,
  rankPartition,
  typePartition,
  type Rank,
  type SortRange,
} from '../records/keys.ts'
import { baseNames, foldedName, strippedNames } from '../records/names.ts'
import { derivedKeys, toEntityProfile, type ProfileSum } from '../records/profile.ts'
import { fromProfileItem } from '../records/profile-record.ts'
import type { EntityProfile } from '../records/records.ts'
import { getAll, type TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest, Position } from './page.ts'
import { compareSort, queryMerged, type KeyRange } from './query.ts'
import { shareOf } from './read-documents.ts'
import type { EntityFilter } from './reads.ts'

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']
const EVERYTHING: SortRange = { from: ' ', to: AFTER_ALL }

/** An entity over all documents; undefined where none mentions it. */
export async function readEntity(access: TableAccess, id: string): Promise<EntityProfile | undefined> {
  const sum = (await readProfiles(access, [id])).get(id)
  return sum === undefined ? undefined : toEntityProfile(sum)
}

/** A page of entities: by the beginning of a name, else all in the order of their names or of a count. */
export async function readEntities(
  access: TableAccess,
  filter: EntityFilter,
  page: PageRequest,
): Promise<Page<EntityProfile>> {
  const { name, type, order } = filter
  if (name !== undefined) return readNamed(access, { name, type }, page)
  const types = type === undefined ? TYPES : [type]
  if (order === 'name') return fillPage(listByName(access, types, page), page)
  const { items, next } = await fillPage(listByRank(access, order, { types, page }), page)
  // records are ordered by the level of the count only
  return { items: items.toSorted((a, b) => b.counts[order] - a.counts[order]), next }
}

type Named = { readonly name: string; readonly type: EntityType | undefined }
type Groups = AsyncGenerator<readonly Entry<EntityProfile>[]>

/** Where the name as it is written leads nowhere, endings are taken from it. Places are `{ at, stripped }`: the name's sort value. */
async function readNamed(access: TableAccess, named: Named, page: PageRequest): Promise<Page<EntityProfile>> {
  const asked = foldedName(named.name)
  if (asked === '') return { items: [], next: null }
  const seen = [toRange(asked, namesBeginning), ...baseNames(named.name).map(base => toRange(base, namesOfWords))]
  if (page.after?.['stripped'] !== 1) {
    const found = await fillPage(listNamed(access, named, { ranges: seen, page, stripped: 0 }), page)
    if (found.items.length > 0 || found.next !== null || page.after !== null) return found
  }
  const stripped = strippedNames(named.name).map(stem => toRange(stem, namesOfWords))
  return fillPage(listNamed(access, named, { ranges: stripped, page, stripped: 1 }), page)
}

type NameRange = SortRange & { readonly partition: string }

function toRange(folded: string, toSortRange: (folded: string) => SortRange): NameRange {
  return { partition: namePartition(folded), ...toSortRange(folded) }
}

type Asking = { readonly ranges: readonly NameRange[]; readonly page: PageRequest; readonly stripped: number }

async function* listNamed(access: TableAccess, { type }: Named, { ranges, page, stripped }: Asking): Groups {
  const asked = ranges.filter((range, at) => !ranges.some((other, n) => n !== at && isWithin(range, other, n < at)))
  const reads = asked.flatMap(range => readOn(range, page.after?.['at'], page.limit + 1))
  // an entity is shown at the first of its names that was asked for
  const isFirst = (sum: ProfileSum, { pk, sk }: Item): boolean => {
    const names = derivedKeys(sum).filter(key => asked.some(range => isIn(key, range)))
    return names.toSorted((a, b) => compareSort(a.sk, b.sk))[0]?.sk === sk && names.some(key => key.pk === pk)
  }
  yield* listProfiles(access, queryMerged(access, reads), {
    isShown: (sum, item) => (type === undefined || sum.type === type) && isFirst(sum, item),
    toPosition: ({ sk }) => ({ at: sk, stripped }),
  })
}

function isIn({ pk, sk }: { readonly pk: string; readonly sk: string }, { partition, from, to }: NameRange): boolean {
  return pk === partition && compareSort(sk, from) >= 0 && compareSort(sk, to) <= 0
}

/** Whether a range lies in another; of two equal ones the earlier stays. */
function isWithin(range: NameRange, other: NameRange, otherIsEarlier: boolean): boolean {
  const { partition, from, to } = range
  const lies = isIn({ pk: partition, sk: from }, other) && isIn({ pk: partition, sk: to }, other)
  const isEqual = from === other.from && to === other.to
  return lies && (!isEqual || otherIsEarlier)
}

/** A range from a place on; nothing where the place is past it. */
function readOn(range: NameRange, at: string | number | undefined, size: number): readonly KeyRange[] {
  const after = at === undefined ? undefined : String(at)
  if (after === undefined || compareSort(after, range.from) < 0) return [{ ...range, size }]
  return [{ ...range, from: after, after, size }]
}

/** Places are `{ at }`, the name's sort value. */
async function* listByName(
  access: TableAccess,
  types: readonly EntityType[],
  page: PageRequest,
  isWanted?: (sum: ProfileSum) => boolean,
): Groups {
  const ranges = types.map(type => ({ partition: typePartition(type), ...EVERYTHING }))
  // where many are left out, more is read: a page ends after some queries
  const size = isWanted === undefined ? shareOf(page.limit + 1, types.length) : page.limit + 1
  const reads = ranges.flatMap(range => readOn(range, page.after?.['at'], size))
  yield* listProfiles(access, queryMerged(access, reads), {
    isShown: (sum, item) => (isWanted?.(sum) ?? true) && isCurrent(sum, item),
    toPosition: ({ sk }) => ({ at: sk }),
  })
}

type Ranking = { readonly types: readonly EntityType[]; readonly page: PageRequest }

/** First those that are ranked, then all others by name. Places are `{ rank }`, the rank's sort value, then `{ at }`, the name's. */
async function* listByRank(access: TableAccess, rank: Rank, { types, page }: Ranking): Groups {
  const { limit, after } = page
  const at = after?.['rank'] === undefined ? undefined : String(after['rank'])
  const read = {
    from: EVERYTHING.from,
    to: at ?? EVERYTHING.to,
    after: at,
    descending: true,
    size: shareOf(limit + 1, types.length),
  }
  const ranges = types.map(type => ({ partition: rankPartition(rank, type), ...read }))
  if (after?.['at'] === undefined) {
    yield* listProfiles(access, queryMerged(access, ranges), {
      isShown: isCurrent,
      toPosition: ({ sk }) => ({ rank: sk }),
    })
  }
  const rest: Position | null = after?.['at'] === undefined ? null : { at: after['at'] }
  const isUnranked = (sum: ProfileSum): boolean => toEntityProfile(sum).counts[rank] < LEAST_RANKED
  yield* listByName(access, types, { limit, after: rest }, isUnranked)
}

/** Whether a record still follows from the profile: one that is about to move stands twice for a moment. */
function isCurrent(sum: ProfileSum, { pk, sk }: Item): boolean {
  return derivedKeys(sum).some(key => key.pk === pk && key.sk === sk)
}

type Showing = {
  readonly isShown: (sum: ProfileSum, item: Item) => boolean
  readonly toPosition: (item: Item) => Position
}

async function* listProfiles(
  access: TableAccess,
  groups: AsyncIterable<readonly Item[]>,
  { isShown, toPosition }: Showing,
): Groups {
  for await (const group of groups) {
    const profiles = await readProfiles(
      access,
      group.map(({ sk }) => entityIdIn(sk)),
    )
    yield group.map(item => {
      const sum = profiles.get(entityIdIn(item.sk))
      const value = sum !== undefined && isShown(sum, item) ? toEntityProfile(sum) : undefined
      return { position: toPosition(item), value }
    })
  }
}

async function readProfiles(access: TableAccess, ids: readonly string[]): Promise<ReadonlyMap<string, ProfileSum>> {
  const items = await getAll(access, [...new Set(ids)].map(profileKey))
  return new Map(items.map(item => [String(item['entityId']), fromProfileItem(item)]))
}
