import type { NameData } from '../languages/name-data.ts'
import type { EntityType } from '../model/mention.ts'
import type { Token, TokenKind } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { makeMemory, type Memory } from '../text/remember.ts'
import { hashText } from './hash.ts'
import { type KnownStarts, startsOf } from './known-starts.ts'

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
export const HEAD = ORGANIZATION_HEAD | PLACE_HEAD | EVENT_HEAD
export const TAIL = ORGANIZATION_TAIL | PLACE_TAIL | EVENT_TAIL

/** What is known of one token by itself. Hashes are of folded text; `flags` is a sum of the constants of this file. */
export type WordFacts = {
  readonly word: number
  readonly stem: number
  readonly shape: number
  readonly flags: number
  /** Its first three letters, its last two, its last three. */
  readonly head: number
  readonly tail: number
  readonly longTail: number
  /** The last two letters of a word, nothing of what is none. */
  readonly ending: number
  /** Whether it is a word of sports news. */
  readonly sport: boolean
  /** Whether it joins what is alike: `,`, `dhe`. */
  readonly joint: boolean
  readonly quote: boolean
  /** Its keys in the tree of known names, and what it may begin there. */
  readonly keys: readonly string[]
  readonly starts: KnownStarts | undefined
}

type Known = Partial<Pick<WordFacts, 'stem' | 'shape' | 'flags' | 'sport' | 'keys' | 'starts'>>

const JOINTS = new Set([',', 'dhe', 'ose', 'and', 'or', '–', '-', '/'])
const QUOTES = new Set('"\'“”„«»‘’‚‹›`')

/** All facts have the same fields in the same order, whatever is known of them: a look into them stays cheap. */
function makeFacts(folded: string, kind: TokenKind | undefined, word: number, known: Known): WordFacts {
  const tail = hashText(folded.slice(-2))
  return {
    word,
    stem: known.stem ?? word,
    shape: known.shape ?? word,
    flags: known.flags ?? 0,
    head: hashText(folded.slice(0, 3)),
    tail,
    longTail: hashText(folded.slice(-3)),
    ending: kind === 'word' ? tail : NO_ENDING,
    sport: known.sport ?? false,
    joint: JOINTS.has(folded),
    quote: QUOTES.has(folded),
    keys: known.keys ?? [],
    starts: known.starts,
  }
}

const NO_ENDING = hashText('')

/** The facts of what stands before the first word of a sentence, and of what stands behind the last. */
export const BEFORE = makeFacts('', undefined, 1, {})
export const AFTER = makeFacts('', undefined, 2, {})

const MOST_REMEMBERED = 1 << 15
const REMEMBERED = new WeakMap<NameData, Memory<WordFacts>>()

/** Looks a token up in the word lists. What it finds is remembered. */
export function wordFacts(token: Token, names: NameData): WordFacts {
  const memory = memoryOf(names)
  return memory.find(token.text) ?? memory.keep(token.text, findFacts(token, names))
}

/** Looks up all tokens of a sentence. */
export function factsOf(tokens: readonly Token[], names: NameData): readonly WordFacts[] {
  const { find, keep } = memoryOf(names)
  return tokens.map(token => find(token.text) ?? keep(token.text, findFacts(token, names)))
}

function memoryOf(names: NameData): Memory<WordFacts> {
  const before = REMEMBERED.get(names)
  if (before !== undefined) return before
  const memory = makeMemory<WordFacts>(MOST_REMEMBERED)
  REMEMBERED.set(names, memory)
  return memory
}

function findFacts(token: Token, names: NameData): WordFacts {
  const { folded, kind, text } = token
  if (kind === 'mark') return makeFacts(folded, kind, hashText(folded), {})
  const keys = names.gazetteer.keysOf(folded)
  if (kind === 'number') return makeFacts(folded, kind, 7, { stem: text.length, shape: 5, flags: NUMBER, keys })
  const stems = names.stems(folded)
  const flags =
    WORD | shapeFlags(token) | (isCapitalised(text) ? nameFlags(stems, names) : commonFlags(folded, stems, names))
  return makeFacts(folded, kind, hashText(folded), {
    stem: hashText(shortestOf(folded, stems)),
    shape: hashText(shapeOf(text)),
    flags,
    sport: folded.length > 2 && stems.some(stem => names.sportWords.has(stem)),
    keys,
    starts: startsOf(token, keys, names),
  })
}

function shapeFlags({ text }: Token): number {
  let flags = 0
  const bare = text.replace(/[-’'‘].*/su, '')
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
