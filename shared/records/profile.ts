import type { EntityType } from '../model/mention.ts'
import { UNDATED, type Contribution } from './contribution.ts'
import { nameKey, profileKey, rankKey, typeKey, type Key, type Rank } from './keys.ts'
import { foldedName, nameBeginnings } from './names.ts'
import type { EntityProfile, MonthCounts } from './records.ts'

/** How many documents have it, by name or form. */
type Tally = ReadonlyMap<string, number>
/** Documents, mentions, statements by it, statements about it. */
type Counts = readonly [documents: number, mentions: number, statements: number, about: number]

/** The sum of all documents' contributions to one entity. Always of at least one. */
export type ProfileSum = {
  readonly id: string
  readonly type: EntityType
  readonly names: Tally
  readonly aliases: Tally
  readonly forms: Tally
  readonly months: ReadonlyMap<string, Counts>
}

// Far more than an honest name has: the profile stays below DynamoDB's limit of 400 KB whatever is written.
const MOST = { names: 60, aliases: 80, forms: 300 } as const
const MAX_ALIASES = 20
const NOTHING: Counts = [0, 0, 0, 0]

/** A profile with one more contribution (`sign` 1) or one less (-1). Undefined where none is left. */
export function addContribution(
  sum: ProfileSum | undefined,
  contribution: Contribution,
  sign: 1 | -1,
): ProfileSum | undefined {
  const { entityId, type, month, name, aliases, forms, mentions, statements, about } = contribution
  const [d, m, s, a] = sum?.months.get(month) ?? NOTHING
  const months = new Map(sum?.months ?? [])
  if (d + sign <= 0) months.delete(month)
  else months.set(month, [d + sign, m + sign * mentions, s + sign * statements, a + sign * about])
  if (months.size === 0) return undefined
  return {
    id: entityId,
    type,
    names: count(sum?.names, [name], { sign, most: MOST.names }),
    aliases: count(sum?.aliases, aliases, { sign, most: MOST.aliases }),
    forms: count(sum?.forms, forms, { sign, most: MOST.forms }),
    months,
  }
}

type Counting = { readonly sign: 1 | -1; readonly most: number }

function count(before: Tally | undefined, names: readonly string[], { sign, most }: Counting): Tally {
  const after = new Map(before)
  for (const name of new Set(names)) {
    const documents = (after.get(name) ?? 0) + sign
    if (documents <= 0) after.delete(name)
    else if (after.has(name) || after.size < most) after.set(name, documents)
  }
  return after
}

/** The most frequent name, the first in code-unit order where several are. */
export function nameOf({ names, id }: ProfileSum): string {
  return byFrequency(names)[0] ?? id
}

function byFrequency(tally: Tally): readonly string[] {
  return [...tally].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name)
}

/** What readers see of a profile. */
export function toEntityProfile(sum: ProfileSum): EntityProfile {
  const months = [...sum.months].filter(([month]) => month !== UNDATED).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const name = nameOf(sum)
  const others = new Set([...byFrequency(sum.names), ...byFrequency(sum.aliases)])
  others.delete(name)
  return {
    id: sum.id,
    type: sum.type,
    name,
    aliases: [...others].slice(0, MAX_ALIASES),
    counts: toCounts(totalOf(sum)),
    months: months.map(([month, counts]): MonthCounts => ({ month, ...toCounts(counts) })),
    firstSeen: months.at(0)?.[0] ?? null,
    lastSeen: months.at(-1)?.[0] ?? null,
  }
}

function totalOf({ months }: ProfileSum): Counts {
  return [...months.values()].reduce((a, b): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]], NOTHING)
}

function toCounts([documents, mentions, statements, about]: Counts): EntityProfile['counts'] {
  return { documents, mentions, statements, about }
}

/** The folded beginnings by which an entity is found: of its names and aliases, in every form that was seen. */
export function beginningsOf({ names, aliases, forms }: ProfileSum): ReadonlySet<string> {
  return new Set([...names.keys(), ...aliases.keys(), ...forms.keys()].flatMap(nameBeginnings))
}

const RANKS: readonly Rank[] = ['documents', 'mentions', 'statements', 'about']

/** The keys of all records that follow from a profile: by name, by type, by count. None follow from none. */
export function derivedKeys(sum: ProfileSum | undefined): readonly Key[] {
  if (sum === undefined) return []
  const counts = toCounts(totalOf(sum))
  const ranks = RANKS.map(rank => rankKey(rank, sum.type, { id: sum.id, count: counts[rank] }))
  return [
    ...[...beginningsOf(sum)].map(beginning => nameKey(beginning, sum.id)),
    typeKey(sum.type, foldedName(nameOf(sum)), sum.id),
    ...ranks.filter(key => key !== undefined),
  ]
}

/** A profile's place in the table. */
export function keyOfProfile({ id }: ProfileSum): Key {
  return profileKey(id)
}
