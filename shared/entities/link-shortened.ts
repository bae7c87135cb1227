import type { BaseForm } from './base-form.ts'
import type { Group, Link } from './groups.ts'
import { startOf } from './groups.ts'

const SHORTEST_LINK = 4
const MOST_CANDIDATES = 50

/**
 * Links a name to the one longer name of the document that begins with it (`Kuvendi` → `Kuvendi i Kosovës`), or, where
 * no article holds the longer one together, that ends with it (`United` → `Manchester United`).
 */
export function linkShortened(groups: readonly Group[]): readonly Link[] {
  const longer = longerNames(groups)
  if (longer.size === 0) return []
  return groups.flatMap((group, at) => {
    if (group.type === 'person' || (group.type === 'place' && group.thing !== undefined)) return []
    const candidates = isTooShort(group.longest) ? undefined : longer.get(group.longest.bareKey)
    if (candidates === undefined || (candidates.length > 1 && group.thing !== undefined)) return []
    const to = nearest(
      group,
      candidates.filter(other => mayBeOne(group, groups[other])),
      groups,
    )
    return to === undefined ? [] : [{ from: at, to }]
  })
}

/** The groups of longer names by the shorter ones that may stand for them. People have rules of their own. */
function longerNames(groups: readonly Group[]): ReadonlyMap<string, readonly number[]> {
  const longer = new Map<string, number[]>()
  groups.forEach(({ type, longest }, at) => {
    if (type === 'person') return
    for (const key of longest.beginnings) addTo(longer, key, at)
    const { words, bareWords } = longest
    if (bareWords.length > 1 && type === 'organization' && words.length === bareWords.length)
      addTo(longer, longest.lastKey, at)
  })
  return longer
}

/** A beginning that very many names share says nothing: only the first are kept. */
function addTo(longer: Map<string, number[]>, key: string, at: number): void {
  const own = longer.get(key)
  if (own === undefined) longer.set(key, [at])
  else if (own.length < MOST_CANDIDATES) own.push(at)
}

/** Two things that the lists know apart are not one: `Koha` and `Koha Ditore`. */
function mayBeOne(group: Group, other: Group | undefined): boolean {
  return group.thing === undefined || other?.thing === undefined || group.thing === other.thing
}

function isTooShort({ bareWords }: BaseForm): boolean {
  return bareWords.length === 0 || (bareWords.length === 1 && (bareWords[0] ?? '').length < SHORTEST_LINK)
}

function nearest(group: Group, candidates: readonly number[], groups: readonly Group[]): number | undefined {
  const start = startOf(group)
  const before = candidates.filter(at => {
    const other = groups[at]
    return other !== undefined && startOf(other) < start
  })
  return before.at(-1) ?? candidates[0]
}
