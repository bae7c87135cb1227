import { honorificPhrase } from './honorific-phrases.ts'
import { namePhrase, partOfNamePhrase } from './name-phrases.ts'
import type { Phrase } from './phrase.ts'
import { pronounPhrase } from './pronoun-phrases.ts'
import type { Reading } from './reading.ts'
import { titlePhrase } from './title-phrases.ts'

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
  return (
    honorificPhrase(reading, index) ??
    titlePhrase(reading, index) ??
    namePhrase(reading, index) ??
    pronounPhrase(reading, index) ??
    partOfNamePhrase(reading, index)
  )
}
