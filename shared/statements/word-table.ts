import type { SpeechData } from '../languages/speech-data.ts'
import { makeMemory } from '../text/remember.ts'
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
  const { find, keep } = makeMemory<Word>(MOST_WORDS)
  const learn: Table = folded => {
    const word = wordOf(keyOf(folded), data)
    return folded.length > LONGEST_REMEMBERED ? word : keep(folded, word)
  }
  const table: Table = folded => find(folded) ?? learn(folded)
  TABLES.set(data, table)
  return table
}
