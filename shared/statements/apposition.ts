import type { PersonNoun } from '../languages/speech-data.ts'
import { personNoun } from './person-noun.ts'
import { isAny, type Reading, sentenceAt } from './reading.ts'
import { modifiersAfter, MOST_MODIFIERS } from './title-modifiers.ts'
import { isFiniteVerb, isInName, markAt } from './words.ts'
import { DETERMINER } from './word-kinds.ts'

type Apposition = {
  readonly to: number
  readonly noun: PersonNoun | null
  readonly modifiers: readonly string[]
}

/** `Daut Haradinaj, deputet nga AAK, tha`: an indefinite title after the name belongs to it, up to its comma. */
export function appositionAfter(reading: Reading, from: number): Apposition {
  const none: Apposition = { to: from, noun: null, modifiers: [] }
  if (markAt(reading, from) !== ',') return none
  const start = isAny(reading, from + 1, DETERMINER) ? from + 2 : from + 1
  const noun = personNoun(reading, start)
  if (noun === undefined || noun.body || isInName(reading, start) || noun.case !== 'nominative') return none
  if (noun.number === 'plural' && noun.definite) return none
  const limit = Math.min(sentenceAt(reading, from).to, from + MOST_MODIFIERS)
  const { to, modifiers } = modifiersAfter(reading, start + 1)
  for (let at = start + 1; at < limit; at++) {
    if (markAt(reading, at) === ',') return { to: at, noun, modifiers }
    if (isFiniteVerb(reading, at)) return start > from + 1 || at === to ? { to, noun, modifiers } : none
  }
  return none
}
