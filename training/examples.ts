import type { EntityType } from '../shared/model/mention.ts'
import type { FeaturedSentence } from '../shared/mentions/featured-sentences.ts'
import { firstLabel, isInside, OUTSIDE } from '../shared/mentions/labels.ts'
import { stretches } from '../shared/mentions/stretches.ts'
import type { Example } from './crf.ts'

/** A name with its type, as the gold or silver annotation has it. */
export type Labelled = { readonly start: number; readonly end: number; readonly type: EntityType }

/** Cuts featured sentences into stretches of tokens that may be names, with the labels that the annotation gives them. */
export function toExamples(
  sentences: readonly FeaturedSentence[],
  names: readonly Labelled[],
  weight: number,
): readonly Example[] {
  const sorted = names.toSorted((a, b) => a.start - b.start)
  return sentences.flatMap(({ sentence, features }) => {
    const labels = labelTokens(sentence.tokens, sorted)
    return stretches(features).map(({ from, to }) => ({
      features: features.slice(from, to).flatMap(own => own ?? []),
      labels: labels.slice(from, to).map((label, at) => (at === 0 && isInside(label) ? label - 1 : label)),
      weight,
    }))
  })
}

function labelTokens(
  tokens: readonly { readonly start: number; readonly end: number }[],
  names: readonly Labelled[],
): readonly number[] {
  return tokens.map(({ start, end }) => {
    const name = names.find(candidate => candidate.start < end && start < candidate.end)
    if (name === undefined) return OUTSIDE
    return firstLabel(name.type) + (start > name.start ? 1 : 0)
  })
}
