import { isCapitalised } from '../text/characters.ts'
import { isAny, keyAt, type Reading, tokenAt } from './reading.ts'
import {
  ARTICLE,
  CLITIC,
  COMMON_WISH_FORM,
  CONJUNCTION,
  FUNCTION_WORD,
  PRONOUN,
  SUBJUNCTIVE,
  SURE_WISH_FORM,
  WISH_FORM,
} from './word-kinds.ts'

/** Whether a token is a finite verb as far as lists and endings tell: `ka`, `duhet`, `shkoi`, `bisedojnë`. */
export function isFiniteVerb({ finite }: Reading, index: number): boolean {
  return index >= 0 && finite[index] === 1
}

/** Whether a word joins others and names nothing itself: prepositions, particles, conjunctions, adverbs. */
export function isFunctionWord(reading: Reading, index: number): boolean {
  return isAny(reading, index, FUNCTION_WORD)
}

/** Whether a word could be an adjective or a noun in apposition: lower case, no verb, no function word. */
export function isPlainWord(reading: Reading, index: number): boolean {
  if (isAny(reading, index, FUNCTION_WORD | PRONOUN) || isFiniteVerb(reading, index)) return false
  const token = tokenAt(reading, index)
  return token?.kind === 'word' && !isCapitalised(token.text)
}

/** Whether `se` opens a clause here: `së` never does, and after `më` or a comparative neither does `se`. */
export function isComplementizer({ complementizers }: Reading, index: number): boolean {
  return index >= 0 && complementizers[index] === 1
}

/** Whether a word joins clauses: `dhe`, `ndërsa`, `pasi`. */
export function isConjunction(reading: Reading, index: number): boolean {
  return isAny(reading, index, CONJUNCTION)
}

/** The sign of a mark, or the empty string for words. */
export function markAt(reading: Reading, index: number): string {
  const token = tokenAt(reading, index)
  return token?.kind === 'mark' ? token.text : ''
}

/** Whether a token is part of a name. */
export function isInName({ nameOf }: Reading, index: number): boolean {
  return index >= 0 && (nameOf[index] ?? -1) >= 0
}

/** Whether a token stands inside a closed quotation, or is one of its marks. */
export function isQuoted({ quotationOf }: Reading, index: number): boolean {
  return index >= 0 && (quotationOf[index] ?? -1) >= 0
}

/** `të` before a verb (`të largohen`), not before an adjective or noun (`të drejtat`). */
export function isSubjunctive(reading: Reading, at: number): boolean {
  if (!isAny(reading, at, SUBJUNCTIVE)) return false
  const verb = verbAfter(reading, at)
  if (isAny(reading, verb, COMMON_WISH_FORM)) return true
  if (!isAny(reading, verb, WISH_FORM)) return false
  return !isAny(reading, verb + 1, ARTICLE) || !keyAt(reading, verb).endsWith('en')
}

/** `të` before what can only be a verb, even after a noun: `pacientin të shkojë`. */
export function isSurelySubjunctive(reading: Reading, at: number): boolean {
  return isAny(reading, at, SUBJUNCTIVE) && isAny(reading, verbAfter(reading, at), COMMON_WISH_FORM | SURE_WISH_FORM)
}

function verbAfter(reading: Reading, at: number): number {
  let verb = at + 1
  while (isAny(reading, verb, CLITIC)) verb++
  return verb
}
