import { isCapitalised } from '../text/characters.ts'
import { keyAt, type Reading } from './reading.ts'

const SHORTEST_INFLECTED = 5

/** Whether a token is a finite verb as far as lists and endings tell: `ka`, `duhet`, `shkoi`, `bisedojnë`. */
export function isFiniteVerb(reading: Reading, index: number): boolean {
  const { data, tokens } = reading
  const token = tokens[index]
  if (token === undefined || token.kind !== 'word' || (reading.nameOf[index] ?? -1) >= 0) return false
  const key = keyAt(reading, index)
  if (data.otherVerbs.has(key) || data.auxiliaries.has(key)) return true
  const forms = data.verbs.get(key)
  if (forms !== undefined) return forms.some(form => form.mood !== 'participle')
  if (data.persons.has(key) || data.nouns.has(key) || data.adverbs.has(key) || key.length < SHORTEST_INFLECTED)
    return false
  return data.verbEndings.some(ending => key.endsWith(ending))
}

/** Whether a word joins others and names nothing itself: prepositions, particles, conjunctions, adverbs. */
export function isFunctionWord(reading: Reading, index: number): boolean {
  const { data } = reading
  const key = keyAt(reading, index)
  return (
    data.prepositions.has(key) ||
    data.clitics.has(key) ||
    data.complementizers.has(key) ||
    data.questions.has(key) ||
    data.coordinators.has(key) ||
    data.contrasts.has(key) ||
    data.relatives.has(key) ||
    data.adverbs.has(key) ||
    data.gerunds.has(key) ||
    data.subjunctives.has(key) ||
    data.auxiliaries.has(key) ||
    data.according.has(key)
  )
}

/** Whether a word could be an adjective or a noun in apposition: lower case, no verb, no function word. */
export function isPlainWord(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  if (token === undefined || token.kind !== 'word' || isCapitalised(token.text)) return false
  return (
    !isFunctionWord(reading, index) &&
    !isFiniteVerb(reading, index) &&
    !reading.data.pronouns.has(keyAt(reading, index))
  )
}

/** Whether `se` opens a clause here: `së` never does, and after `më` or a comparative neither does `se`. */
export function isComplementizer(reading: Reading, index: number): boolean {
  const { data, tokens } = reading
  if (!data.complementizers.has(keyAt(reading, index))) return false
  return !data.falseComplementizers.has((tokens[index]?.text ?? '').normalize('NFC').toLowerCase())
}

/** The sign of a mark, or the empty string for words. */
export function markAt(reading: Reading, index: number): string {
  const token = reading.tokens[index]
  return token?.kind === 'mark' ? token.text : ''
}

/** Whether a token stands inside a closed quotation, or is one of its marks. */
export function isQuoted(reading: Reading, index: number): boolean {
  return (reading.quotationOf[index] ?? -1) >= 0
}
