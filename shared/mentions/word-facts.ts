import { type GazetteerNode, stepTo } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { EntityType } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { hashText } from './hash.ts'

export const CAPITAL = 1
export const ALL_CAPITALS = 2
export const FIRST_NAME = 4
export const SURNAME = 8
export const TITLE = 16
export const COMMON = 32
export const LINKER = 64
export const ORGANIZATION_HEAD = 128
export const PLACE_HEAD = 256
export const EVENT_HEAD = 512
export const WORD = 1024
export const NUMBER = 2048
export const INITIAL = 4096
export const MIXED = 8192
export const SUFFIXED = 16384
export const DOMAIN = 32768
export const FOREIGN_FIRST_NAME = 65536
export const FOREIGN_SURNAME = 131072
export const ORGANIZATION_TAIL = 262144
export const PLACE_TAIL = 524288
export const EVENT_TAIL = 1048576

/** What is known of one token by itself. Hashes are of folded text; `flags` is a sum of the constants of this file. */
export type WordFacts = {
  readonly word: number
  readonly stem: number
  readonly shape: number
  readonly flags: number
  /** Whether it is a word of sports news. */
  readonly sport: boolean
  /** Its keys in the tree of known names, and where they lead from its root. */
  readonly keys: readonly string[]
  readonly starts: readonly GazetteerNode[]
}

/** The facts of what is no word. */
export const NOTHING: WordFacts = { word: 0, stem: 0, shape: 0, flags: 0, sport: false, keys: [], starts: [] }

const MOST_REMEMBERED = 1 << 16
const REMEMBERED = new WeakMap<NameData, Map<string, WordFacts>>()

/** Looks a token up in the word lists. What it finds is remembered: most words of a text are words of the last one. */
export function wordFacts(token: Token, names: NameData): WordFacts {
  const known = names === last.names && last.known.size < MOST_REMEMBERED ? last.known : rememberedOf(names)
  const before = known.get(token.text)
  if (before !== undefined) return before
  const facts = findFacts(token, names)
  known.set(token.text, facts)
  return facts
}

let last: { readonly names: NameData | undefined; readonly known: Map<string, WordFacts> } = {
  names: undefined,
  known: new Map(),
}

function rememberedOf(names: NameData): Map<string, WordFacts> {
  const before = REMEMBERED.get(names)
  const known = before === undefined || before.size >= MOST_REMEMBERED ? new Map<string, WordFacts>() : before
  REMEMBERED.set(names, known)
  last = { names, known }
  return known
}

function findFacts(token: Token, names: NameData): WordFacts {
  const word = hashText(token.folded)
  if (token.kind === 'mark') return { ...NOTHING, word, stem: word, shape: word }
  const keys = names.gazetteer.keysOf(token.folded)
  const starts = stepTo(names.gazetteer.root, keys)
  if (token.kind === 'number')
    return { word: 7, stem: token.text.length, shape: 5, flags: NUMBER, sport: false, keys, starts }
  const stems = names.stems(token.folded)
  const shortest = shortestOf(token.folded, stems)
  const flags =
    WORD |
    shapeFlags(token) |
    (isCapitalised(token.text) ? nameFlags(stems, names) : commonFlags(token.folded, stems, names))
  const sport = token.folded.length > 2 && stems.some(stem => names.sportWords.has(stem))
  return { word, stem: hashText(shortest), shape: hashText(shapeOf(token.text)), flags, sport, keys, starts }
}

function shapeFlags({ text }: Token): number {
  let flags = 0
  const bare = text.replace(/[-’'‘].*$/u, '')
  if (isCapitalised(text)) flags |= CAPITAL
  if (bare.length > 1 && bare === bare.toUpperCase()) flags |= ALL_CAPITALS
  else if (/.\p{Lu}/u.test(bare)) flags |= MIXED
  if (bare !== text) flags |= SUFFIXED
  if (text.length === 1) flags |= INITIAL
  if (text.includes('.')) flags |= DOMAIN
  return flags
}

function nameFlags(stems: readonly string[], names: NameData): number {
  let flags = 0
  for (const stem of stems) {
    if (names.firstNames.has(stem)) flags |= FIRST_NAME
    if (names.surnames.has(stem)) flags |= SURNAME
    if (stem.length < SHORTEST_FOREIGN && stem !== stems[0]) continue
    if (names.foreignFirstNames.has(stem)) flags |= FOREIGN_FIRST_NAME
    if (names.foreignSurnames.has(stem)) flags |= FOREIGN_SURNAME
  }
  return flags | commonFlags(stems[0] ?? '', stems, names)
}

function commonFlags(folded: string, stems: readonly string[], names: NameData): number {
  let flags = names.commonWords.has(folded) ? COMMON : 0
  if (names.linkers.has(folded)) flags |= LINKER
  for (const stem of stems) {
    flags |= tailFlag(names.tails.get(stem))
    if (names.titles.has(stem)) flags |= TITLE
    const head = names.heads.get(stem)
    if (head !== undefined)
      flags |= head === 'organization' ? ORGANIZATION_HEAD : head === 'place' ? PLACE_HEAD : EVENT_HEAD
  }
  return flags
}

function tailFlag(type: EntityType | undefined): number {
  if (type === 'organization') return ORGANIZATION_TAIL
  if (type === 'place') return PLACE_TAIL
  return type === 'event' ? EVENT_TAIL : 0
}

const SHORTEST_FOREIGN = 4
const LONGEST_SHAPE = 8

function shapeOf(text: string): string {
  let shape = ''
  for (const character of text) {
    const sign = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? '9'
          : character
    if (!shape.endsWith(sign + sign)) shape += sign
    if (shape.length >= LONGEST_SHAPE) break
  }
  return shape
}

function shortestOf(folded: string, stems: readonly string[]): string {
  return stems.reduce((best, stem) => (stem.length < best.length && stem.length > 2 ? stem : best), folded)
}
