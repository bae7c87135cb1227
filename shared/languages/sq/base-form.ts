import { fold } from '../../text/fold.ts'
import type { BaseFormOptions } from '../name-data.ts'
import { adjectiveLike, articleAfter, headNominative, isArticle, isGenitive } from './noun-phrases.ts'
import { withoutHyphenated } from './inflection.ts'
import { type NameLists, personWord, placeWord, strangeWord } from './name-cases.ts'

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
  if (bare !== word) return bare
  if (options.type === 'person') return personWord(word, options, lists)
  if (options.type === 'place') return placeWord(word, options, lists)
  return lists.isHead(fold(word)) ? headNominative(word) : strangeWord(word, options)
}

/** `Avdullah Hotit`, `Real Madridit`, `Hong Kongut`: only the last word of a name that is no Albanian phrase is inflected. */
function lastInflected(words: readonly string[], options: BaseFormOptions, lists: NameLists): string {
  const last = words.at(-1) ?? ''
  if (QUOTED.test(last) || isArticle(words.at(-2) ?? '')) return words.join(' ')
  return [...words.slice(0, -1), singleBase(last, options, lists)].join(' ')
}

/** Whether a name is an Albanian noun with what belongs to it, so that the first word is the inflected one. */
function isPhrase(words: readonly string[], lists: NameLists): boolean {
  const [first = '', second = ''] = words
  return lists.isHead(fold(first)) || isArticle(second) || words.slice(1).some(adjectiveLike)
}

/** `Ministrisë së Shëndetësisë` → `Ministria e Shëndetësisë`; articles of the head's own adjectives and genitives follow it. */
function phraseBase(words: readonly string[]): string {
  const [first = '', ...rest] = words
  const head = headNominative(first)
  if (head === first) return words.join(' ')
  let agrees = true
  return [
    head,
    ...rest.map((word, at) => {
      const own = agrees && isArticle(word)
      if (own) agrees = !isGenitive(rest[at + 1] ?? '')
      else if (!isArticle(rest[at - 1] ?? '') && !adjectiveLike(word)) agrees = agrees && at === 0
      return own ? articleAfter(head, at === 0) : word
    }),
  ].join(' ')
}
