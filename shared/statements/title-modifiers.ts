import type { GrammaticalNumber } from '../languages/speech-data.ts'
import { personNoun } from './person-noun.ts'
import { isAny, keyAt, nameStarting, type Range, type Reading, sentenceAt } from './reading.ts'
import { holderAfter } from './title-holder.ts'
import { isComplementizer, isFiniteVerb, isPlainWord, isSurelySubjunctive } from './words.ts'
import { ARTICLE, AUXILIARY, CLITIC, COORDINATOR, NOUN, PREPOSITION, VERB } from './word-kinds.ts'

/** A title is read no further than this. */
export const MOST_MODIFIERS = 16
const LONGEST_DETOUR = 9

type Modifiers = { readonly to: number; readonly modifiers: readonly string[] }

/** `… i Jashtëm gjerman`, `… e Kosovës për dialogun`: linked words and names, bare adjectives, a second title. */
export function modifiersAfter(reading: Reading, from: number, number: GrammaticalNumber = 'singular'): Modifiers {
  const modifiers: string[] = []
  const limit = Math.min(sentenceAt(reading, from - 1).to, from + MOST_MODIFIERS)
  let at = from
  while (at < limit) {
    const part = modifierAt(reading, at, number)
    if (part === undefined) break
    for (let word = part.from; word < part.to; word++) modifiers.push(keyAt(reading, word))
    at = part.to
  }
  return { to: at, modifiers }
}

function modifierAt(reading: Reading, at: number, number: GrammaticalNumber): Range | undefined {
  const { data, tokens } = reading
  if (isComplementizer(reading, at) || isSurelySubjunctive(reading, at)) return undefined
  if (isAny(reading, at, ARTICLE) && tokens[at + 1]?.kind === 'word') {
    const name = nameStarting(reading, at + 1)
    if (name !== undefined) return { from: at + 1, to: name.to }
    if (isFiniteVerb(reading, at + 1) || isAny(reading, at + 1, AUXILIARY | CLITIC)) return undefined
    return { from: at + 1, to: at + 2 }
  }
  if (isAny(reading, at, COORDINATOR) && data.persons.get(keyAt(reading, at + 1))?.case === 'nominative') {
    const detour = detourToHolder(reading, at + 1)
    return detour ?? (holderAfter(reading, at + 2) === undefined ? undefined : { from: at + 1, to: at + 2 })
  }
  if (isAny(reading, at, PREPOSITION)) return number === 'singular' ? detourToHolder(reading, at) : undefined
  if (!isPlainWord(reading, at) || isAny(reading, at, NOUN)) return undefined
  return isAny(reading, at, VERB) ? undefined : { from: at, to: at + 1 }
}

/** `drejtori i shkollës në Braboniq, Naset Ademi`: a preposition belongs to the title when the holder follows. */
function detourToHolder(reading: Reading, from: number): Range | undefined {
  const limit = Math.min(sentenceAt(reading, from).to, from + LONGEST_DETOUR)
  for (let at = from + 1; at < limit; at++) {
    const name = nameStarting(reading, at)
    if (personNoun(reading, at)?.body === false && name === undefined) return undefined
    if (at > from + 1 && holderAfter(reading, at) !== undefined) return { from: from + 1, to: at }
    if (name !== undefined) at = name.to - 1
    else if (reading.tokens[at]?.kind !== 'word' || isFiniteVerb(reading, at)) return undefined
  }
  return undefined
}
