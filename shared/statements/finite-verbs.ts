import type { Reading } from './reading.ts'
import { DETERMINER, FINITE_ENDING, LISTED_FINITE } from './word-kinds.ts'

/** What finite verbs are told by. */
export type VerbClues = Pick<Reading, 'data' | 'tokens' | 'kinds' | 'nameOf'>

/** For each token 1 where it is a finite verb as far as lists and endings tell: `ka`, `duhet`, `shkoi`, `bisedojnë`. Linear. */
export function findFiniteVerbs({ data, tokens, kinds, nameOf }: VerbClues): Uint8Array {
  const finite = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const kind = kinds[at] ?? 0
    if ((kind & (LISTED_FINITE | FINITE_ENDING)) === 0) continue
    if (tokens[at]?.kind !== 'word' || (nameOf[at] ?? -1) >= 0) continue
    // `the reported losses`
    const isDetermined = data.overtSubjects === true && ((kinds[at - 1] ?? 0) & DETERMINER) !== 0
    if ((kind & LISTED_FINITE) !== 0 || !isDetermined) finite[at] = 1
  }
  return finite
}
