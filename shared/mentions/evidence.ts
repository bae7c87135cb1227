import { CAPITAL, FIRST_NAME, type WordFacts, TITLE, ALL_CAPITALS, LINKER, NUMBER, INITIAL } from './word-facts.ts'

export const AFTER_FIRST_NAME = 1
export const AFTER_TITLE = 2
export const IN_LOWER_CASE = 4
export const INSIDE_SENTENCE = 8
export const AFTER_PREPOSITION = 16
export const BEFORE_CAPITAL = 32
export const AFTER_CAPITAL = 64
export const BEFORE_VERB = 128

/** What a document as a whole shows about a word, by the hash of its stem: a sum of the constants of this file. */
export type Evidence = ReadonlyMap<number, number>

/** Gathers over the whole document how each capitalised word is used. */
export function gatherEvidence(
  sentences: readonly (readonly WordFacts[])[],
  prepositions: ReadonlySet<number>,
): Evidence {
  const evidence = new Map<number, number>()
  for (const facts of sentences) {
    for (let at = 0; at < facts.length; at++) {
      const fact = facts[at]
      if (fact === undefined || fact.flags === 0 || fact.flags & (NUMBER | LINKER)) continue
      const uses = fact.flags & CAPITAL ? usesAt(facts, at, prepositions) : IN_LOWER_CASE
      const before = evidence.get(fact.stem) ?? 0
      if ((before | uses) !== before) evidence.set(fact.stem, before | uses)
    }
  }
  return evidence
}

/** How a capitalised word is used at a place. */
function usesAt(facts: readonly WordFacts[], at: number, prepositions: ReadonlySet<number>): number {
  const flags = facts[at]?.flags ?? 0
  const before = at > 0 ? facts[at - 1] : undefined
  const beforeFlags = before?.flags ?? 0
  const afterFlags = at + 1 < facts.length ? (facts[at + 1]?.flags ?? 0) : 0
  let uses = 0
  if (beforeFlags !== 0 && !(flags & ALL_CAPITALS)) uses |= INSIDE_SENTENCE
  if (beforeFlags & CAPITAL)
    uses |= beforeFlags & (FIRST_NAME | INITIAL) ? AFTER_FIRST_NAME | AFTER_CAPITAL : AFTER_CAPITAL
  if (beforeFlags & TITLE) uses |= AFTER_TITLE
  if (before !== undefined && prepositions.has(before.word)) uses |= AFTER_PREPOSITION
  if (afterFlags & CAPITAL) uses |= BEFORE_CAPITAL
  return uses
}
