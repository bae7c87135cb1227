import type { PersonNoun } from '../languages/speech-data.ts'
import { appositionAfter } from './apposition.ts'
import { personNoun } from './person-noun.ts'
import { placeOf } from './phrase-place.ts'
import type { Phrase } from './phrase.ts'
import { isAny, keyAt, type Name, nameStarting, type Reading, sentenceAt, tokenAt } from './reading.ts'
import { holderAfter } from './title-holder.ts'
import { modifiersAfter } from './title-modifiers.ts'
import { isInName, markAt } from './words.ts'
import { ACCORDING, ARTICLE, DETERMINER } from './word-kinds.ts'

const COUNTING = new Set(['disa', 'shume', 'dy', 'tre', 'tri', 'shumica'])

/** A title with its modifiers and, where it is named, its holder. */
export function titlePhrase(reading: Reading, index: number): Phrase | undefined {
  const noun = personNoun(reading, index)
  if (noun === undefined || isInName(reading, index) || isFirstOfTwo(reading, index)) return undefined
  const from = noun.articled && isAny(reading, index - 1, ARTICLE) ? index - 1 : index
  if (noun.articled && from === index) return undefined
  const { to, modifiers } = modifiersAfter(reading, index + 1, noun.number)
  const isBare = modifiers.length === 0 && isAny(reading, index - 1, ACCORDING)
  const mayHold =
    noun.number === 'singular' &&
    !noun.body &&
    !(isBare && markAt(reading, to) === ',') &&
    !endsInTitle(reading, index + 1, to)
  const holder = mayHold ? holderAfter(reading, to) : undefined
  const named = holder ?? bodyName(reading, { at: to, body: noun.body })
  if (noun.definite === false && named === undefined && !isIntroduced(reading, index) && !isSome(reading, index, noun))
    return undefined
  const place = placeOf(reading, from)
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
    prepositional: place.prepositional,
    genitive: place.genitive,
  }
}

/** `bashkëshortja e ish-kryeministrit Hoti`: the name belongs to the title in the genitive. */
function endsInTitle(reading: Reading, from: number, to: number): boolean {
  const last = to > from ? personNoun(reading, to - 1) : undefined
  return last !== undefined && !last.body && last.case === 'oblique' && last.number === 'singular'
}

/** `the government spokesman`: where modifiers come first, the last of two nouns for people is the head. */
function isFirstOfTwo(reading: Reading, index: number): boolean {
  return reading.data.overtSubjects === true && personNoun(reading, index + 1) !== undefined
}

/** `një zëdhënës`, `disa ekspertë`: an indefinite noun names a source when a determiner brings it in. */
function isIntroduced(reading: Reading, index: number): boolean {
  return isAny(reading, index - 1, DETERMINER) || isNumberBefore(reading, index)
}

/** `disa studiues`, `dy ministra`. */
function isCounted(reading: Reading, index: number): boolean {
  return COUNTING.has(keyAt(reading, index - 1)) || isNumberBefore(reading, index)
}

/** A number of the same sentence; the date on the line above counts nothing. */
function isNumberBefore(reading: Reading, index: number): boolean {
  return tokenAt(reading, index - 1)?.kind === 'number' && index > sentenceAt(reading, index).from
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

type BodyPlace = { readonly at: number; readonly body: boolean }

/** `kompania Apple`, `gazeta “Bild”`: a body's own name right after it. */
function bodyName(reading: Reading, { at, body }: BodyPlace): Name | undefined {
  const name = body ? nameStarting(reading, at) : undefined
  return name?.entity.type === 'organization' ? name : undefined
}
