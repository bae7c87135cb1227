import { fold } from '../../text/fold.ts'

const ARTICLES = new Set(['e', 'i', 'te', 'se'])
const ADJECTIVE =
  /(?:or|ore|oreve|ik|ike|iste|ist|tar|tare|an|ane|ian|iane|ez|eze|ale|al|are|uese|ues|iv|ive|shme|shem|atik|atike|istane|ure|suar|uar|uara)$/u
const GENITIVE = /(?:it|ut|es|se|ve|in|un)$/u

/** `e`, `i`, `të`, `së`, with or without diacritics. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(fold(word)) && word === word.toLowerCase()
}

/** Whether a word looks like an adjective that follows its noun: `Kushtetuese`, `Evropian`, `Lindor`. */
export function adjectiveLike(word: string): boolean {
  const folded = fold(word)
  return word.length > 4 && ADJECTIVE.test(folded) && (folded.endsWith('ues') || !GENITIVE.test(folded))
}

/** Whether a word ends as nouns in the genitive do: `Shëndetësisë`, `Ministrave`, `BE-së`. */
export function isGenitive(word: string): boolean {
  return word.length > 3 && GENITIVE.test(fold(word))
}

const HEAD_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is[ëe]$/u, 'ia'],
  [/in[ëe]$/u, 'ia'],
  [/jes$|jen$/u, 'ja'],
  [/ales$|alen$/u, 'alja'],
  [/esë$|enë$/u, 'eja'],
  [/ës$|ën$/u, 'a'],
  [/it$|in$/u, 'i'],
  [/ut$|un$/u, 'u'],
  [/(?<=[aeë])ve$/u, 't'],
]
const SHORTEST_STEM = 2

/**
 * The definite nominative of the noun that heads a phrase: `Ministrisë` → `Ministria`, `Kuvendin` → `Kuvendi`. Where an
 * article follows, `Gjykates` is `Gjykatës` without its diacritics.
 */
export function headNominative(word: string, hasArticle = false): string {
  if (hasArticle && /[^e]e[sn]$/u.test(word)) return `${word.slice(0, -2)}a`
  for (const [ending, nominative] of HEAD_ENDINGS) {
    const found = ending.exec(word)
    if (found !== null && found.index >= SHORTEST_STEM) return word.slice(0, found.index) + nominative
  }
  return word
}

/**
 * The article that links to a noun in the definite nominative: `i` after masculine nouns, `e` after feminine ones; after
 * plural ones `e` right behind the noun, `të` further on (`Dhomat e Specializuara të Kosovës`).
 */
export function articleAfter(nominative: string, isNext: boolean): string {
  if (/[iu]$/u.test(nominative)) return 'i'
  return nominative.endsWith('t') && !isNext ? 'të' : 'e'
}
