import { SLOT, type Tagger } from '../languages/tagger.ts'
import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  makeFeatures,
  ownFeatures,
  readSituation,
  SITUATION,
  situationFeatures,
  wordAfter,
  wordBefore,
  type WordTemplates,
} from './features.ts'
import type { SentenceReading } from './reading.ts'
import { addWeights, type Sums, unpackSums } from './tag.ts'
import { AFTER, type WordFacts } from './word-facts.ts'

/** What the features of words by themselves weigh, each place keeping the word that was scored last. */
type WordSums = { readonly words: (WordFacts | undefined)[]; readonly sums: Sums; readonly templates: WordTemplates }

/** What the features of situations weigh, each place keeping the one that was scored last. */
type SituationSums = { readonly situations: Int32Array; readonly sums: Sums }

/** A tagger with what it has found about words, as tokens themselves and as neighbours, and about situations. Bounded by the number of places. */
export type TokenScorer = {
  readonly tagger: Tagger
  readonly own: WordSums
  readonly before: WordSums
  readonly after: WordSums
  readonly situations: SituationSums
}

const SUMS = SLOT - 1
const PLACES = 1 << 12
const SITUATIONS = 1 << 11
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
    // no situation is made of -1
    situations: {
      situations: new Int32Array(SITUATIONS * SITUATION).fill(-1),
      sums: new Int32Array(SITUATIONS * SUMS),
    },
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
const HERE = new Int32Array(SITUATION)

/** Scores each label of a token, into `scores` from an offset on. */
export function scoreToken(
  { tagger, own, before, after, situations }: TokenScorer,
  { reading, at }: { readonly reading: SentenceReading; readonly at: number },
  scores: Float64Array,
  offset: number,
): void {
  const { facts } = reading
  TOTAL.fill(0)
  addWord(own, facts[at] ?? AFTER, tagger)
  addWord(before, wordBefore(facts, at), tagger)
  addWord(after, wordAfter(facts, at), tagger)
  readSituation(reading, at, HERE)
  addSituation(situations, HERE, tagger)
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

/** Adds what a situation weighs to the total. */
function addSituation({ situations, sums }: SituationSums, situation: Int32Array, tagger: Tagger): void {
  const place = placeOf(situation)
  const from = place * SUMS
  if (!isKept(situations, situation, place * SITUATION)) {
    FEATURES.count = 0
    situationFeatures(situation, FEATURES)
    sums.fill(0, from, from + SUMS)
    addWeights(tagger, FEATURES, sums, from)
    situations.set(situation, place * SITUATION)
  }
  for (let i = 0; i < SUMS; i++) TOTAL[i] = (TOTAL[i] ?? 0) + (sums[from + i] ?? 0)
}

function placeOf(situation: Int32Array): number {
  let hash = 0
  for (let i = 0; i < SITUATION; i++) hash = Math.imul(hash ^ (situation[i] ?? 0) ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & (SITUATIONS - 1)
}

function isKept(situations: Int32Array, situation: Int32Array, offset: number): boolean {
  for (let i = 0; i < SITUATION; i++) if (situations[offset + i] !== situation[i]) return false
  return true
}
