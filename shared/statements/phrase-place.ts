import { isAny, keyAt, nameStarting, type Reading, sentenceAt, tokenAt } from './reading.ts'
import { isFiniteVerb, isPlainWord, markAt } from './words.ts'
import { ARTICLE, DETERMINER, FUNCTION_WORD, PREPOSITION, VERB } from './word-kinds.ts'

const MOST_WORDS_OF_KIND = 3
const OPENING_MARKS = new Set(['“', '„', '"', '‘', "'", '«', '’'])
const BEFORE_NOUN = new Set(['ish', 'z', 'znj', '.'])

type Place = { readonly prepositional: boolean; readonly genitive: boolean }

/** What stands before a phrase: a preposition (through determiners and numbers), or a linking article. */
export function placeOf(reading: Reading, index: number): Place {
  const { from } = sentenceAt(reading, index)
  let at = index - 1
  for (let steps = 0; at >= from && steps < 3; at--, steps++) {
    if (isOpeningMark(reading, at)) continue
    if (!isAny(reading, at, DETERMINER) && tokenAt(reading, at)?.kind !== 'number' && !isAdjectiveBefore(reading, at))
      break
  }
  if (at < from) return { prepositional: false, genitive: false }
  if (isThingAfterPreposition(reading, index, at)) return { prepositional: true, genitive: false }
  return { prepositional: isAny(reading, at, PREPOSITION), genitive: at === index - 1 && isLinkingArticle(reading, at) }
}

/** `në rrjetin social “Facebook”`: the name of a thing after its kind, in quotation marks. */
function isThingAfterPreposition(reading: Reading, index: number, from: number): boolean {
  const name = nameStarting(reading, index)
  if (name === undefined || name.entity.type === 'person' || !isOpeningMark(reading, index - 1)) return false
  for (let at = from; at >= Math.max(0, from - MOST_WORDS_OF_KIND); at--) {
    if (isAny(reading, at, PREPOSITION)) return true
    if (!isPlainWord(reading, at)) return false
  }
  return false
}

/** `për “Bota Sot”`: a name in quotation marks stands where the marks stand. */
function isOpeningMark(reading: Reading, at: number): boolean {
  return OPENING_MARKS.has(markAt(reading, at))
}

/** `të dërguarit`, `ish presidenti`: an article with its adjective before a noun. */
function isAdjectiveBefore(reading: Reading, at: number): boolean {
  return BEFORE_NOUN.has(keyAt(reading, at))
}

function isLinkingArticle(reading: Reading, at: number): boolean {
  const before = tokenAt(reading, at - 1)
  if (!isAny(reading, at, ARTICLE) || before?.kind !== 'word') return false
  return !isAny(reading, at - 1, VERB | FUNCTION_WORD) && !isFiniteVerb(reading, at - 1)
}
