import { keyAt, nameStarting, type Reading, sentenceAt } from './reading.ts'
import { isFiniteVerb, isFunctionWord, isPlainWord, markAt } from './words.ts'

const MOST_WORDS_OF_KIND = 3

type Place = { readonly prepositional: boolean; readonly genitive: boolean }

/** What stands before a phrase: a preposition (through determiners and numbers), or a linking article. */
export function placeOf(reading: Reading, index: number): Place {
  const { data } = reading
  const { from } = sentenceAt(reading, index)
  let at = index - 1
  for (let steps = 0; at >= from && steps < 3; at--, steps++) {
    const key = keyAt(reading, at)
    if (isOpeningMark(reading, at)) continue
    if (!data.determiners.has(key) && reading.tokens[at]?.kind !== 'number' && !isAdjectiveBefore(reading, at)) break
  }
  if (at < from) return { prepositional: false, genitive: false }
  const key = keyAt(reading, at)
  if (isThingAfterPreposition(reading, index, at)) return { prepositional: true, genitive: false }
  return { prepositional: data.prepositions.has(key), genitive: at === index - 1 && isLinkingArticle(reading, at) }
}

/** `në rrjetin social “Facebook”`: the name of a thing after its kind, in quotation marks. */
function isThingAfterPreposition(reading: Reading, index: number, from: number): boolean {
  const name = nameStarting(reading, index)
  if (name === undefined || name.entity.type === 'person' || !isOpeningMark(reading, index - 1)) return false
  for (let at = from; at >= Math.max(0, from - MOST_WORDS_OF_KIND); at--) {
    if (reading.data.prepositions.has(keyAt(reading, at))) return true
    if (!isPlainWord(reading, at)) return false
  }
  return false
}

/** `për “Bota Sot”`: a name in quotation marks stands where the marks stand. */
function isOpeningMark(reading: Reading, at: number): boolean {
  return ['“', '„', '"', '‘', "'", '«', '’'].includes(markAt(reading, at))
}

/** `të dërguarit`, `ish presidenti`: an article with its adjective before a noun. */
function isAdjectiveBefore(reading: Reading, at: number): boolean {
  return ['ish', 'z', 'znj', '.'].includes(keyAt(reading, at))
}

function isLinkingArticle(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]
  if (!reading.data.articles.has(keyAt(reading, at)) || before?.kind !== 'word') return false
  if (reading.data.verbs.has(keyAt(reading, at - 1))) return false
  return !isFunctionWord(reading, at - 1) && !isFiniteVerb(reading, at - 1)
}
