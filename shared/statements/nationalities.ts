import type { SpeechData } from '../languages/speech-data.ts'

type Nationality = readonly [stem: string, countries: readonly string[]]

const COMPARED = 3
const indexes = new WeakMap<SpeechData['nationalities'], ReadonlyMap<string, readonly Nationality[]>>()

/** The beginnings of the countries' names that an adjective of nationality stands for; undefined for any other word. */
export function nationalityOf(word: string, { nationalities }: SpeechData): readonly string[] | undefined {
  const index = indexes.get(nationalities) ?? indexed(nationalities)
  return index.get(word.slice(0, COMPARED))?.find(([stem]) => word.startsWith(stem))?.[1]
}

/** By their first letters, so that a long list costs nothing. */
function indexed(nationalities: SpeechData['nationalities']): ReadonlyMap<string, readonly Nationality[]> {
  const index = Map.groupBy(nationalities, ([stem]) => stem.slice(0, COMPARED))
  indexes.set(nationalities, index)
  return index
}
