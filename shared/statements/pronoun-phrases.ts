import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { isAny, keyAt, nameStarting, type Reading, tokenAt } from './reading.ts'
import { isPlainWord } from './words.ts'
import { NOUN, PERSON, POSSESSIVE, PRONOUN, RELATIVE, VERB } from './word-kinds.ts'

/** `ai`, `ky i fundit`, `i njëjti`; before a noun they are no pronouns: `ky lajm`. */
export function pronounPhrase(reading: Reading, index: number): Phrase | undefined {
  if (!isAny(reading, index, PRONOUN)) return undefined
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
  if (isAny(reading, index, POSSESSIVE)) return false
  const next = index + 1
  if (tokenAt(reading, next)?.kind === 'number' || nameStarting(reading, next) !== undefined) return true
  if (isAny(reading, next, PERSON | NOUN)) return true
  if (isAny(reading, next, RELATIVE)) return keyAt(reading, index) !== 'ai' && keyAt(reading, index) !== 'ajo'
  return isPlainWord(reading, next) && !isAny(reading, next, VERB)
}
