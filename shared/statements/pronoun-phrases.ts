import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, nameStarting, type Reading } from './reading.ts'
import { isPlainWord } from './words.ts'

/** `ai`, `ky i fundit`, `i njëjti`; before a noun they are no pronouns: `ky lajm`. */
export function pronounPhrase(reading: Reading, index: number): Phrase | undefined {
  const pronoun = reading.data.pronouns.get(keyAt(reading, index))
  if (pronoun === undefined || isDeterminer(reading, index)) return undefined
  const last = keyAt(reading, index + 1) === 'i' || keyAt(reading, index + 1) === 'e'
  const to = last && keyAt(reading, index + 2).startsWith('fundit') ? index + 3 : index + 1
  return {
    from: index,
    to,
    entity: null,
    noun: null,
    pronoun,
    case: pronoun.case,
    number: pronoun.number,
    gender: pronoun.gender,
    definite: true,
    modifiers: [],
    prepositional: placeOf(reading, index).prepositional,
    genitive: false,
  }
}

function isDeterminer(reading: Reading, index: number): boolean {
  if (reading.data.possessives.has(keyAt(reading, index))) return false
  const next = index + 1
  const key = keyAt(reading, next)
  if (reading.tokens[next]?.kind === 'number' || nameStarting(reading, next) !== undefined) return true
  if (reading.data.persons.has(key) || reading.data.nouns.has(key)) return true
  if (reading.data.relatives.has(key)) return keyAt(reading, index) !== 'ai' && keyAt(reading, index) !== 'ajo'
  return isPlainWord(reading, next) && !reading.data.verbs.has(key)
}
