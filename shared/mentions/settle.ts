import type { Mention } from '../model/mention.ts'

/** Settles overlaps: the earlier recogniser's mention wins, then the longer one. In: candidates in order of their recogniser. */
export function settle(candidates: readonly (readonly Mention[])[]): readonly Mention[] {
  const settled: Mention[] = []
  for (const mentions of candidates) {
    const taken = settled.toSorted((a, b) => a.start - b.start)
    let index = 0
    for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      while (index < taken.length && (taken[index]?.end ?? 0) <= mention.start) index++
      const next = taken[index]
      const previous = settled.at(-1)
      const clashes =
        (next !== undefined && next.start < mention.end) ||
        (previous !== undefined && settled.length > taken.length && previous.end > mention.start)
      if (!clashes) settled.push(mention)
    }
  }
  return settled.toSorted((a, b) => a.start - b.start)
}
