import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isInside, LABEL_COUNT, OUTSIDE, typeOf } from './labels.ts'
import { readDocument, readSentence, type SentenceReading } from './reading.ts'
import type { MentionInput } from './recogniser.ts'
import { endOfStretch } from './stretches.ts'
import { findLabels, labelProbabilities, type Lattice, makeLattice } from './tag.ts'
import { scorerOf, scoreToken, type TokenScorer } from './word-scores.ts'

const LONGEST_NAME = 20

/** Names that the language's trained tagger finds; none where the language has no tagger. */
export function taggedNames({ sentences, names }: MentionInput): readonly Mention[] {
  const { tagger } = names
  if (tagger === undefined) return []
  const scorer = scorerOf(tagger)
  const document = readDocument(sentences, names)
  const mentions: Mention[] = []
  sentences.forEach((sentence, index) => {
    const reading = readSentence(sentence, document.facts[index] ?? [], document)
    if (reading !== undefined) tagSentence(sentence.tokens, reading, scorer, mentions)
  })
  return mentions
}

function tagSentence(
  tokens: readonly Token[],
  reading: SentenceReading,
  scorer: TokenScorer,
  mentions: Mention[],
): void {
  for (let from = 0; from < tokens.length; from++) {
    const to = endOfStretch(reading.open, from, tokens.length)
    if (to === from) continue
    tagStretch(tokens, { reading, from, to }, scorer, mentions)
    from = to
  }
}

const ROOM_TOKENS = 64
const ROOM = makeLattice(ROOM_TOKENS)

type Stretch = { readonly reading: SentenceReading; readonly from: number; readonly to: number }

/** Labels a stretch of tokens that may all be part of names, and adds the names to the mentions. */
function tagStretch(
  tokens: readonly Token[],
  { reading, from, to }: Stretch,
  scorer: TokenScorer,
  mentions: Mention[],
): void {
  const length = to - from
  const lattice = length <= ROOM_TOKENS ? ROOM : makeLattice(length)
  for (let at = from; at < to; at++) scoreToken(scorer, { reading, at }, lattice.scores, (at - from) * LABEL_COUNT)
  if (!findLabels(lattice, length, scorer.tagger.transitions)) return
  labelProbabilities(lattice, length, scorer.tagger.steps)
  addMentions(tokens, { lattice, from, length }, mentions)
}

type Labelled = { readonly lattice: Lattice; readonly from: number; readonly length: number }

function addMentions(
  tokens: readonly Token[],
  { lattice: { labels, forward }, from, length }: Labelled,
  mentions: Mention[],
): void {
  for (let at = 0; at < length;) {
    const label = labels[at] ?? OUTSIDE
    const start = at++
    if (label === OUTSIDE) continue
    let confidence = forward[start * LABEL_COUNT + label] ?? 0
    for (; at < length && isInside(labels[at] ?? OUTSIDE); at++)
      confidence = Math.min(confidence, forward[at * LABEL_COUNT + (labels[at] ?? OUTSIDE)] ?? 0)
    const [first, last] = [tokens[from + start], tokens[from + at - 1]]
    // no name is that long: a shouted line, a list without commas
    if (first === undefined || last === undefined || at - start > LONGEST_NAME) continue
    mentions.push({
      start: first.start,
      end: last.end,
      type: typeOf(label),
      form: 'name',
      rule: 'tagger',
      confidence: Math.fround(confidence),
    })
  }
}
