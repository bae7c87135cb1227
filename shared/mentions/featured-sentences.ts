import type { NameData } from '../languages/name-data.ts'
import type { Sentence } from '../model/sentence.ts'
import { gatherFeatures, MOST_FEATURES } from './features.ts'
import { readDocument, readSentence } from './reading.ts'

/** A sentence to learn from: hashed features for each token that may be part of a name, none for the others. */
export type FeaturedSentence = {
  readonly sentence: Sentence
  readonly features: readonly (Int32Array | undefined)[]
}

/** The features of a document as the tagger sees them, kept: to learn from. */
export function featureDocument(sentences: readonly Sentence[], names: NameData): readonly FeaturedSentence[] {
  const document = readDocument(sentences, names)
  const found = new Int32Array(MOST_FEATURES)
  return sentences.map((sentence, index) => {
    const reading = readSentence(sentence, document.facts[index] ?? [], document)
    const features = sentence.tokens.map((_, at) =>
      reading?.open[at] === 1 ? found.slice(0, gatherFeatures(reading, at, found)) : undefined,
    )
    return { sentence, features }
  })
}
