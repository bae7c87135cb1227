import { namePhrase, partOfNamePhrase } from './name-phrases.ts'
import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { titlePhrase } from './title-phrases.ts'
import { markAt } from './words.ts'

/** `Z. Doseba`, `znj. Plasco-Flaxman`, `dr. Hoxha`. */
export function honorificPhrase(reading: Reading, index: number): Phrase | undefined {
  const key = keyAt(reading, index)
  const gender = ['z', 'zt', 'mr'].includes(key)
    ? 'masculine'
    : ['znj', 'zj', 'zonj', 'mrs', 'ms'].includes(key)
      ? 'feminine'
      : null
  if (gender === null && !['dr', 'prof', 'mr'].includes(key)) return undefined
  if (markAt(reading, index + 1) !== '.') return undefined
  const rest = titlePhrase(reading, index + 2) ?? namePhrase(reading, index + 2) ?? partOfNamePhrase(reading, index + 2)
  return rest === undefined
    ? undefined
    : { ...rest, from: index, gender: rest.gender ?? gender, ...placeOf(reading, index) }
}
