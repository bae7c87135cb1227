import { honorificPhrase } from './honorific-phrases.ts'
import { namePhrase, partOfNamePhrase } from './name-phrases.ts'
import type { Phrase } from './phrase.ts'
import { pronounPhrase } from './pronoun-phrases.ts'
import { isAny, type Reading } from './reading.ts'
import { titlePhrase } from './title-phrases.ts'
import { HONORIFIC, PERSONAL, PRONOUN } from './word-kinds.ts'
import { isInName } from './words.ts'

/** Nothing but these, a name, or a word of one begins a phrase. */
const OPENS_PHRASE = HONORIFIC | PERSONAL | PRONOUN

/** Finds every phrase that could name a source, in text order, none inside another. Linear. */
export function findPhrases(reading: Reading): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let index = 0; index < reading.tokens.length; index++) {
    const phrase = phraseAt(reading, index)
    if (phrase === undefined) continue
    phrases.push(phrase)
    index = phrase.to - 1
  }
  return phrases
}

function phraseAt(reading: Reading, index: number): Phrase | undefined {
  if (reading.tokens[index]?.kind !== 'word') return undefined
  if (isAny(reading, index, OPENS_PHRASE) || isInName(reading, index)) {
    const phrase =
      honorificPhrase(reading, index) ??
      titlePhrase(reading, index) ??
      namePhrase(reading, index) ??
      pronounPhrase(reading, index)
    if (phrase !== undefined) return phrase
  }
  return partOfNamePhrase(reading, index)
}
