import { fold } from '../../text/fold.ts'
import type { BaseFormOptions } from '../name-data.ts'
import { adjectiveLike, articleAfter, headNominative, isArticle, isGenitive } from './noun-phrases.ts'
import { withoutHyphenated } from './inflection.ts'
import { type NameLists, personWord, placeWord, strangeWord } from './name-cases.ts'

const INITIAL = /^\p{Lu}$/u
const GENITIVE = /(?:it|ut|ës|së|ve|in|un)$/u
const POSSESSIVE = /['’]s$/u
const OBLIQUE_ARTICLES = new Set(['të', 'së'])
const QUOTED = /^["'“”„«»‘’]|["'“”„«»‘’]$/u

/** Makes the function that gives the base form of an Albanian name, with the lists that help it choose between bases. */
export function makeBaseForm(lists: NameLists): (name: string, options: BaseFormOptions) => string {
  return (name, options) => {
    const words = name.split(/\s+/u).filter(word => word !== '')
    const [only] = words
    if (only === undefined) return name
    if (words.length === 1) return singleBase(only, options, lists)
    if (options.type === 'person') return lastInflected(words, options, lists)
    return isPhrase(words, lists) ? phraseBase(words) : lastInflected(words, options, lists)
  }
}

function singleBase(word: string, options: BaseFormOptions, lists: NameLists): string {
  const bare = word.slice(0, withoutHyphenated(fold(word)).length)
  // `Sainsbury’s` keeps what its owner wrote
  if (bare !== word) return POSSESSIVE.test(word) && /\p{Ll}$/u.test(bare) ? word : bare
  if (options.type === 'person') return personWord(word, options, lists)
  if (options.type === 'place') return placeWord(word, options, lists)
  return lists.isHead(fold(word)) ? headNominative(word) : strangeWord(word, options, lists)
}

/** `Avdullah Hotit`, `Real Madridit`, `Hong Kongut`: only the last word of a name that is no Albanian phrase is inflected. */
function lastInflected(words: readonly string[], options: BaseFormOptions, lists: NameLists): string {
  const last = words.at(-1) ?? ''
  if (INITIAL.test(last) && INITIAL.test((words.at(-2) ?? '').replace('.', ''))) return `${words.join(' ')}.`
  if (QUOTED.test(last) || isArticle(words.at(-2) ?? '')) return words.join(' ')
  return [...words.slice(0, -1), singleBase(last, options, lists)].join(' ')
}

/** Whether a name is an Albanian noun with what belongs to it, so that the first word is the inflected one. */
function isPhrase(words: readonly string[], lists: NameLists): boolean {
  const [first = '', second = ''] = words
  if (lists.isHead(fold(first)) || isArticle(second) || words.slice(1).some(adjectiveLike)) return true
  return (lists.isCommon?.(fold(first)) ?? false) && headNominative(first) !== first
}

/** A word right behind the head that may be its adjective without looking like one: `Republika Ruse`. */
function isQualifier(word: string): boolean {
  return word !== word.toLowerCase() && !GENITIVE.test(word)
}

/**
 * `Ministrisë së Shëndetësisë` → `Ministria e Shëndetësisë`: the article behind the head agrees with it, and so do
 * further ones as long as only adjectives stand between.
 */
function phraseBase(words: readonly string[]): string {
  const [first = '', ...rest] = words
  const head = headNominative(first, isArticle(rest[0] ?? ''))
  let agrees = true
  return [
    head,
    ...rest.map((word, at) => {
      if (!agrees) return word
      if (isArticle(word)) {
        agrees = !isGenitive(rest[at + 1] ?? '')
        return head === first && !OBLIQUE_ARTICLES.has(word) ? word : articleAfter(head, at === 0)
      }
      agrees = isArticle(rest[at - 1] ?? '') || adjectiveLike(word) || (at === 0 && isQualifier(word))
      return word
    }),
  ].join(' ')
}
