import { isCapitalised } from '../text/characters.ts'
import type { GrammaticalNumber, PersonNoun } from '../languages/speech-data.ts'
import { caseOfName } from './name-case.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Name, type Range, type Reading, sentenceAt } from './reading.ts'
import { isComplementizer, isFiniteVerb, isFunctionWord, isPlainWord, isSurelySubjunctive, markAt } from './words.ts'

const MOST_MODIFIERS = 16
const LONGEST_DETOUR = 9
const MOST_WORDS_OF_KIND = 3

/** Finds every phrase that could name a source, in text order, none inside another. Linear. */
export function findPhrases(reading: Reading): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let index = 0; index < reading.tokens.length; index++) {
    const phrase = phraseAt(reading, index)
    if (phrase === undefined) continue
    phrases.push(phrase)
    index = phrase.to - 1
  }
  return phrases
}

function phraseAt(reading: Reading, index: number): Phrase | undefined {
  if (reading.tokens[index]?.kind !== 'word') return undefined
  return (
    titlePhrase(reading, index) ??
    namePhrase(reading, index) ??
    pronounPhrase(reading, index) ??
    partOfNamePhrase(reading, index)
  )
}

function nameStarting(reading: Reading, index: number): Name | undefined {
  const name = reading.names[reading.nameOf[index] ?? -1]
  return name?.from === index ? name : undefined
}

function namePhrase(reading: Reading, index: number): Phrase | undefined {
  const name = nameStarting(reading, index)
  if (name === undefined) return undefined
  const place = placeOf(reading, index)
  const apposition = name.entity.type === 'person' ? appositionAfter(reading, name.to) : undefined
  return {
    from: index,
    to: apposition?.to ?? name.to,
    entity: name.entity,
    noun: apposition?.noun ?? null,
    pronoun: null,
    case: caseOfName(reading, name),
    number: 'singular',
    gender: apposition?.noun?.gender ?? null,
    definite: true,
    modifiers: apposition?.modifiers ?? [],
    ...place,
  }
}

/** `tha Ri` of Ri Yong Ho: a capitalised word that the names missed, but that stands in a person's name. */
function partOfNamePhrase(reading: Reading, index: number): Phrase | undefined {
  if ((reading.nameOf[index] ?? -1) >= 0 || !isCapitalised(reading.tokens[index]?.text ?? '')) return undefined
  const entity = reading.peopleByWord.get(keyAt(reading, index))
  if (entity === undefined) return undefined
  return {
    from: index,
    to: index + 1,
    entity,
    noun: null,
    pronoun: null,
    case: 'nominative',
    number: 'singular',
    gender: null,
    definite: true,
    modifiers: [],
    ...placeOf(reading, index),
  }
}

type Apposition = { readonly to: number; readonly noun: PersonNoun | null; readonly modifiers: readonly string[] }

/** `Daut Haradinaj, deputet nga AAK, tha`: an indefinite title after the name belongs to it, up to its comma. */
function appositionAfter(reading: Reading, from: number): Apposition {
  const none: Apposition = { to: from, noun: null, modifiers: [] }
  if (markAt(reading, from) !== ',') return none
  const start = reading.data.determiners.has(keyAt(reading, from + 1)) ? from + 2 : from + 1
  const noun = personNoun(reading, start)
  if (noun === undefined || noun.body || (reading.nameOf[start] ?? -1) >= 0 || noun.case !== 'nominative') return none
  if (noun.number === 'plural' && noun.definite) return none
  const limit = Math.min(sentenceAt(reading, from).to, from + MOST_MODIFIERS)
  const { to, modifiers } = modifiersAfter(reading, start + 1)
  for (let at = start + 1; at < limit; at++) {
    if (markAt(reading, at) === ',') return { to: at, noun, modifiers }
    if (isFiniteVerb(reading, at)) return start > from + 1 || at === to ? { to, noun, modifiers } : none
  }
  return none
}

type Place = { readonly prepositional: boolean; readonly genitive: boolean }

