import { namePhrase, partOfNamePhrase } from './name-phrases.ts'
import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { isAny, keyAt, type Reading } from './reading.ts'
import { titlePhrase } from './title-phrases.ts'
import { markAt } from './words.ts'
import { HONORIFIC } from './word-kinds.ts'

const MALE = new Set(['z', 'zt', 'mr'])
const FEMALE = new Set(['znj', 'zj', 'zonj', 'mrs', 'ms'])

/** `Z. Doseba`, `znj. Plasco-Flaxman`, `dr. Hoxha`. */
export function honorificPhrase(reading: Reading, index: number): Phrase | undefined {
  const key = keyAt(reading, index)
  if (!isAny(reading, index, HONORIFIC) || markAt(reading, index + 1) !== '.') return undefined
  const gender = MALE.has(key) ? 'masculine' : FEMALE.has(key) ? 'feminine' : null
  const rest = titlePhrase(reading, index + 2) ?? namePhrase(reading, index + 2) ?? partOfNamePhrase(reading, index + 2)
  return rest === undefined
    ? undefined
    : { ...rest, from: index, gender: rest.gender ?? gender, ...placeOf(reading, index) }
}
