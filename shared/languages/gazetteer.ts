import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'

/** A thing known by name. `names` are base forms, the preferred one first. */
export type KnownThing = {
  readonly type: EntityType
  readonly names: readonly string[]
  /** Written by a person and unlikely to be anything else, as against a row of a large public list. */
  readonly sure: boolean
}

/** One of the names of a known thing; a nickname is never what the thing is called by: `Fb`, or a country's full style. */
export type KnownName = { readonly thing: KnownThing; readonly name: string; readonly isNickname: boolean }

/** A step in the tree of known names: what may follow, and what is complete here. */
export type GazetteerNode = {
  next: Map<string, GazetteerNode> | undefined
  complete: readonly KnownName[]
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

/** A list: one thing a line, its names separated by `|`, nicknames behind a `~`. */
export type NameList = { readonly type: EntityType; readonly lines: string; readonly sure: boolean }

const NICKNAME = /^~/u
const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu

/** Builds the tree of known names from lists. */
export function makeGazetteer(lists: readonly NameList[], keys: GazetteerKeys): Gazetteer {
  const root: GazetteerNode = { next: undefined, complete: NONE }
  for (const list of lists) for (const line of list.lines.split('\n')) addLine(root, line, list, keys)
  return { root, keysOf: keys.keysOf }
}

function addLine(root: GazetteerNode, line: string, list: NameList, keys: GazetteerKeys): void {
  const names = line
    .split('|')
    .map(name => name.trim())
    .filter(name => name !== '')
  if (names.length === 0) return
  const bare = names.map(name => name.replace(NICKNAME, ''))
  const thing: KnownThing = { type: list.type, names: bare, sure: list.sure }
  bare.forEach((name, at) => {
    addName(root, { thing, name, isNickname: names[at] !== name }, keys)
  })
}

function addName(root: GazetteerNode, known: KnownName, { keyOf }: GazetteerKeys): void {
  let node = root
  for (const word of known.name.match(WORDS) ?? []) {
    const key = keyOf(word)
    const next: Map<string, GazetteerNode> = (node.next ??= new Map<string, GazetteerNode>())
    node = next.get(key) ?? plant(next, key)
  }
  if (node !== root && !node.complete.some(({ thing }) => thing === known.thing))
    node.complete = [...node.complete, known]
}

const NONE: readonly KnownName[] = []

function plant(next: Map<string, GazetteerNode>, key: string): GazetteerNode {
  // most nodes are leaves: a map of what follows is made when something does
  const node: GazetteerNode = { next: undefined, complete: NONE }
  next.set(key, node)
  return node
}

/** The names that end after one more word than a node stands for. */
export function stepTo(node: GazetteerNode, keys: readonly string[]): readonly GazetteerNode[] {
  const { next } = node
  return next === undefined ? [] : keys.flatMap(key => next.get(key) ?? [])
}

/** The known names that a whole sequence of folded words may be, those of its own spelling first. */
export function lookUp({ root, keysOf }: Gazetteer, words: readonly string[]): readonly KnownName[] {
  let nodes: readonly GazetteerNode[] = [root]
  for (const word of words) {
    const keys = keysOf(word)
    nodes = nodes.flatMap(node => stepTo(node, keys))
    if (nodes.length === 0) return []
  }
  return nodes.flatMap(({ complete }) => complete)
}

const SMALL = /\p{Ll}/u
const SEVERAL_CAPITALS = /\p{Lu}.*\p{Lu}|^\p{Lu}\p{N}?$|^\p{Lu}\p{N}/u

/** Whether a surface may stand for a listed name as far as capitals go: an acronym is never written small (`UN`, not `Unë`; but `MSh`). */
export function agreesInCase(surface: string, name: string): boolean {
  return SMALL.test(name) || SEVERAL_CAPITALS.test(surface.replace(/[-‐‑'’‘].*/su, ''))
}

/** The key of a word where nothing is inflected. */
export function foldedKey(word: string): string {
  return fold(word)
}
