import { ASKED_NAMES } from '../languages/sq/asked-names.ts'
import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'
import { keyPart } from './keys.ts'

const MAX_NAME = 300
const LONG_WORD = 3
const MAX_TAILS = 6
const SHORTEST_STEM = 3
const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** A name as records hold it: on one line, well-formed, at most 300 UTF-16 units. */
export function storedName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().slice(0, MAX_NAME).toWellFormed()
}

/** A name as it is looked up: on one line, folded, without marks around it. Empty where nothing is left. */
export function foldedName(name: string): string {
  const folded = fold(name)
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .replace(/[^\p{L}\p{N} .'&]+/gu, '')
  return keyPart(folded.trim())
}

/** By what beginnings a name can be found: the whole of it, and from each of its longer words on, the first six. All folded. */
export function nameBeginnings(name: string): readonly string[] {
  const folded = foldedName(name)
  if (folded === '') return []
  const words = folded.split(' ')
  const tails = words.map((word, at) => (at > 0 && word.length >= LONG_WORD ? words.slice(at).join(' ') : ''))
  return [folded, ...tails.filter(tail => tail !== '').slice(0, MAX_TAILS)]
}

/** The base forms that an Albanian name may have been inflected from, as far as its spelling tells. All folded. */
export function baseNames(name: string): readonly string[] {
  const bases = TYPES.map(type => foldedName(ASKED_NAMES.baseForm(name.trim(), { type, isAttested: () => false })))
  return [...new Set(bases)].filter(base => base !== '' && base !== foldedName(name))
}

/** What is left of a name where an Albanian case ending of its last word is taken away, whether it is one or not. All folded. */
export function strippedNames(name: string): readonly string[] {
  const folded = foldedName(name)
  const start = folded.lastIndexOf(' ') + 1
  const last = folded.slice(start)
  const stems = ASKED_NAMES.stems(last).filter(stem => stem !== last && stem.length >= SHORTEST_STEM)
  return [...new Set(stems)].map(stem => folded.slice(0, start) + stem)
}
