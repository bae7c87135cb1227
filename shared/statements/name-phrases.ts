import { isCapitalised } from '../text/characters.ts'
import { appositionAfter } from './apposition.ts'
import { caseOfName } from './name-case.ts'
import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, nameStarting, type Reading } from './reading.ts'
import { isInName } from './words.ts'

const NO_MODIFIERS: readonly string[] = []

/** A name, with an indefinite title after it. */
export function namePhrase(reading: Reading, index: number): Phrase | undefined {
  const name = nameStarting(reading, index)
  if (name === undefined) return undefined
  const place = placeOf(reading, index)
  const apposition = name.entity.type === 'person' ? appositionAfter(reading, name.to) : undefined
  return {
    from: index,
    to: apposition?.to ?? name.to,
    entity: name.entity,
    noun: apposition?.noun ?? null,
    pronoun: null,
    case: caseOfName(reading, name),
    number: 'singular',
    gender: apposition?.noun?.gender ?? null,
    definite: true,
    modifiers: apposition?.modifiers ?? NO_MODIFIERS,
    prepositional: place.prepositional,
    genitive: place.genitive,
  }
}

/** `tha Ri` of Ri Yong Ho: a capitalised word that the names missed, but that stands in a person's name. */
export function partOfNamePhrase(reading: Reading, index: number): Phrase | undefined {
  if (isInName(reading, index) || !isCapitalised(reading.tokens[index]?.text ?? '')) return undefined
  const entity = reading.peopleByWord.get(keyAt(reading, index))
  if (entity === undefined) return undefined
  const place = placeOf(reading, index)
  return {
    from: index,
    to: index + 1,
    entity,
    noun: null,
    pronoun: null,
    case: 'nominative',
    number: 'singular',
    gender: null,
    definite: true,
    modifiers: NO_MODIFIERS,
    prepositional: place.prepositional,
    genitive: place.genitive,
  }
}
