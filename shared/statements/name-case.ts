import type { Case } from '../languages/speech-data.ts'
import { keyAt, type Name, type Reading } from './reading.ts'

const ACCUSATIVE = new Set(['n', 'in', 'un', 'ne', 'ine', 'an'])
const OBLIQUE = new Set(['t', 'it', 'ut', 's', 'se', 'es', 'ise', 've', 'ave', 'eve', "'s", 'ise', 'jes'])
const SHORTEST_STEM = 3
const VOWELS = 'aeiu'

/** The case that a name stands in, from what its last word adds to the base form: `Putinit` → oblique. */
export function caseOfName(reading: Reading, name: Name): Case {
  const surface = keyAt(reading, name.to - 1)
  const hyphen = surface.lastIndexOf('-')
  if (hyphen > 0) {
    const ending = surface.slice(hyphen + 1)
    if (ACCUSATIVE.has(ending)) return 'accusative'
    if (OBLIQUE.has(ending)) return 'oblique'
  }
  const words = reading.wordsOf.get(name.entity) ?? []
  if (words.includes(surface) && surface.length >= SHORTEST_STEM) return 'nominative'
  const base = baseOf(words, surface)
  if (base === undefined) return caseOfEnding(reading, surface)
  const ending = surface.slice(base.length)
  if (ACCUSATIVE.has(ending)) return 'accusative'
  return OBLIQUE.has(ending) ? 'oblique' : 'nominative'
}

/** The longest word of the base form that the surface begins with; else the longest without its final vowel. */
function baseOf(words: readonly string[], surface: string): string | undefined {
  let whole: string | undefined
  let stem: string | undefined
  for (const word of words) {
    if (surface.startsWith(word)) {
      if (word.length >= SHORTEST_STEM && word.length > (whole?.length ?? 0)) whole = word
    } else if (isStem(word, surface) && word.length - 1 > (stem?.length ?? 0)) stem = word.slice(0, -1)
  }
  return whole ?? stem
}

/** `Kosov` of `Kosova` in `Kosovës`. */
function isStem(word: string, surface: string): boolean {
  const last = word.length - 1
  return last >= SHORTEST_STEM && VOWELS.includes(word.charAt(last)) && surface.startsWith(word.slice(0, last))
}

function caseOfEnding({ data }: Reading, surface: string): Case {
  if (data.obliqueEndings.some(ending => surface.endsWith(ending))) return 'oblique'
  return data.accusativeEndings.some(ending => surface.endsWith(ending)) ? 'accusative' : 'nominative'
}
