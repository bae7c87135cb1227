import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Scene } from './finding.ts'
import { contradicts, type Genders } from './genders.ts'
import { around } from './nearest.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import { nationalityOf } from './nationalities.ts'
import { markAt } from './words.ts'

/** A title that the text gives a person by name. */
export type Holding = {
  readonly at: number
  readonly entity: Entity
  readonly office: Office
  readonly phrase?: Phrase
}

/** An office as stems: what it is (`president`) and of what (`iran`). */
export type Office = { readonly stem: string; readonly of: readonly string[] }

const SHORTEST_WORD = 3
const SHORTEST_STEM = 4
const COMPARED = 5
const SHORTEST_BEGINNING = 2
/** How many titles around a place are asked, so that a long document stays cheap. */
const COMPARED_HOLDINGS = { before: 200, after: 50 }

/** Every title with its holder's name that the text writes out, in text order. */
export function findHoldings({ reading, phrases }: Scene): readonly Holding[] {
  return phrases.flatMap(phrase => {
    if (phrase.entity?.type !== 'person') return []
    const office = officeOf(phrase, reading.data)
    return office === undefined ? [] : [{ at: phrase.from, entity: phrase.entity, office, phrase }]
  })
}

/** `Mira Leka (PDK)`: the body in brackets after a person's name, in text order. */
export function findMemberships({ reading }: Scene): readonly Holding[] {
  return reading.names.flatMap(({ entity, from, to }) => {
    const isBracketed = markAt(reading, to) === '(' && markAt(reading, to + 2) === ')'
    if (entity.type !== 'person' || !isBracketed || reading.tokens[to + 1]?.kind !== 'word') return []
    return [{ at: from, entity, office: { stem: '', of: [keyAt(reading, to + 1)] } }]
  })
}

type Scope = { readonly countries: readonly string[]; readonly bodies: readonly string[] }

/** The countries and bodies that a title names: `francez`, `i PDK-së`. */
function scopeOf(phrase: Phrase, reading: Reading): Scope {
  const countries: string[] = []
  const bodies: string[] = []
  for (let at = phrase.from; at < phrase.to; at++) {
    const type = reading.names[reading.nameOf[at] ?? -1]?.entity.type
    const key = keyAt(reading, at)
    if (type === 'organization') bodies.push(key)
    if (type === 'place' || (type === undefined && isNationality(key, reading.data))) countries.push(key)
  }
  return { countries, bodies }
}

/** Whether a word is an adjective of nationality, whatever its ending. */
export function isNationality(word: string, data: SpeechData): boolean {
  return nationalityOf(word, data) !== undefined
}

/** Whether a title of one country or body can't be another word for an office of a different one. */
export function isElsewhere(phrase: Phrase, held: Phrase, reading: Reading): boolean {
  const [asked, own] = [scopeOf(phrase, reading), scopeOf(held, reading)]
  return isOther(asked.countries, own.countries, reading.data) || isOther(asked.bodies, own.bodies, reading.data)
}

function isOther(asked: readonly string[], own: readonly string[], data: SpeechData): boolean {
  if (asked.length === 0 || own.length === 0) return false
  if (isShort(asked, own, data) || isShort(own, asked, data)) return false
  return !asked.some(word => own.some(other => isSameThing(word, other, data)))
}

/** `ok-se` for `organizates se kopshtareve`: the first letters of a longer name. */
function isShort([acronym = '']: readonly string[], words: readonly string[], { articles }: SpeechData): boolean {
  const initials = words.filter(word => !articles.has(word)).map(word => word.charAt(0))
  return initials.length > 1 && withoutEnding(acronym) === initials.join('')
}

/** The office that a title names, synonyms resolved (`shefi i qeverisë` is the `kryeministr`). */
export function officeOf({ noun, modifiers }: Phrase, data: SpeechData): Office | undefined {
  if (noun === null || noun.body) return undefined
  const words = [noun.stem, ...modifiers]
  const synonym = data.offices.find(({ words: wanted }) =>
    wanted.every(want => words.some(word => word.startsWith(want))),
  )
  if (synonym === undefined) return { stem: noun.stem, of: contentWords(modifiers, data) }
  const rest = modifiers.filter(word => !synonym.words.some(want => word.startsWith(want)))
  const [stem = noun.stem, ...means] = synonym.means
  return { stem, of: [...means, ...contentWords(rest, data)] }
}

function contentWords(words: readonly string[], data: SpeechData): readonly string[] {
  return words.filter(word => word.length >= SHORTEST_WORD && !data.articles.has(word) && !data.prepositions.has(word))
}

type Context = { readonly holdings: readonly Holding[]; readonly genders: Genders; readonly data: SpeechData }

/** Who holds an office; `later` where nothing but a title further on in the text says so. */
export type Holder = { readonly entity: Entity; readonly sure: boolean; readonly later: boolean }

/** Who a title means: the holder of that office, or for a general one (`lideri gjerman`) of an office of the same country. */
export function holderOf(phrase: Phrase, { holdings, genders, data }: Context): Holder | undefined {
  const office = officeOf(phrase, data)
  if (office === undefined) return undefined
  let best: (Holder & { readonly score: number }) | undefined
  for (const { at, entity, office: held } of around(holdings, phrase.from, COMPARED_HOLDINGS)) {
    if (contradicts(genders, phrase.gender, entity)) continue
    const shared = sharedWords(office, held, data)
    const isSame = office.stem === held.stem && (shared > 0 || office.of.length === 0 || held.of.length === 0)
    const isGeneral = data.generalOffices.has(office.stem) && shared > 0
    if (!isSame && !isGeneral) continue
    const score = shared * 10 + (isSame ? 20 : 0) + (at < phrase.from ? 5 : 0) - Math.abs(at - phrase.from) / 100_000
    if (best === undefined || score > best.score)
      best = { entity, score, sure: isSame, later: shared === 0 && at > phrase.from }
  }
  return best
}

function sharedWords(asked: Office, held: Office, data: SpeechData): number {
  return asked.of.filter(word => held.of.some(other => isSameThing(word, other, data))).length
}

/** `iranian` and `iranit`, `amerikan` and `shba-se`: alike at the beginning, or a nationality and its country. */
function isSameThing(a: string, b: string, data: SpeechData): boolean {
  const compared = Math.min(COMPARED, a.length, b.length)
  if (
    withoutEnding(a) === withoutEnding(b) ||
    (compared >= SHORTEST_STEM && a.slice(0, compared) === b.slice(0, compared))
  )
    return true
  return isCountryOf(a, b, data) || isCountryOf(b, a, data)
}

/** `pdk-se` is `pdk`. */
function withoutEnding(word: string): string {
  return word.replace(/-[a-z]{1,3}$/u, '')
}

function isCountryOf(adjective: string, country: string, data: SpeechData): boolean {
  const countries = nationalityOf(adjective, data) ?? []
  return countries.some(beginning =>
    beginning.length > SHORTEST_BEGINNING ? country.startsWith(beginning) : withoutEnding(country) === beginning,
  )
}
