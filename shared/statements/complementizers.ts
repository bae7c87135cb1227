import type { Token } from '../model/token.ts'
import type { VerbClues } from './finite-verbs.ts'
import { isAny, type Range, type Reading } from './reading.ts'
import { COMPARATIVE, COMPLEMENTIZER, PREPOSITION, VERB } from './word-kinds.ts'

/** What complementizers are told by. */
export type ClauseClues = VerbClues & Pick<Reading, 'keys' | 'finite' | 'sentences' | 'sentenceOf'>

/** For each token 1 where it opens a clause: `se`, `që`; `së` never does, and after `më` or a comparative neither does `se`. Linear. */
export function findComplementizers(clues: ClauseClues): Uint8Array {
  const { kinds } = clues
  const opens = new Uint8Array(kinds.length)
  for (let at = 0; at < kinds.length; at++) {
    if (isAny(clues, at, COMPLEMENTIZER) && opensClause(clues, at)) opens[at] = 1
  }
  return opens
}

function opensClause(clues: ClauseClues, index: number): boolean {
  const { data } = clues
  if (data.falseComplementizers.has(rawAt(clues, index))) return false
  if (data.overtSubjects === true && !isNoRelative(clues, index)) return false
  return !isAny(clues, index, COMPARATIVE) || !(isCompared(clues, index) || isBareArticle(clues, index))
}

/** `the plan that failed`, `in that case`: before a verb `that` is a relative, after a preposition it points. */
function isNoRelative(clues: ClauseClues, index: number): boolean {
  return clues.finite[index + 1] !== 1 && !isAny(clues, index - 1, PREPOSITION)
}

/** `më e vështirë se`, `më shumë se`: a comparison, unless what is compared is a time (`tha më herët se`). */
function isCompared(clues: ClauseClues, index: number): boolean {
  const { data, keys, tokens } = clues
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    if (data.more.has(rawAt(clues, at))) return at < index - 1
    if (isAny(clues, at, VERB) || data.timeAdverbs.has(keys[at] ?? '') || tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** A word in lower case with its diacritics. */
function rawAt({ tokens, keys }: ClauseClues, index: number): string {
  const text = tokens[index]?.text ?? ''
  return text === keys[index] ? text : text.normalize('NFC').toLowerCase()
}

/** `Kosoves se lire`: in a sentence written without diacritics `se` before a genitive is an article. */
function isBareArticle(clues: ClauseClues, index: number): boolean {
  const { data, keys, tokens, sentences, sentenceOf } = clues
  const next = keys[index + 1] ?? ''
  if (isAny(clues, index - 1, VERB) || !data.obliqueEndings.some(ending => next.endsWith(ending))) return false
  const sentence = sentences[sentenceOf[index] ?? -1]
  return sentence !== undefined && isPlain(tokens, sentence)
}

const FEWEST_WORDS_TO_JUDGE = 4

/** Whether a sentence of some length has no diacritics at all. */
function isPlain(tokens: readonly Token[], { from, to }: Range): boolean {
  if (to - from < FEWEST_WORDS_TO_JUDGE) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined && token.kind === 'word' && token.text.toLowerCase() !== token.folded) return false
  }
  return true
}
