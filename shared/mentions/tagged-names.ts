import type { Tagger } from '../languages/tagger.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { type FeaturedSentence, featureDocument } from './features.ts'
import { isInside, OUTSIDE, typeOf } from './labels.ts'
import type { MentionInput } from './recogniser.ts'
import { stretches } from './stretches.ts'
import { type Scorer, tableScorer, tagStretch } from './tag.ts'

const LONGEST_NAME = 20

/** Names that the language's trained tagger finds; none where the language has no tagger. */
export function taggedNames({ sentences, names }: MentionInput): readonly Mention[] {
  const { tagger } = names
  if (tagger === undefined) return []
  return tagDocument(featureDocument(sentences, names), tableScorer(tagger), tagger)
}

/** Tags featured sentences with any scorer. */
export function tagDocument(
  featured: readonly FeaturedSentence[],
  score: Scorer,
  { transitions }: Pick<Tagger, 'transitions'>,
): readonly Mention[] {
  return featured.flatMap(({ sentence, features }) =>
    stretches(features).flatMap(({ from, to }) => {
      const tagging = tagStretch(features.slice(from, to) as readonly Int32Array[], score, transitions)
      return toMentions(sentence.tokens.slice(from, to), tagging)
    }),
  )
}

type Tagging = { readonly labels: Uint8Array; readonly confidences: Float32Array }

function toMentions(tokens: readonly Token[], { labels, confidences }: Tagging): readonly Mention[] {
  const mentions: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    const label = labels[at] ?? OUTSIDE
    const from = at++
    if (label === OUTSIDE) continue
    while (at < tokens.length && isInside(labels[at] ?? OUTSIDE)) at++
    const [first, last] = [tokens[from], tokens[at - 1]]
    // no name is that long: a shouted line, a list without commas
    if (first === undefined || last === undefined || at - from > LONGEST_NAME) continue
    const confidence = Math.min(...confidences.subarray(from, at))
    mentions.push({ start: first.start, end: last.end, type: typeOf(label), form: 'name', rule: 'tagger', confidence })
  }
  return mentions
}
