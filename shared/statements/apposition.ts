import type { PersonNoun } from '../languages/speech-data.ts'
import { personNoun } from './person-noun.ts'
import { keyAt, type Reading, sentenceAt } from './reading.ts'
import { modifiersAfter, MOST_MODIFIERS } from './title-modifiers.ts'
import { isFiniteVerb, markAt } from './words.ts'

type Apposition = {
  readonly to: number
  readonly noun: PersonNoun | null
  readonly modifiers: readonly string[]
}

/** `Daut Haradinaj, deputet nga AAK, tha`: an indefinite title after the name belongs to it, up to its comma. */
export function appositionAfter(reading: Reading, from: number): Apposition {
  const none: Apposition = { to: from, noun: null, modifiers: [] }
  if (markAt(reading, from) !== ',') return none
  const start = reading.data.determiners.has(keyAt(reading, from + 1)) ? from + 2 : from + 1
  const noun = personNoun(reading, start)
  if (noun === undefined || noun.body || (reading.nameOf[start] ?? -1) >= 0 || noun.case !== 'nominative') return none
  if (noun.number === 'plural' && noun.definite) return none
  const limit = Math.min(sentenceAt(reading, from).to, from + MOST_MODIFIERS)
  const { to, modifiers } = modifiersAfter(reading, start + 1)
  for (let at = start + 1; at < limit; at++) {
    if (markAt(reading, at) === ',') return { to: at, noun, modifiers }
    if (isFiniteVerb(reading, at)) return start > from + 1 || at === to ? { to, noun, modifiers } : none
  }
  return none
}
