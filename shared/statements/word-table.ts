import type { SpeechData } from '../languages/speech-data.ts'
import { remember } from '../text/remember.ts'
import { keyOf, type Word, wordOf } from './word.ts'

/** Texts repeat their words: what the lists say of so many is remembered, of none longer than this. */
const MOST_WORDS = 10_000
const LONGEST_REMEMBERED = 40

type Table = (folded: string) => Word

const TABLES = new WeakMap<SpeechData, Table>()

/** The function that tells what a language's lists say of a folded word. */
export function wordTable(data: SpeechData): Table {
  const known = TABLES.get(data)
  if (known !== undefined) return known
  const read: Table = folded => wordOf(keyOf(folded), data)
  const remembered = remember(MOST_WORDS, read)
  const table: Table = folded => (folded.length > LONGEST_REMEMBERED ? read(folded) : remembered(folded))
  TABLES.set(data, table)
  return table
}
