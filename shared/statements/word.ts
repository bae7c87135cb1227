import type { PersonNoun, SpeechData } from '../languages/speech-data.ts'
import {
  ACCORDING,
  ADVERB,
  ARTICLE,
  AS_SAID,
  AUXILIARY,
  CAUSE,
  CLITIC,
  COMMON_WISH_FORM,
  COMPARATIVE,
  COMPLEMENTIZER,
  CONTRAST,
  COORDINATOR,
  DATE,
  DETERMINER,
  FINITE_ENDING,
  GERUND,
  HONORIFIC,
  LISTED_FINITE,
  NOUN,
  PERSON,
  PERSONAL,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUESTION,
  RELATIVE,
  SUBJUNCTIVE,
  SURE_WISH_FORM,
  THUS,
  VERB,
  WISH_FORM,
} from './word-kinds.ts'

/** What a language's lists say of one folded word. */
export type Word = {
  /** The word without combining marks and without stops hidden in it, `'` for every apostrophe. */
  readonly key: string
  readonly kinds: number
}

const ODD = /[\u0300-\u036f’‘ʼ´`]/u
const COMBINING = /[\u0300-\u036f]/gu
const APOSTROPHES = /[’‘ʼ´`]/gu

/** The key of a folded word. */
export function keyOf(folded: string): string {
  const key = folded.includes('.') ? folded.replaceAll('.', '') : folded
  return ODD.test(key) ? key.replace(COMBINING, '').replace(APOSTROPHES, "'") : key
}

/** Reads of one key what the lists say. */
export function wordOf(key: string, data: SpeechData): Word {
  const person = personOf(key, data)
  const kinds = listsOf(data).reduce((sum, [kind, list]) => (list.has(key) ? sum | kind : sum), 0)
  return { key, kinds: kinds | formsOf(key, data) | (person === undefined ? 0 : PERSONAL) }
}

const HONORIFICS = new Set(['z', 'zt', 'mr', 'znj', 'zj', 'zonj', 'mrs', 'ms', 'dr', 'prof'])

type List = { readonly has: (key: string) => boolean }

function listsOf(data: SpeechData): readonly (readonly [number, List])[] {
  return [
    [VERB, data.verbs],
    [AUXILIARY, data.auxiliaries],
    [SUBJUNCTIVE, data.subjunctives],
    [CLITIC, data.clitics],
    [GERUND, data.gerunds],
    [COMPLEMENTIZER, data.complementizers],
    [COMPARATIVE, data.comparatives],
    [QUESTION, data.questions],
    [COORDINATOR, data.coordinators],
    [CONTRAST, data.contrasts],
    [CAUSE, data.causes],
    [RELATIVE, data.relatives],
    [PREPOSITION, data.prepositions],
    [ARTICLE, data.articles],
    [DETERMINER, data.determiners],
    [ADVERB, data.adverbs],
    [PRONOUN, data.pronouns],
    [POSSESSIVE, data.possessives],
    [ACCORDING, data.according],
    [NOUN, data.nouns],
    [PERSON, data.persons],
    [AS_SAID, data.asSaid],
    [THUS, data.thus],
    [HONORIFIC, HONORIFICS],
  ]
}

/** A person or body by a listed noun, or by one with a prefix: `47-vjeçari`, `ish-rojtari`. */
export function personOf(key: string, data: SpeechData): PersonNoun | undefined {
  const listed = data.persons.get(key)
  if (listed !== undefined) return listed
  const hyphen = key.indexOf('-')
  return hyphen > 0 ? data.persons.get(key.slice(hyphen + 1)) : undefined
}

const DIGIT = /^\d/u

function formsOf(key: string, data: SpeechData): number {
  const { months, weekdays, relativeDays } = data.dates
  const isDate = DIGIT.test(key) || months.has(key) || weekdays.has(key) || relativeDays.has(key)
  return finiteForm(key, data) | wishForm(key, data) | (isDate ? DATE : 0)
}

const SHORTEST_INFLECTED = 5

function finiteForm(key: string, data: SpeechData): number {
  if (data.otherVerbs.has(key) || data.auxiliaries.has(key)) return LISTED_FINITE
  const forms = data.verbs.get(key)
  if (forms !== undefined) return forms.some(form => form.mood !== 'participle') ? LISTED_FINITE : 0
  if (data.persons.has(key) || data.nouns.has(key) || data.adverbs.has(key) || key.length < SHORTEST_INFLECTED) return 0
  // `a just-released poll`
  if (data.overtSubjects === true && key.includes('-')) return 0
  return data.verbEndings.some(ending => key.endsWith(ending)) ? FINITE_ENDING : 0
}

const SURE_SUBJUNCTIVE = /(?:oje|eje|ojne|ejne|ajne|uajne|ohet|ohen|ehet|ehen)$/u
const COMMON_SUBJUNCTIVES = new Set(
  'jete jene kete kene mos behet beje marre mund shkoje dale jape vije mbaje bejne shkojne japin dalin marrin vijne'.split(
    ' ',
  ),
)

function wishForm(key: string, data: SpeechData): number {
  if (COMMON_SUBJUNCTIVES.has(key)) return COMMON_WISH_FORM
  const isVerb = data.wishVerb.test(key) && !data.persons.has(key) && !data.nouns.has(key)
  const isWish = isVerb && !data.dates.weekdays.has(key)
  return (isWish ? WISH_FORM : 0) | (SURE_SUBJUNCTIVE.test(key) ? SURE_WISH_FORM : 0)
}
