import type { Group, Link } from './groups.ts'

const SHORTEST = 2
const BRACKET_REACH = 3

/** Links an acronym to the long name that it stands in brackets after, or whose initials it has. */
export function linkAcronyms(groups: readonly Group[], text: string): readonly Link[] {
  const acronyms = groups.flatMap((group, at) => (isAcronym(group) ? [{ group, at }] : []))
  if (acronyms.length === 0) return []
  const ends = new Map<number, number>()
  const initials = new Map<string, number>()
  groups.forEach((group, at) => {
    if (group.longest.words.length < SHORTEST) return
    for (const { mention, base } of group.named) {
      ends.set(mention.end, at)
      for (const key of base.initials) if (!initials.has(key)) initials.set(key, at)
    }
  })
  return acronyms.flatMap(({ group, at }) => {
    const to = inBrackets(group, ends, text) ?? initials.get(group.first.base.acronymKey)
    return to === undefined || to === at || groups[to]?.type !== group.type ? [] : [{ from: at, to }]
  })
}

function isAcronym({ longest, first }: Group): boolean {
  return longest.words.length === 1 && first.base.isAcronym
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
