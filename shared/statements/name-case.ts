import type { Case } from '../languages/speech-data.ts'
import { keyAt, type Name, type Reading } from './reading.ts'

const ACCUSATIVE = new Set(['n', 'in', 'un', 'ne', 'ine', 'an'])
const OBLIQUE = new Set(['t', 'it', 'ut', 's', 'se', 'es', 'ise', 've', 'ave', 'eve', "'s", 'ise', 'jes'])
const SHORTEST_STEM = 3

/** The case that a name stands in, from what its last word adds to the base form: `Putinit` → oblique. */
export function caseOfName(reading: Reading, name: Name): Case {
  const surface = keyAt(reading, name.to - 1)
  const hyphen = surface.lastIndexOf('-')
  if (hyphen > 0) {
    const ending = surface.slice(hyphen + 1)
    if (ACCUSATIVE.has(ending)) return 'accusative'
    if (OBLIQUE.has(ending)) return 'oblique'
  }
  const base = baseOf(reading.wordsOf.get(name.entity) ?? [], surface)
  if (base === undefined) return caseOfEnding(reading, surface)
  const ending = surface.slice(base.length)
  if (ACCUSATIVE.has(ending)) return 'accusative'
  return OBLIQUE.has(ending) ? 'oblique' : 'nominative'
}

/** The stem of the base form's word that the surface begins with, without its final vowel where that changed. */
function baseOf(words: readonly string[], surface: string): string | undefined {
  const whole = words.filter(word => surface.startsWith(word) && word.length >= SHORTEST_STEM)
  const longest = longestOf(whole)
  if (longest !== undefined) return longest
  const stems = words.filter(word => /[aeiu]$/u.test(word)).map(word => word.slice(0, -1))
  return longestOf(stems.filter(stem => stem.length >= SHORTEST_STEM && surface.startsWith(stem)))
}

function longestOf(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((best, word) => (word.length > (best?.length ?? 0) ? word : best), undefined)
}

function caseOfEnding({ data }: Reading, surface: string): Case {
  if (data.obliqueEndings.some(ending => surface.endsWith(ending))) return 'oblique'
  return data.accusativeEndings.some(ending => surface.endsWith(ending)) ? 'accusative' : 'nominative'
}
