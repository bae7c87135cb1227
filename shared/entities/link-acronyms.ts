import { isCapitalised } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import type { Group, Link } from './groups.ts'

const SHORTEST = 2
const LONGEST = 9
const BRACKET_REACH = 3

/** Links an acronym to the long name that it stands in brackets after, or whose initials it has. */
export function linkAcronyms(groups: readonly Group[], text: string): readonly Link[] {
  const acronyms = groups.flatMap((group, at) => (isAcronym(group) ? [{ group, at }] : []))
  if (acronyms.length === 0) return []
  const ends = new Map<number, number>()
  const initials = new Map<string, number>()
  groups.forEach((group, at) => {
    if (group.words.length < SHORTEST) return
    for (const { mention } of group.named) ends.set(mention.end, at)
    for (const key of initialsOf(group))
      if (!initials.has(`${group.type}${key}`)) initials.set(`${group.type}${key}`, at)
  })
  return acronyms.flatMap(({ group, at }) => {
    const to = inBrackets(group, ends, text) ?? initials.get(`${group.type}${fold(nameOf(group))}`)
    return to === undefined || to === at || groups[to]?.type !== group.type ? [] : [{ from: at, to }]
  })
}

function nameOf({ named }: Group): string {
  return named[0]?.base ?? ''
}

function isAcronym(group: Group): boolean {
  const name = nameOf(group)
  const capitals = [...name].filter(isCapitalised).length
  return (
    group.words.length === 1 &&
    name.length >= SHORTEST &&
    name.length <= LONGEST &&
    capitals >= SHORTEST &&
    capitals * 2 > name.length
  )
}

/** `Lidhja Demokratike e Kosovës (LDK)`: the long name ends right before the bracket. */
function inBrackets({ named }: Group, ends: ReadonlyMap<number, number>, text: string): number | undefined {
  for (const { mention } of named) {
    for (let back = 1; back <= BRACKET_REACH; back++) {
      const to = ends.get(mention.start - back)
      if (to !== undefined && /^\s*[([]\s*$/u.test(text.slice(mention.start - back, mention.start))) return to
    }
  }
  return undefined
}

/** First letters of the long words, and of all words: `Partia për Drejtësi, Integrim dhe Unitet` → PDIU. */
function initialsOf({ named }: Group): readonly string[] {
  return named.flatMap(({ base }) => {
    const words = base.split(/[\s-]+/u).filter(word => word !== '')
    const capitals = words.filter(isCapitalised)
    if (capitals.length < SHORTEST) return []
    return [capitals, words].map(own => fold(own.map(word => word.charAt(0)).join('')))
  })
}
