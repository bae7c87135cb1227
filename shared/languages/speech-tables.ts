import type { AuxiliaryForm, Gender, Pronoun } from './speech-data.ts'

/** The words of a list written as prose. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordList(list))
}

/** The words of a list written as prose, in order. */
export function wordList(list: string): readonly string[] {
  return list.split(/\s+/u).filter(word => word !== '')
}

/** Reads `ka:active3s`: form, voice, person, number. */
export function auxiliaryTable(list: string): ReadonlyMap<string, AuxiliaryForm> {
  return table(list, features => ({
    voice: features.startsWith('active') ? 'active' : 'middle',
    person: features.includes('1') ? 1 : features.includes('2') ? 2 : 3,
    number: features.endsWith('p') ? 'plural' : 'singular',
  }))
}

/** Reads `ai:ms`: form, gender (m, f, x), number, then `o` for oblique, `a` for accusative, `n` for near. */
export function pronounTable(list: string): ReadonlyMap<string, Pronoun> {
  return table(list, features => {
    const gender: Gender | null = features.startsWith('m') ? 'masculine' : features.startsWith('f') ? 'feminine' : null
    return {
      gender,
      number: features.charAt(1) === 'p' ? 'plural' : 'singular',
      case: features.includes('o') ? 'oblique' : features.includes('a') ? 'accusative' : 'nominative',
      near: features.includes('n'),
    }
  })
}

function table<Value>(list: string, read: (features: string) => Value): ReadonlyMap<string, Value> {
  return new Map(
    wordList(list).map((entry): [string, Value] => {
      const [form = '', features = ''] = entry.split(':')
      return [form, read(features)]
    }),
  )
}

/** Numbers groups of words from `first` on: `janar janarit|shkurt shkurtit` → 1, 1, 2, 2. */
export function numberedTable(list: string, first: number): ReadonlyMap<string, number> {
  const entries = new Map<string, number>()
  list.split('|').forEach((group, index) => {
    for (const form of wordList(group)) entries.set(form, index + first)
  })
  return entries
}
