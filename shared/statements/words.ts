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
  // `a just-released poll`
  if (data.overtSubjects === true && (key.includes('-') || data.determiners.has(keyAt(reading, index - 1))))
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
  const { data } = reading
  const key = keyAt(reading, index)
  if (!data.complementizers.has(key)) return false
  if (data.falseComplementizers.has(rawAt(reading, index))) return false
  if (data.overtSubjects === true && !opensClause(reading, index)) return false
  return !data.comparatives.has(key) || !(isCompared(reading, index) || isBareArticle(reading, index))
}

/** `the plan that failed`, `in that case`: before a verb `that` is a relative, after a preposition it points. */
function opensClause(reading: Reading, index: number): boolean {
  return !isFiniteVerb(reading, index + 1) && !reading.data.prepositions.has(keyAt(reading, index - 1))
}

/** `më e vështirë se`, `më shumë se`: a comparison, unless what is compared is a time (`tha më herët se`). */
function isCompared(reading: Reading, index: number): boolean {
  const { data } = reading
  for (let at = index - 1; at >= index - 3; at--) {
    const key = keyAt(reading, at)
    if (data.more.has(rawAt(reading, at))) return at < index - 1
    if (data.verbs.has(key) || data.timeAdverbs.has(key) || reading.tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** A word in lower case with its diacritics. */
function rawAt({ tokens }: Reading, index: number): string {
  return (tokens[index]?.text ?? '').normalize('NFC').toLowerCase()
}

/** `Kosoves se lire`: in a sentence written without diacritics `se` before a genitive is an article. */
function isBareArticle(reading: Reading, index: number): boolean {
  const { data, plain, sentenceOf } = reading
  if (plain[sentenceOf[index] ?? -1] !== 1 || data.verbs.has(keyAt(reading, index - 1))) return false
  return data.obliqueEndings.some(ending => keyAt(reading, index + 1).endsWith(ending))
}

/** Whether a word joins clauses: `dhe`, `ndërsa`, `pasi`. */
export function isConjunction({ data, keys }: Reading, index: number): boolean {
  const key = keys[index] ?? ''
  return data.coordinators.has(key) || data.contrasts.has(key) || data.causes.has(key)
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

const SURE_SUBJUNCTIVE = /(?:oje|eje|ojne|ejne|ajne|uajne|ohet|ohen|ehet|ehen)$/u
const COMMON_SUBJUNCTIVES = new Set(
  'jete jene kete kene mos behet beje marre mund shkoje dale jape vije mbaje bejne shkojne japin dalin marrin vijne'.split(
    ' ',
  ),
)

/** `të` before a verb (`të largohen`), not before an adjective or noun (`të drejtat`). */
export function isSubjunctive(reading: Reading, at: number): boolean {
  const { data } = reading
  if (!data.subjunctives.has(keyAt(reading, at))) return false
  const verb = verbAfter(reading, at)
  const key = keyAt(reading, verb)
  if (COMMON_SUBJUNCTIVES.has(key)) return true
  if (data.dates.weekdays.has(key) || (data.articles.has(keyAt(reading, verb + 1)) && key.endsWith('en'))) return false
  return data.wishVerb.test(key) && !data.persons.has(key) && !data.nouns.has(key)
}

/** `të` before what can only be a verb, even after a noun: `pacientin të shkojë`. */
export function isSurelySubjunctive(reading: Reading, at: number): boolean {
  if (!reading.data.subjunctives.has(keyAt(reading, at))) return false
  const key = keyAt(reading, verbAfter(reading, at))
  return COMMON_SUBJUNCTIVES.has(key) || SURE_SUBJUNCTIVE.test(key)
}

function verbAfter(reading: Reading, at: number): number {
  let verb = at + 1
  while (reading.data.clitics.has(keyAt(reading, verb))) verb++
  return verb
}
