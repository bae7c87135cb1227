import { EN_WORD_FORMS } from './en/word-forms.ts'
import { SQ_WORD_FORMS } from './sq/word-forms.ts'

/** What search knows of a language: endings that inflection adds to words, and the words that are in too many texts to be listed. All folded. */
export type WordFormData = {
  /** Endings that leave four letters or more. */
  readonly endings: readonly string[]
  /** Those of them that may leave three. */
  readonly shortEndings: readonly string[]
  /** The commonest words, in every form that was seen. */
  readonly common: ReadonlySet<string>
}

/** Which words of a language are forms of one another, as far as their spelling tells. In: folded words. */
export type WordForms = {
  /** Every stem that a word may have, the longest first: itself, and what is left without one of the endings. */
  readonly stemsOf: (word: string) => readonly string[]
  /** The shortest of them: what all of them begin with. */
  readonly shortestStem: (word: string) => string
  /** Whether two words may be forms of one: they are the same, or have a stem in common. */
  readonly isForm: (word: string, other: string) => boolean
  /** Whether a word is so common that it is not listed. */
  readonly isCommon: (word: string) => boolean
  /** Whether a word may be a form of one that is not listed. */
  readonly hasCommonForm: (word: string) => boolean
  /** Every word of four letters or more that may be a form of a word, whether there is such a word or not. */
  readonly formsOf: (word: string) => readonly string[]
}

/** Words with fewer letters are not listed, and are forms of nothing but themselves. */
export const SHORTEST_WORD = 4

const LEFT = 4
const LEFT_SHORT = 3

/** Makes a language's forms from its data. */
export function makeWordForms({ endings, shortEndings, common }: WordFormData): WordForms {
  const all = new Set([...endings, ...shortEndings])
  const short = new Set(shortEndings)
  const longest = Math.max(0, ...[...all].map(({ length }) => length))
  const leaves = (stem: number, ending: string): boolean => stem >= (short.has(ending) ? LEFT_SHORT : LEFT)
  const stemsOf = (word: string): readonly string[] => {
    const stems = [word]
    for (let length = 1; length <= Math.min(longest, word.length - LEFT_SHORT); length += 1) {
      const ending = word.slice(-length)
      if (all.has(ending) && leaves(word.length - length, ending)) stems.push(word.slice(0, -length))
    }
    return stems
  }
  const shortestStem = (word: string): string => stemsOf(word).at(-1) ?? word
  const commonStems = new Set([...common].flatMap(stemsOf))
  const isOfCommon = (stem: string): boolean => commonStems.has(stem)
  return {
    stemsOf,
    shortestStem,
    isCommon: word => common.has(word),
    hasCommonForm: word => common.has(word) || (word.length >= SHORTEST_WORD && stemsOf(word).some(isOfCommon)),
    isForm: (word, other) => {
      if (word === other) return true
      if (word.length < SHORTEST_WORD || other.length < SHORTEST_WORD) return false
      const stems = stemsOf(other)
      return stemsOf(word).some(stem => stems.includes(stem))
    },
    formsOf: word => {
      const forms = stemsOf(word).flatMap(stem => [
        stem,
        ...[...all].filter(ending => leaves(stem.length, ending)).map(ending => stem + ending),
      ])
      return [...new Set(forms)].filter(({ length }) => length >= SHORTEST_WORD)
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
