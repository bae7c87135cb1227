import type { Span } from '../model/span.ts'
import { fold } from './fold.ts'

/** A word of a text as search sees it: where it stands, and how it is compared. */
export type SearchWord = Span & { readonly word: string }

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const MARKS = /\p{M}+/gu
const LONGEST = 40

/**
 * The words of a text: stretches of letters, marks and digits. `word` is folded, without marks, its first forty letters at most.
 * In: any text. Out: in text order, offsets into the text as it is.
 */
export function wordsIn(text: string): readonly SearchWord[] {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word: fold(word).replace(MARKS, '').slice(0, LONGEST),
  }))
  return found.filter(({ word }) => word !== '')
}
