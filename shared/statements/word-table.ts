import type { SpeechData } from '../languages/speech-data.ts'
import { keyOf, type Word, wordOf } from './word.ts'

/** Texts repeat their words: what the lists say of one is looked up once. Emptied when full, so that it stays small. */
const MOST_WORDS = 20_000
const LONGEST_KEPT = 40
const TABLES = new WeakMap<SpeechData, Map<string, Word>>()

/** What the lists say of each folded word. */
export function lookUp(folded: readonly { readonly folded: string }[], data: SpeechData): readonly Word[] {
  const table = tableOf(data)
  return folded.map(token => table.get(token.folded) ?? learn(table, token.folded, data))
}

function tableOf(data: SpeechData): Map<string, Word> {
  const known = TABLES.get(data)
  if (known !== undefined) return known
  const table = new Map<string, Word>()
  TABLES.set(data, table)
  return table
}

function learn(table: Map<string, Word>, folded: string, data: SpeechData): Word {
  if (folded.length > LONGEST_KEPT) return wordOf(keyOf(folded), data)
  if (table.size >= MOST_WORDS) table.clear()
  // a copy: a piece of a text would keep the whole text in memory
  const copy = ` ${folded}`.slice(1)
  const word = wordOf(keyOf(copy), data)
  table.set(copy, word)
  return word
}
