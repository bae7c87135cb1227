import { NAMES } from '../shared/languages/sq/names.ts'
import { SEGMENTATION } from '../shared/languages/sq/segmentation.ts'
import { featureDocument } from '../shared/mentions/featured-sentences.ts'
import { toNameTokens } from '../shared/mentions/name-tokens.ts'
import { splitSentences } from '../shared/segmentation/sentences.ts'
import { type Example, type Model, trainCrf, type TrainingOptions } from './crf.ts'
import type { AnnotatedDocument } from './documents.ts'
import { toExamples } from './examples.ts'

/** How the tagger that is shipped was trained. */
export const OPTIONS: TrainingOptions = { epochs: 16, rate: 0.04, dropout: 0.3, seed: 1, fewest: 2 }

/** The examples that a document's annotation gives. */
export function examplesOf({ text, names }: AnnotatedDocument, weight: number): readonly Example[] {
  const sentences = toNameTokens(splitSentences(text, { segmentation: SEGMENTATION }), NAMES)
  return toExamples(featureDocument(sentences, NAMES), names, weight)
}

/** Trains the Albanian name tagger on annotated documents. */
export function trainTagger(documents: readonly AnnotatedDocument[]): Model {
  return trainCrf(
    documents.flatMap(document => examplesOf(document, 1)),
    OPTIONS,
  )
}
