import { languagePack } from '../languages/index.ts'
import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'
import { keyPart } from './keys.ts'

const MAX_NAME = 300
const LONG_WORD = 3
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

/** By what beginnings a name can be found: the whole of it, and from each of its longer words on. All folded. */
export function nameBeginnings(name: string): readonly string[] {
  const folded = foldedName(name)
  if (folded === '') return []
  const words = folded.split(' ')
  const tails = words.map((word, at) => (at > 0 && word.length >= LONG_WORD ? words.slice(at).join(' ') : ''))
  return [folded, ...tails.filter(tail => tail !== '')]
}

/** What a reader who wrote this beginning of a name may mean: itself and, where it is an inflected form, its bases. All folded. */
export function askedBeginnings(name: string): readonly string[] {
  const { baseForm, stems } = languagePack('sq').names
  const bases = TYPES.map(type => foldedName(baseForm(name.trim(), { type, isAttested: () => false })))
  const asked = foldedName(name)
  const start = asked.lastIndexOf(' ') + 1
  const stemmed = stems(asked.slice(start)).map(stem => asked.slice(0, start) + stem)
  return [...new Set([asked, ...bases, ...stemmed])].filter(beginning => beginning.length > 1 || beginning === asked)
}
