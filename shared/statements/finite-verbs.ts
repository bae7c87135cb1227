import { isAny, type Reading } from './reading.ts'
import { DETERMINER, FINITE_ENDING, LISTED_FINITE } from './word-kinds.ts'

/** What finite verbs are told by. */
export type VerbClues = Pick<Reading, 'data' | 'tokens' | 'kinds' | 'nameOf'>

/** For each token 1 where it is a finite verb as far as lists and endings tell: `ka`, `duhet`, `shkoi`, `bisedojnë`. Linear. */
export function findFiniteVerbs(clues: VerbClues): Uint8Array {
  const { data, tokens, nameOf } = clues
  const finite = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    if (!isAny(clues, at, LISTED_FINITE | FINITE_ENDING) || (nameOf[at] ?? -1) >= 0) continue
    // `the reported losses`
    const isDetermined = data.overtSubjects === true && isAny(clues, at - 1, DETERMINER)
    if (tokens[at]?.kind === 'word' && (isAny(clues, at, LISTED_FINITE) || !isDetermined)) finite[at] = 1
  }
  return finite
}
