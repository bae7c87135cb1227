import type { NameData } from '../languages/name-data.ts'
import type { Sentence } from '../model/sentence.ts'
import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  type Features,
  makeFeatures,
  ownFeatures,
  readSituation,
  SITUATION,
  situationFeatures,
  wordAfter,
  wordBefore,
} from './features.ts'
import { readDocument, readSentence, type SentenceReading } from './reading.ts'
import { AFTER } from './word-facts.ts'

/** A sentence to learn from: hashed features for each token that may be part of a name, none for the others. */
export type FeaturedSentence = {
  readonly sentence: Sentence
  readonly features: readonly (Int32Array | undefined)[]
}

/** The features of a document as the tagger sees them, kept: to learn from. */
export function featureDocument(sentences: readonly Sentence[], names: NameData): readonly FeaturedSentence[] {
  const document = readDocument(sentences, names)
  const room = makeFeatures()
  return sentences.map((sentence, index) => {
    const reading = readSentence(sentence, document.facts[index] ?? [], document)
    const features = sentence.tokens.map((_, at) =>
      reading?.open[at] === 1 ? gatherFeatures(reading, at, room) : undefined,
    )
    return { sentence, features }
  })
}

function gatherFeatures(reading: SentenceReading, at: number, room: Features): Int32Array {
  const { facts } = reading
  room.count = 0
  ownFeatures(facts[at] ?? AFTER, room)
  beforeFeatures(wordBefore(facts, at), room)
  afterFeatures(wordAfter(facts, at), room)
  const situation = new Int32Array(SITUATION)
  readSituation(reading, at, situation)
  situationFeatures(situation, room)
  contextFeatures(reading, at, room)
  return inOrder(room)
}

/** Features in the order of their templates, those with one for each bit last: what training draws depends on it. */
function inOrder({ count, hashes, templates }: Features): Int32Array {
  const rank = (at: number): number => {
    const template = templates[at] ?? 0
    return template === 41 || template === 44 ? template + 100 : template
  }
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => rank(a) - rank(b))
  return Int32Array.from(order, at => hashes[at] ?? 0)
}
