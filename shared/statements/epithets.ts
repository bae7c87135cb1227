import type { Entity } from '../model/entity.ts'
import { isCapitalised } from '../text/characters.ts'
import type { Scene } from './finding.ts'
import { keyAt, type Reading, sentenceAt } from './reading.ts'
import { isFiniteVerb, isFunctionWord, markAt } from './words.ts'

/** What people are called besides titles that the lists know: `astronautja {Leka}`, `{Leka}, astronaute`. */
export type Epithets = {
  /** The person whom the document calls by a word, whatever its ending; undefined where that is nobody, or several. */
  readonly holderOf: (word: string) => Entity | undefined
}

const SHORTEST = 5
const LONGEST_ENDING = 3

/** Finds them: a word right before a person's name, or after it behind a comma. Linear. */
export function epithetsOf({ reading }: Scene): Epithets {
  const byBeginning = new Map<string, { readonly word: string; readonly entity: Entity }[]>()
  for (const { entity, from, to } of reading.names) {
    if (entity.type !== 'person') continue
    for (const at of markAt(reading, to) === ',' ? [from - 1, to + 1] : [from - 1]) {
      if (!isEpithet(reading, at)) continue
      const word = keyAt(reading, at)
      const known = byBeginning.get(word.slice(0, SHORTEST))
      if (known === undefined) byBeginning.set(word.slice(0, SHORTEST), [{ word, entity }])
      else if (!known.some(other => other.word === word && other.entity === entity)) known.push({ word, entity })
    }
  }
  return { holderOf: word => theOne(byBeginning.get(word.slice(0, SHORTEST)) ?? [], word) }
}

function isEpithet(reading: Reading, at: number): boolean {
  const { data, nameOf } = reading
  const key = keyAt(reading, at)
  if (key.length < SHORTEST || (nameOf[at] ?? -1) >= 0 || data.persons.has(key) || data.nouns.has(key)) return false
  if (isFunctionWord(reading, at) || isFiniteVerb(reading, at) || data.verbs.has(key)) return false
  return reading.tokens[at]?.kind === 'word' && (!isCapitalised(reading.tokens[at].text) || isFirst(reading, at))
}

function isFirst(reading: Reading, at: number): boolean {
  return at === sentenceAt(reading, at).from
}

function theOne(
  called: readonly { readonly word: string; readonly entity: Entity }[],
  word: string,
): Entity | undefined {
  const [first, ...others] = called.filter(other => isSameStem(other.word, word)).map(({ entity }) => entity)
  return others.every(other => other === first) ? first : undefined
}

/** `astronautja`, `astronautes`: alike but for a short ending. */
function isSameStem(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= SHORTEST && Math.max(a.length, b.length) - shared <= LONGEST_ENDING
}
