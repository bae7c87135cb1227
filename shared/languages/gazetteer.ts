import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'

/** A thing known by name. `names` are base forms, the preferred one first. */
export type KnownThing = {
  readonly type: EntityType
  readonly names: readonly string[]
  /** Written by a person and unlikely to be anything else, as against a row of a large public list. */
  readonly sure: boolean
}

/** A step in the tree of known names: what may follow, and what is complete here. */
export type GazetteerNode = {
  readonly next: Map<string, GazetteerNode>
  things: readonly KnownThing[]
}

/** Known names as a tree over word keys. */
export type Gazetteer = {
  readonly root: GazetteerNode
  /** The keys that a word of a text may have in the tree. */
  readonly keysOf: (folded: string) => readonly string[]
}

/** How a language turns the words of a listed name into keys, and the words of a text into possible keys. */
export type GazetteerKeys = {
  readonly keyOf: (word: string) => string
  readonly keysOf: (folded: string) => readonly string[]
}

/** A list: one thing a line, its names separated by `|`, as `type` unless the line begins with `type:`. */
export type NameList = { readonly type: EntityType; readonly lines: string; readonly sure: boolean }

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu

/** Builds the tree of known names from lists. */
export function makeGazetteer(lists: readonly NameList[], keys: GazetteerKeys): Gazetteer {
  const root: GazetteerNode = { next: new Map(), things: [] }
  for (const list of lists) for (const line of list.lines.split('\n')) addLine(root, line, list, keys)
  return { root, keysOf: keys.keysOf }
}

function addLine(root: GazetteerNode, line: string, list: NameList, keys: GazetteerKeys): void {
  const names = line
    .split('|')
    .map(name => name.trim())
    .filter(name => name !== '')
  if (names.length === 0) return
  const thing: KnownThing = { type: list.type, names, sure: list.sure }
  for (const name of names) addName(root, name, thing, keys)
}

function addName(root: GazetteerNode, name: string, thing: KnownThing, { keyOf }: GazetteerKeys): void {
  let node = root
  for (const word of name.match(WORDS) ?? []) {
    const key = keyOf(word)
    let next = node.next.get(key)
    if (next === undefined) {
      next = { next: new Map(), things: [] }
      node.next.set(key, next)
    }
    node = next
  }
  if (node !== root && !node.things.includes(thing)) node.things = [...node.things, thing]
}

/** The key of a word where nothing is inflected. */
export function foldedKey(word: string): string {
  return fold(word)
}
