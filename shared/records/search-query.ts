import { LANGUAGES_WITH_FORMS, wordFormsOf } from '../languages/word-forms.ts'
import { wordsIn, type SearchWord } from '../text/search-words.ts'
import type { StatementRecord } from './records.ts'
import { isListed, stemsToAsk, textsOf } from './word-list.ts'

/** A word that is searched for. `isListed`: every word that may be a form of it is in the index, whatever the language. */
export type QueryWord = { readonly word: string; readonly isListed: boolean; readonly stems: readonly string[] }

/** What is searched for: each word once, in the order in which they were written. */
export type SearchQuery = readonly QueryWord[]

/** How many words a search may have. */
export const MOST_WORDS = 12

/** Reads what a reader searches for. Empty where it has no letter or digit. */
export function toSearchQuery(q: string): SearchQuery {
  const words = new Set(wordsIn(q.normalize('NFC')).map(({ word }) => word))
  return [...words].map(word => {
    const isEverywhere =
      isListed(word, 'und') && !LANGUAGES_WITH_FORMS.some(language => wordFormsOf(language).hasCommonForm(word))
    return { word, isListed: isEverywhere, stems: isEverywhere ? stemsToAsk(word) : [] }
  })
}

/** How often each word of a search stands in something: its own words, and those of its document's title. */
export type Uses = { readonly own: readonly number[]; readonly title: readonly number[]; readonly length: number }

/** The words of a text that are forms of a word searched for. */
export function findWords(text: string, query: SearchQuery, language: string): readonly SearchWord[] {
  const forms = wordFormsOf(language)
  return wordsIn(text).filter(({ word }) => query.some(asked => forms.isForm(asked.word, word)))
}

/** Counts the words of a search in a statement: in what was said and who said it, and in its document's title. */
export function countInStatement(record: StatementRecord, query: SearchQuery): Uses {
  const { title, language } = record.document
  const own = textsOf(record).flatMap(wordsIn)
  return {
    own: countEach(own, query, language),
    title: countEach(wordsIn(title ?? ''), query, language),
    length: own.length,
  }
}

/** Counts the words of a search in a title. */
export function countInTitle(title: string, query: SearchQuery, language: string): Uses {
  const words = wordsIn(title)
  return { own: countEach(words, query, language), title: query.map(() => 0), length: words.length }
}

function countEach(words: readonly SearchWord[], query: SearchQuery, language: string): readonly number[] {
  const { isForm } = wordFormsOf(language)
  return query.map(asked => words.filter(({ word }) => isForm(asked.word, word)).length)
}

/** Whether all words of a search are found, and at least one of them in the thing itself: one that is listed, if any is. */
export function isFound({ own, title }: Uses, query: SearchQuery): boolean {
  const anyIsListed = query.some(({ isListed }) => isListed)
  const isItsOwn = query.some(({ isListed }, at) => (own[at] ?? 0) > 0 && (isListed || !anyIsListed))
  return isItsOwn && own.every((count, at) => count > 0 || (title[at] ?? 0) > 0)
}
