import type { Group, Link } from './groups.ts'
import { startOf } from './groups.ts'
import { stemSound } from './sound-key.ts'

const ARTICLES = new Set(['e', 'i', 'te', 'se'])
const SHORTEST_LINK = 4
const MOST_CANDIDATES = 50
const LONGEST_BEGINNING = 8

/**
 * Links a name to the one longer name of the document that begins with it (`Kuvendi` → `Kuvendi i Kosovës`), or, where
 * no article holds the longer one together, that ends with it (`United` → `Manchester United`).
 */
export function linkShortened(groups: readonly Group[]): readonly Link[] {
  const longer = new Map<string, number[]>()
  groups.forEach((group, at) => {
    const words = stemsOf(group)
    for (let length = 1; length < Math.min(words.length, LONGEST_BEGINNING); length++) {
      const key = keyOf(group, words.slice(0, length))
      addTo(longer, key, at)
    }
    if (words.length < 2 || group.type !== 'organization' || group.words.length !== words.length) return
    const key = keyOf(group, words.slice(-1))
    addTo(longer, key, at)
  })
  return groups.flatMap((group, at) => {
    if (group.type === 'person' || (group.type === 'place' && group.thing !== undefined)) return []
    const words = stemsOf(group)
    const candidates = isTooShort(words) ? [] : (longer.get(keyOf(group, words)) ?? [])
    const to = nearest(
      group,
      candidates.filter(other => mayBeOne(group, groups[other])),
      groups,
    )
    return to === undefined || (candidates.length > 1 && group.thing !== undefined) ? [] : [{ from: at, to }]
  })
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

function stemsOf({ words }: Group): readonly string[] {
  return words.filter(word => !ARTICLES.has(word)).map(stemSound)
}

function keyOf({ type }: Group, words: readonly string[]): string {
  return `${type} ${words.join(' ')}`
}

function isTooShort(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && (words[0] ?? '').length < SHORTEST_LINK)
}

function nearest(group: Group, candidates: readonly number[], groups: readonly Group[]): number | undefined {
  const start = startOf(group)
  const before = candidates.filter(at => {
    const other = groups[at]
    return other !== undefined && startOf(other) < start
  })
  return before.at(-1) ?? candidates[0]
}