/** What stands before a phrase: a preposition (through determiners and numbers), or a linking article. */
function placeOf(reading: Reading, index: number): Place {
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

/** `ai`, `ky i fundit`, `i njëjti`; before a noun they are no pronouns: `ky lajm`. */
function pronounPhrase(reading: Reading, index: number): Phrase | undefined {
  const pronoun = reading.data.pronouns.get(keyAt(reading, index))
  if (pronoun === undefined || isDeterminer(reading, index)) return undefined
  const last = keyAt(reading, index + 1) === 'i' || keyAt(reading, index + 1) === 'e'
  const to = last && keyAt(reading, index + 2).startsWith('fundit') ? index + 3 : index + 1
  return {
    from: index,
    to,
    entity: null,
    noun: null,
    pronoun,
    case: pronoun.case,
    number: pronoun.number,
    gender: pronoun.gender,
    definite: true,
    modifiers: [],
    prepositional: placeOf(reading, index).prepositional,
    genitive: false,
  }
}

function isDeterminer(reading: Reading, index: number): boolean {
  if (reading.data.possessives.has(keyAt(reading, index))) return false
  const next = index + 1
  const key = keyAt(reading, next)
  if (reading.tokens[next]?.kind === 'number' || nameStarting(reading, next) !== undefined) return true
  if (reading.data.persons.has(key) || reading.data.nouns.has(key)) return true
  if (reading.data.relatives.has(key)) return keyAt(reading, index) !== 'ai' && keyAt(reading, index) !== 'ajo'
  return isPlainWord(reading, next) && !reading.data.verbs.has(key)
}

/** `bashkëshortja e ish-kryeministrit Hoti`: the name belongs to the title in the genitive. */
function endsInTitle(reading: Reading, from: number, to: number): boolean {
  const last = to > from ? personNoun(reading, to - 1) : undefined
  return last !== undefined && !last.body && last.case === 'oblique' && last.number === 'singular'
}

/** A person or body by a listed noun, or by one with a prefix: `47-vjeçari`, `ish-rojtari`. */
function personNoun({ data, keys }: Reading, index: number): PersonNoun | undefined {
  const key = keys[index] ?? ''
  const listed = data.persons.get(key)
  if (listed !== undefined) return listed
  const hyphen = key.indexOf('-')
  return hyphen > 0 ? data.persons.get(key.slice(hyphen + 1)) : undefined
}

/** A title with its modifiers and, where it is named, its holder. */
function titlePhrase(reading: Reading, index: number): Phrase | undefined {
  return honorificPhrase(reading, index) ?? plainTitlePhrase(reading, index)
}

function plainTitlePhrase(reading: Reading, index: number): Phrase | undefined {
  const noun = personNoun(reading, index)
  if (noun === undefined || (reading.nameOf[index] ?? -1) >= 0 || isFirstOfTwo(reading, index)) return undefined
  const from = noun.articled && reading.data.articles.has(keyAt(reading, index - 1)) ? index - 1 : index
  if (noun.articled && from === index) return undefined
  const { to, modifiers } = modifiersAfter(reading, index + 1, noun.number)
  const isBare = modifiers.length === 0 && reading.data.according.has(keyAt(reading, index - 1))
  const mayHold =
    noun.number === 'singular' &&
    !noun.body &&
    !(isBare && markAt(reading, to) === ',') &&
    !endsInTitle(reading, index + 1, to)
  const holder = mayHold ? holderAfter(reading, to) : undefined
  const named = holder ?? bodyName(reading, { at: to, body: noun.body })
  if (noun.definite === false && named === undefined && !isIntroduced(reading, index) && !isSome(reading, index, noun))
    return undefined
  return {
    from,
    to: named === undefined ? to : named.entity.type === 'person' ? appositionAfter(reading, named.to).to : named.to,
    entity: named?.entity ?? null,
    noun,
    pronoun: null,
    case: noun.case,
    number: isCounted(reading, index) ? 'plural' : noun.number,
    gender: noun.body ? null : noun.gender,
    definite: noun.definite,
    modifiers,
    ...placeOf(reading, from),
  }
}

/** `the government spokesman`: where modifiers come first, the last of two nouns for people is the head. */
function isFirstOfTwo(reading: Reading, index: number): boolean {
  return reading.data.overtSubjects === true && personNoun(reading, index + 1) !== undefined
}

/** `një zëdhënës`, `disa ekspertë`: an indefinite noun names a source when a determiner brings it in. */
function isIntroduced(reading: Reading, index: number): boolean {
  return reading.data.determiners.has(keyAt(reading, index - 1)) || isNumberBefore(reading, index)
}

/** `disa studiues`, `dy ministra`. */
function isCounted(reading: Reading, index: number): boolean {
  return (
    ['disa', 'shume', 'dy', 'tre', 'tri', 'shumica'].includes(keyAt(reading, index - 1)) ||
    isNumberBefore(reading, index)
  )
}

/** A number of the same sentence; the date on the line above counts nothing. */
function isNumberBefore(reading: Reading, index: number): boolean {
  return reading.tokens[index - 1]?.kind === 'number' && index > sentenceAt(reading, index).from
}

/** `zyrtarë të partisë`: an indefinite plural that says of what. */
function isSome(reading: Reading, index: number, { number, case: nounCase }: PersonNoun): boolean {
  return (
    number === 'plural' &&
    nounCase === 'nominative' &&
    keyAt(reading, index + 1) === 'te' &&
    nameStarting(reading, index + 2) !== undefined
  )
}

/** `Z. Doseba`, `znj. Plasco-Flaxman`, `dr. Hoxha`. */
function honorificPhrase(reading: Reading, index: number): Phrase | undefined {
  const key = keyAt(reading, index)
  const gender = ['z', 'zt', 'mr'].includes(key)
    ? 'masculine'
    : ['znj', 'zj', 'zonj', 'mrs', 'ms'].includes(key)
      ? 'feminine'
      : null
  if (gender === null && !['dr', 'prof', 'mr'].includes(key)) return undefined
  if (markAt(reading, index + 1) !== '.') return undefined
  const rest =
    plainTitlePhrase(reading, index + 2) ?? namePhrase(reading, index + 2) ?? partOfNamePhrase(reading, index + 2)
  return rest === undefined
    ? undefined
    : { ...rest, from: index, gender: rest.gender ?? gender, ...placeOf(reading, index) }
}

type Modifiers = { readonly to: number; readonly modifiers: readonly string[] }

/** `… i Jashtëm gjerman`, `… e Kosovës për dialogun`: linked words and names, bare adjectives, a second title. */
function modifiersAfter(reading: Reading, from: number, number: GrammaticalNumber = 'singular'): Modifiers {
  const modifiers: string[] = []
  const limit = Math.min(sentenceAt(reading, from - 1).to, from + MOST_MODIFIERS)
  let at = from
  while (at < limit) {
    const part = modifierAt(reading, at, number)
    if (part === undefined) break
    for (let word = part.from; word < part.to; word++) modifiers.push(keyAt(reading, word))
    at = part.to
  }
  return { to: at, modifiers }
}

function modifierAt(reading: Reading, at: number, number: GrammaticalNumber): Range | undefined {
  const { data, tokens } = reading
  if (isComplementizer(reading, at) || isSurelySubjunctive(reading, at)) return undefined
  if (data.articles.has(keyAt(reading, at)) && tokens[at + 1]?.kind === 'word') {
    const name = nameStarting(reading, at + 1)
    if (name !== undefined) return { from: at + 1, to: name.to }
    if (
      isFiniteVerb(reading, at + 1) ||
      data.auxiliaries.has(keyAt(reading, at + 1)) ||
      data.clitics.has(keyAt(reading, at + 1))
    )
      return undefined
    return { from: at + 1, to: at + 2 }
  }
  if (data.coordinators.has(keyAt(reading, at)) && data.persons.get(keyAt(reading, at + 1))?.case === 'nominative') {
    const detour = detourToHolder(reading, at + 1)
    return detour ?? (holderAfter(reading, at + 2) === undefined ? undefined : { from: at + 1, to: at + 2 })
  }
  if (data.prepositions.has(keyAt(reading, at))) return number === 'singular' ? detourToHolder(reading, at) : undefined
  if (!isPlainWord(reading, at) || data.nouns.has(keyAt(reading, at))) return undefined
  return data.verbs.has(keyAt(reading, at)) ? undefined : { from: at, to: at + 1 }
}

/** `drejtori i shkollës në Braboniq, Naset Ademi`: a preposition belongs to the title when the holder follows. */
function detourToHolder(reading: Reading, from: number): Range | undefined {
  const limit = Math.min(sentenceAt(reading, from).to, from + LONGEST_DETOUR)
  for (let at = from + 1; at < limit; at++) {
    const name = nameStarting(reading, at)
    if (personNoun(reading, at)?.body === false && name === undefined) return undefined
    if (at > from + 1 && holderAfter(reading, at) !== undefined) return { from: from + 1, to: at }
    if (name !== undefined) at = name.to - 1
    else if (reading.tokens[at]?.kind !== 'word' || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}

/** The person named right after a title, with or without a comma. */
function holderAfter(reading: Reading, at: number): Name | undefined {
  const from = markAt(reading, at) === ',' ? at + 1 : at
  const skip =
    ['z', 'znj', 'dr', 'prof', 'mr'].includes(keyAt(reading, from)) && markAt(reading, from + 1) === '.'
      ? from + 2
      : from
  const name = nameStarting(reading, skip)
  if (name?.entity.type !== 'person') return undefined
  return from === at || isCommaHolder(reading, at, name) ? name : undefined
}

/** After a comma a name is the holder when it stands in the nominative and the title had something to say. */
function isCommaHolder(reading: Reading, comma: number, name: Name): boolean {
  return isCapitalised(reading.tokens[name.from]?.text ?? '') && (reading.nameOf[comma] ?? -1) < 0
}

type BodyPlace = { readonly at: number; readonly body: boolean }

/** `kompania Apple`, `gazeta “Bild”`: a body's own name right after it. */
function bodyName(reading: Reading, { at, body }: BodyPlace): Name | undefined {
  const name = body ? nameStarting(reading, at) : undefined
  return name?.entity.type === 'organization' ? name : undefined
}
