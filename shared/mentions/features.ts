import { mix } from './hash.ts'
import type { SentenceReading } from './reading.ts'
import {
  AFTER,
  ALL_CAPITALS,
  BEFORE,
  CAPITAL,
  COMMON,
  FIRST_NAME,
  FOREIGN_FIRST_NAME,
  HEAD,
  LINKER,
  SURNAME,
  TAIL,
  type WordFacts,
} from './word-facts.ts'

/** Hashed features, none of which is 0, and the template that each was made of: as many as `count` says. */
export type Features = { count: number; readonly hashes: Int32Array; readonly templates: Uint8Array }

/** Gathers what a word by itself says. */
export type WordTemplates = (facts: WordFacts, features: Features) => void

/** More than a token can have: some fifty, one for each bit of its flags and one for each of its mask. */
const MOST_FEATURES = 128
const LONGEST_TAIL = 4
const RUN_MEMORY = 8

/** The templates of the features that every token's context gives, in the order in which `contextFeatures` has them. */
const CONTEXT_TEMPLATES = Uint8Array.of(
  10,
  11,
  18,
  19,
  20,
  21,
  22,
  23,
  24,
  25,
  26,
  27,
  28,
  29,
  30,
  31,
  32,
  33,
  34,
  35,
  36,
  37,
  46,
  47,
  49,
  51,
  52,
  53,
  54,
)

/** Makes room for the features of one token. */
export function makeFeatures(): Features {
  return { count: 0, hashes: new Int32Array(MOST_FEATURES), templates: new Uint8Array(MOST_FEATURES) }
}

function add(features: Features, template: number, value: number): void {
  features.hashes[features.count] = mix(value, template) || 1
  features.templates[features.count] = template
  features.count++
}

/** The features of a word as the token itself. */
export function ownFeatures({ word, stem, tail, longTail, head, shape, flags }: WordFacts, features: Features): void {
  add(features, 0, 3)
  add(features, 1, word)
  add(features, 2, stem)
  add(features, 3, tail)
  add(features, 4, longTail)
  add(features, 5, head)
  add(features, 6, shape)
  add(features, 7, flags)
  for (let bit = flags; bit !== 0; bit &= bit - 1) add(features, 41, bit & -bit)
}

/** The features of a word as the one before the token. */
export function beforeFeatures({ word, stem, flags, ending }: WordFacts, features: Features): void {
  add(features, 8, word)
  add(features, 12, stem)
  add(features, 14, flags)
  add(features, 48, ending)
}

/** The features of a word as the one after the token. */
export function afterFeatures({ word, stem, flags, ending }: WordFacts, features: Features): void {
  add(features, 9, word)
  add(features, 13, stem)
  add(features, 15, flags)
  add(features, 50, ending)
}

/** The word before a token, or what stands for it at the beginning of the sentence. */
export function wordBefore(facts: readonly WordFacts[], at: number, distance = 1): WordFacts {
  return (at >= distance ? facts[at - distance] : undefined) ?? BEFORE
}

/** The word after a token, or what stands for it at the end of the sentence. */
export function wordAfter(facts: readonly WordFacts[], at: number, distance = 1): WordFacts {
  return (at + distance < facts.length ? facts[at + distance] : undefined) ?? AFTER
}

/** The features of a token that a word by itself does not give: pairs of words, known names, what the document says. */
export function contextFeatures(
  { facts, masks, evidence, shout, topic, role }: SentenceReading,
  at: number,
  features: Features,
): void {
  const { word, stem, flags } = facts[at] ?? AFTER
  const p1 = wordBefore(facts, at)
  const p2 = wordBefore(facts, at, 2)
  const n1 = wordAfter(facts, at)
  const mask = maskAt(masks, at)
  const maskAfter = maskAt(masks, at + 1)
  const seen = evidence.get(stem) ?? 0
  const written = flags & (CAPITAL | ALL_CAPITALS | COMMON)
  const place = (at === 0 ? 1 : 0) | (p1.flags === 0 ? 2 : 0) | (shout ? 4 : 0)
  const head = runHead(facts, at)
  // the word before an opening quotation mark: `hotelin “Roa Roa”`
  const back = p1.quote ? p2 : p1
  const { hashes, templates, count } = features
  let next = count
  hashes[next++] = p2.word
  hashes[next++] = wordAfter(facts, at, 2).word
  hashes[next++] = mix(p1.flags, flags)
  hashes[next++] = mix(n1.flags, flags)
  hashes[next++] = mix(p1.word, written)
  hashes[next++] = mix(n1.word, written)
  hashes[next++] = mask
  hashes[next++] = mix(mask, flags)
  hashes[next++] = maskAt(masks, at - 1)
  hashes[next++] = maskAfter
  hashes[next++] = mix(mask, maskAfter)
  hashes[next++] = mix(mask, p1.word)
  hashes[next++] = seen
  hashes[next++] = mix(seen, flags)
  hashes[next++] = mix(word, p1.word)
  hashes[next++] = mix(word, n1.word)
  hashes[next++] = place
  hashes[next++] = mix(written, place)
  hashes[next++] = role
  hashes[next++] = head
  hashes[next++] = mix(head, flags)
  hashes[next++] = mix(head, n1.flags)
  hashes[next++] = mix(back.stem, flags & CAPITAL)
  hashes[next++] = mix(back.flags, flags & CAPITAL)
  hashes[next++] = mix(p1.ending, flags & (CAPITAL | FIRST_NAME | SURNAME))
  hashes[next++] = mix(topic, mask)
  hashes[next++] = mix(topic, mix(mask, p1.flags))
  hashes[next++] = mix(topic, flags)
  hashes[next++] = mix(topic, p1.word)
  for (let i = count; i < next; i++) {
    const template = CONTEXT_TEMPLATES[i - count] ?? 0
    hashes[i] = mix(hashes[i] ?? 0, template) || 1
    templates[i] = template
  }
  features.count = next
  if (p1.joint) add(features, 55, mix(maskAt(masks, at - 2), flags & (CAPITAL | COMMON)))
  if (n1.joint) add(features, 56, mix(maskAt(masks, at + 2), flags & (CAPITAL | COMMON)))
  const tail = flags & CAPITAL ? runTail(facts, at) : 0
  if (tail !== 0) {
    add(features, 57, tail)
    add(features, 58, mix(tail, flags & (FIRST_NAME | FOREIGN_FIRST_NAME | COMMON)))
  }
  for (let bit = mask; bit !== 0; bit &= bit - 1) add(features, 44, bit & -bit)
}

function maskAt(masks: Int32Array, at: number): number {
  return at < 0 ? 0 : (masks[at] ?? 0)
}

/** The kind of thing that the last word of a run of capitalised words from a token on is typical of: `… Zeitung`. */
function runTail(facts: readonly WordFacts[], at: number): number {
  let tail = 0
  for (let ahead = 0; ahead <= LONGEST_TAIL; ahead++) {
    if (at + ahead >= facts.length) break
    const flags = facts[at + ahead]?.flags ?? 0
    if (!(flags & CAPITAL)) break
    tail = flags & TAIL
  }
  return tail
}

/** The kind of head noun that opened the run of name words ending before a token, with the distance to it. */
function runHead(facts: readonly WordFacts[], at: number): number {
  for (let back = 1; back <= RUN_MEMORY; back++) {
    if (back > at) return 0
    const flags = facts[at - back]?.flags ?? 0
    if (!(flags & (CAPITAL | LINKER))) return flags & HEAD ? (flags & HEAD) + 1 : 0
    if (flags & CAPITAL && flags & HEAD) return (flags & HEAD) + Math.min(back, 4)
  }
  return 0
}
