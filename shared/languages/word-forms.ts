import { EN_WORD_FORMS } from './en/word-forms.ts'
import { SQ_WORD_FORMS } from './sq/word-forms.ts'

/** What search knows of a language: endings that inflection adds to words, and the stems that are in too many texts to be listed. All folded. */
export type WordFormData = {
  /** Endings that leave four letters or more. */
  readonly endings: readonly string[]
  /** Those of them that may leave three. */
  readonly shortEndings: readonly string[]
  /** The commonest stems, as `shortestStem` gives them. */
  readonly common: ReadonlySet<string>
}

/** Which words of a language are forms of one another, as far as their spelling tells. In: folded words. */
export type WordForms = {
  /** Every stem that a word may have: itself, and what is left without one of the endings. */
  readonly stemsOf: (word: string) => readonly string[]
  /** The shortest of them: what all of them begin with. */
  readonly shortestStem: (word: string) => string
  /** Whether two words may be forms of one: they are the same, or have a stem in common. */
  readonly isForm: (word: string, other: string) => boolean
  /** Whether a word is so common that it is not listed. */
  readonly isCommon: (word: string) => boolean
  /** Every word of four letters or more that may be a form of a word, whether there is such a word or not. */
  readonly formsOf: (word: string) => readonly string[]
}

/** Words with fewer letters are not listed, and are forms of nothing but themselves. */
export const SHORTEST_WORD = 4

const LEFT = 4
const LEFT_SHORT = 3

/** Makes a language's forms from its data. */
export function makeWordForms({ endings, shortEndings, common }: WordFormData): WordForms {
  const isShort = new Set(shortEndings)
  const all = [...new Set([...endings, ...shortEndings])]
  const stemsOf = (word: string): readonly string[] => {
    if (word.length < SHORTEST_WORD) return [word]
    const stems = all
      .filter(ending => word.endsWith(ending))
      .filter(ending => word.length - ending.length >= (isShort.has(ending) ? LEFT_SHORT : LEFT))
      .map(ending => word.slice(0, word.length - ending.length))
    return [word, ...stems]
  }
  const shortestStem = (word: string): string =>
    stemsOf(word).reduce((shortest, stem) => (stem.length < shortest.length ? stem : shortest))
  const isCommon = (word: string): boolean => common.has(shortestStem(word))
  const isForm = (word: string, other: string): boolean => {
    if (word === other) return true
    if (word.length < SHORTEST_WORD || other.length < SHORTEST_WORD) return false
    const stems = stemsOf(other)
    return stemsOf(word).some(stem => stems.includes(stem))
  }
  return {
    stemsOf,
    shortestStem,
    isForm,
    isCommon,
    formsOf: word => {
      const forms = stemsOf(word).flatMap(stem => ['', ...all].map(ending => stem + ending))
      return [...new Set(forms)].filter(form => form.length >= SHORTEST_WORD && isForm(word, form))
    },
  }
}

const UNKNOWN = makeWordForms({ endings: [], shortEndings: [], common: new Set() })

const KNOWN: ReadonlyMap<string, WordForms> = new Map([
  ['sq', makeWordForms(SQ_WORD_FORMS)],
  ['en', makeWordForms(EN_WORD_FORMS)],
])

/** The forms of a language's words; in a language without data every word is a form of itself alone. */
export function wordFormsOf(language: string): WordForms {
  return KNOWN.get(language) ?? UNKNOWN
}

/** The languages whose forms are known: what a reader means is not told in which language it is. */
export const LANGUAGES_WITH_FORMS: readonly string[] = [...KNOWN.keys()]
