import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Scene } from './finding.ts'
import { contradicts, type Genders } from './genders.ts'
import { around } from './nearest.ts'
import type { Phrase } from './phrase.ts'

/** A title that the text gives a person by name. */
export type Holding = { readonly at: number; readonly entity: Entity; readonly office: Office }

/** An office as stems: what it is (`president`) and of what (`iran`). */
export type Office = { readonly stem: string; readonly of: readonly string[] }

const SHORTEST_WORD = 3
const SHORTEST_STEM = 4
const COMPARED = 5
/** How many titles around a place are asked, so that a long document stays cheap. */
const COMPARED_HOLDINGS = { before: 200, after: 50 }

/** Every title with its holder's name that the text writes out, in text order. */
export function findHoldings({ reading, phrases }: Scene): readonly Holding[] {
  return phrases.flatMap(phrase => {
    if (phrase.entity?.type !== 'person') return []
    const office = officeOf(phrase, reading.data)
    return office === undefined ? [] : [{ at: phrase.from, entity: phrase.entity, office }]
  })
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

/** Who a title means: the holder of that office, or for a general one (`lideri gjerman`) of an office of the same country. */
export function holderOf(
  phrase: Phrase,
  { holdings, genders, data }: Context,
): { readonly entity: Entity; readonly sure: boolean } | undefined {
  const office = officeOf(phrase, data)
  if (office === undefined) return undefined
  let best: { readonly entity: Entity; readonly score: number; readonly sure: boolean } | undefined
  for (const { at, entity, office: held } of around(holdings, phrase.from, COMPARED_HOLDINGS)) {
    if (contradicts(genders, phrase.gender, entity)) continue
    const shared = sharedWords(office, held, data)
    const isSame = office.stem === held.stem && (shared > 0 || office.of.length === 0 || held.of.length === 0)
    const isGeneral = data.generalOffices.has(office.stem) && shared > 0
    if (!isSame && !isGeneral) continue
    const score = shared * 10 + (isSame ? 20 : 0) + (at < phrase.from ? 5 : 0) - Math.abs(at - phrase.from) / 100_000
    if (best === undefined || score > best.score) best = { entity, score, sure: isSame }
  }
  return best
}

function sharedWords(asked: Office, held: Office, data: SpeechData): number {
  return asked.of.filter(word => held.of.some(other => isSameThing(word, other, data))).length
}

/** `iranian` and `iranit`, `amerikan` and `shba-se`: alike at the beginning, or a nationality and its country. */
function isSameThing(a: string, b: string, data: SpeechData): boolean {
  const compared = Math.min(COMPARED, a.length, b.length)
  if (a === b || (compared >= SHORTEST_STEM && a.slice(0, compared) === b.slice(0, compared))) return true
  return isCountryOf(a, b, data) || isCountryOf(b, a, data)
}

function isCountryOf(adjective: string, country: string, data: SpeechData): boolean {
  for (const [stem, countries] of data.nationalities) {
    if (adjective.startsWith(stem) && countries.some(beginning => country.startsWith(beginning))) return true
  }
  return false
}
