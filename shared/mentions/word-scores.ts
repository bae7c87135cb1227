import { SLOT, type Tagger } from '../languages/tagger.ts'
import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  makeFeatures,
  ownFeatures,
  wordAfter,
  wordBefore,
  type WordTemplates,
} from './features.ts'
import type { SentenceReading } from './reading.ts'
import { addWeights, type Sums, unpackSums } from './tag.ts'
import { AFTER, type WordFacts } from './word-facts.ts'

/** What the features of words by themselves weigh, each place keeping the word that was scored last. */
type WordSums = { readonly words: (WordFacts | undefined)[]; readonly sums: Sums; readonly templates: WordTemplates }

/** A tagger with what it has found about words, as tokens themselves and as neighbours. Bounded by the number of places. */
export type TokenScorer = {
  readonly tagger: Tagger
  readonly own: WordSums
  readonly before: WordSums
  readonly after: WordSums
}

const SUMS = SLOT - 1
const PLACES = 1 << 12
const SCORERS = new WeakMap<Tagger, TokenScorer>()

/** The scorer of a tagger; there is one, so that what it finds about a word is found once. */
export function scorerOf(tagger: Tagger): TokenScorer {
  const before = SCORERS.get(tagger)
  if (before !== undefined) return before
  const scorer = {
    tagger,
    own: makeWordSums(ownFeatures),
    before: makeWordSums(beforeFeatures),
    after: makeWordSums(afterFeatures),
  }
  SCORERS.set(tagger, scorer)
  return scorer
}

function makeWordSums(templates: WordTemplates): WordSums {
  const words = Array.from({ length: PLACES }, (): WordFacts | undefined => undefined)
  return { words, sums: new Int32Array(PLACES * SUMS), templates }
}

const FEATURES = makeFeatures()
const TOTAL = new Int32Array(SUMS)

/** Scores each label of a token, into `scores` from an offset on. */
export function scoreToken(
  { tagger, own, before, after }: TokenScorer,
  { reading, at }: { readonly reading: SentenceReading; readonly at: number },
  scores: Float64Array,
  offset: number,
): void {
  const { facts } = reading
  TOTAL.fill(0)
  addWord(own, facts[at] ?? AFTER, tagger)
  addWord(before, wordBefore(facts, at), tagger)
  addWord(after, wordAfter(facts, at), tagger)
  FEATURES.count = 0
  contextFeatures(reading, at, FEATURES)
  addWeights(tagger, FEATURES, TOTAL, 0)
  unpackSums(TOTAL, tagger.scale, scores, offset)
}

/** Adds what a word weighs to the total. */
function addWord({ words, sums, templates }: WordSums, word: WordFacts, tagger: Tagger): void {
  const place = (word.word ^ (word.shape >>> 7)) & (PLACES - 1)
  const from = place * SUMS
  if (words[place] !== word) {
    FEATURES.count = 0
    templates(word, FEATURES)
    sums.fill(0, from, from + SUMS)
    addWeights(tagger, FEATURES, sums, from)
    words[place] = word
  }
  for (let i = 0; i < SUMS; i++) TOTAL[i] = (TOTAL[i] ?? 0) + (sums[from + i] ?? 0)
}
