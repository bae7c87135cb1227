import type { EntityType } from '../model/mention.ts'
import { isCapitalised } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
import { remember } from './remember.ts'
import { soundKey, stemSound } from './sound-key.ts'

/** A base form, and what of it tells whether two of them name one thing. The keys of two types are never the same. */
export type BaseForm = {
  readonly name: string
  /** How many words it has. */
  readonly size: number
  /** Its words by sound. */
  readonly words: readonly string[]
  /** All of its words by sound without case endings. */
  readonly key: string
  /** The same without articles. */
  readonly bareWords: readonly string[]
  readonly bareKey: string
  readonly lastKey: string
  /** The keys of what a shorter name of the same thing may be; people are linked by other rules. */
  readonly beginnings: readonly string[]
  /** How it could be as an acronym: `Partia për Drejtësi, Integrim dhe Unitet` → PDIU. */
  readonly initials: readonly string[]
  readonly isAcronym: boolean
  /** The key of those initials that are this acronym. */
  readonly acronymKey: string
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']
const MOST_REMEMBERED = 1 << 12
const LONGEST_BEGINNING = 8
const ARTICLES = new Set(['e', 'i', 'te', 'se'])
const SHORTEST_ACRONYM = 2
const LONGEST_ACRONYM = 9

const FORMS = new Map(TYPES.map(type => [type, remember(MOST_REMEMBERED, name => readForm(name, type))] as const))

/** Reads a base form; what it finds is remembered. */
export function baseFormOf(name: string, type: EntityType): BaseForm {
  return FORMS.get(type)?.(name) ?? readForm(name, type)
}

function readForm(name: string, type: EntityType): BaseForm {
  const parts = name.split(' ')
  const words = parts.map(soundKey)
  const bareWords = words.filter(word => !ARTICLES.has(word)).map(stemSound)
  const keyOf = (own: readonly string[]): string => `${type} ${own.join(' ')}`
  return {
    name,
    size: name === '' ? 0 : parts.length,
    words,
    key: keyOf(parts.map(stemSound)),
    bareWords,
    bareKey: keyOf(bareWords),
    beginnings: type === 'person' ? [] : beginningsOf(bareWords).map(keyOf),
    lastKey: keyOf(bareWords.slice(-1)),
    initials: initialsOf(name).map(letters => keyOf([letters])),
    isAcronym: isAcronym(name),
    acronymKey: keyOf([fold(name)]),
  }
}

function beginningsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.slice(1, LONGEST_BEGINNING).map((_, at) => words.slice(0, at + 1))
}

/** First letters of the long words, and of all words. */
function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/u).filter(word => word !== '')
  const capitals = words.filter(isCapitalised)
  if (capitals.length < SHORTEST_ACRONYM) return []
  return [capitals, words].map(own => fold(own.map(word => word.charAt(0)).join('')))
}

function isAcronym(name: string): boolean {
  if (name.length < SHORTEST_ACRONYM || name.length > LONGEST_ACRONYM) return false
  const capitals = [...name].filter(isCapitalised).length
  return capitals >= SHORTEST_ACRONYM && capitals * 2 > name.length
}
