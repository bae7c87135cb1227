import type { Scene } from './finding.ts'
import { isAny, type Reading } from './reading.ts'
import { isFiniteVerb, isQuoted, isSubjunctive, markAt } from './words.ts'
import { ADVERB, CAUSE, COORDINATOR } from './word-kinds.ts'

const NEAR = 12

/** A wish goes on over `dhe` or a comma only with another wish: not `…, dhe vendi pret`. */
export function endOfWish({ reading }: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (markAt(reading, at) !== ',' || isQuoted(reading, at)) continue
    const next = isAny(reading, at + 1, ADVERB) ? at + 2 : at + 1
    if (isAny(reading, at + 1, COORDINATOR) && !isSubjunctive(reading, at + 2) && hasVerb(reading, at + 2, to))
      return at
    if (isAny(reading, next, CAUSE)) return at
  }
  return to
}

function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at++)
    if (isFiniteVerb(reading, at) && !isSubjunctive(reading, at - 1)) return true
  return false
}
