import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Scene } from './finding.ts'
import type { Phrase } from './phrase.ts'

/** A title that the text gives a person by name: where, which office, what of. */
export type Holding = {
  readonly at: number
  readonly entity: Entity
  readonly office: Office
}

/** An office as stems: what it is (`president`) and of what (`iran`). */
export type Office = { readonly stem: string; readonly of: readonly string[] }

const SHORTEST_STEM = 3
const COMPARED = 5

/** Every title with its holder's name that the text writes out, in text order. */
export function findHoldings({ reading, phrases }: Scene): readonly Holding[] {
  return phrases.flatMap(phrase => {
    const office = officeOf(phrase, reading.data)
    return office === undefined || phrase.entity?.type !== 'person'
      ? []
      : [{ at: phrase.from, entity: phrase.entity, office }]
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
  return words.filter(word => word.length >= SHORTEST_STEM && !data.articles.has(word) && !data.prepositions.has(word))
}

/** How well two descriptions of an office agree: undefined when they can't be the same, else the number of shared words. */
export function agreement(asked: Office, held: Office, data: SpeechData): number | undefined {
  if (asked.stem !== held.stem) return undefined
  const shared = asked.of.filter(word => held.of.some(other => sameThing(word, other, data))).length
  if (asked.of.length > 0 && held.of.length > 0 && shared === 0) return undefined
  return shared
}

/** `iranian` and `iranit`, `amerikan` and `shba-se`: alike at the beginning, or a nationality and its country. */
function sameThing(a: string, b: string, data: SpeechData): boolean {
  if (a === b || (a.length >= 4 && b.length >= 4 && a.slice(0, COMPARED) === b.slice(0, COMPARED))) return true
  return isCountryOf(a, b, data) || isCountryOf(b, a, data)
}

function isCountryOf(adjective: string, country: string, data: SpeechData): boolean {
  for (const [stem, countries] of data.nationalities) {
    if (adjective.startsWith(stem) && countries.some(beginning => country.startsWith(beginning))) return true
  }
  return false
}
