import type { Case, Gender, GrammaticalNumber, PersonNoun, Pronoun } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Range } from './reading.ts'

/**
 * Words that could name a source: `Putin`, `presidenti iranian`, `Kryeministri i Kosovës, Avdullah Hoti`, `ai`.
 * `entity` is what its own name says; titles and pronouns are resolved later.
 */
export type Phrase = Range & {
  readonly entity: Entity | null
  readonly noun: PersonNoun | null
  readonly pronoun: Pronoun | null
  readonly case: Case
  readonly number: GrammaticalNumber
  readonly gender: Gender | null
  readonly definite: boolean
  /** Stands after a preposition: no subject. */
  readonly prepositional: boolean
  /** Stands after a linking article: `i Putinit`. */
  readonly genitive: boolean
  /** The folded words of a title besides its head: `iranian`, `jashtem`, `kosoves`. */
  readonly modifiers: readonly string[]
}

/** Whether a phrase can be the subject of a verb. */
export function canBeSubject(phrase: Phrase): boolean {
  return phrase.case === 'nominative' && !phrase.prepositional && !phrase.genitive
}
