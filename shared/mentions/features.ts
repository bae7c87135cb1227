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

/** How many numbers a situation is. */
export const SITUATION = 12

/** What kinds of words and known names stand around a token, in numbers that most tokens share with many others. */
export function readSituation(
  { facts, masks, evidence, shout, topic, role }: SentenceReading,
  at: number,
  into: Int32Array,
): void {
  const { stem, flags } = facts[at] ?? AFTER
  const p1 = wordBefore(facts, at)
  into[0] = flags
  into[1] = p1.flags
  into[2] = wordAfter(facts, at).flags
  into[3] = beforeQuote(facts, at).flags
  into[4] = maskAt(masks, at)
  into[5] = maskAt(masks, at - 1)
  into[6] = maskAt(masks, at + 1)
  into[7] = evidence.get(stem) ?? 0
  into[8] = (at === 0 ? 1 : 0) | (p1.flags === 0 ? 2 : 0) | (shout ? 4 : 0)
  into[9] = runHead(facts, at)
  into[10] = topic
  into[11] = role
}

/** The features of a situation. */
export function situationFeatures(situation: Int32Array, features: Features): void {
  const [flags = 0, flagsBefore = 0, flagsAfter = 0, flagsBack = 0, mask = 0, maskBefore = 0] = situation
  const [maskAfter = 0, seen = 0, place = 0, head = 0, topic = 0, role = 0] = situation.subarray(6)
  add(features, 18, mix(flagsBefore, flags))
  add(features, 19, mix(flagsAfter, flags))
  add(features, 22, mask)
  add(features, 23, mix(mask, flags))
  add(features, 24, maskBefore)
  add(features, 25, maskAfter)
  add(features, 26, mix(mask, maskAfter))
  add(features, 28, seen)
  add(features, 29, mix(seen, flags))
  add(features, 32, place)
  add(features, 33, mix(flags & WRITTEN, place))
  add(features, 34, role)
  add(features, 35, head)
  add(features, 36, mix(head, flags))
  add(features, 37, mix(head, flagsAfter))
  add(features, 47, mix(flagsBack, flags & CAPITAL))
  add(features, 51, mix(topic, mask))
  add(features, 52, mix(topic, mix(mask, flagsBefore)))
  add(features, 53, mix(topic, flags))
  for (let bit = mask; bit !== 0; bit &= bit - 1) add(features, 44, bit & -bit)
}

const WRITTEN = CAPITAL | ALL_CAPITALS | COMMON

/** The features of a token that neither a word by itself nor the situation gives: which words stand around it. */
export function contextFeatures({ facts, masks, topic }: SentenceReading, at: number, features: Features): void {
  const { word, flags } = facts[at] ?? AFTER
  const p1 = wordBefore(facts, at)
  const n1 = wordAfter(facts, at)
  const written = flags & WRITTEN
  add(features, 10, wordBefore(facts, at, 2).word)
  add(features, 11, wordAfter(facts, at, 2).word)
  add(features, 20, mix(p1.word, written))
  add(features, 21, mix(n1.word, written))
  add(features, 27, mix(maskAt(masks, at), p1.word))
  add(features, 30, mix(word, p1.word))
  add(features, 31, mix(word, n1.word))
  add(features, 46, mix(beforeQuote(facts, at).stem, flags & CAPITAL))
  add(features, 49, mix(p1.ending, flags & (CAPITAL | FIRST_NAME | SURNAME)))
  add(features, 54, mix(topic, p1.word))
  if (p1.joint) add(features, 55, mix(maskAt(masks, at - 2), flags & (CAPITAL | COMMON)))
  if (n1.joint) add(features, 56, mix(maskAt(masks, at + 2), flags & (CAPITAL | COMMON)))
  const tail = flags & CAPITAL ? runTail(facts, at) : 0
  if (tail === 0) return
  add(features, 57, tail)
  add(features, 58, mix(tail, flags & (FIRST_NAME | FOREIGN_FIRST_NAME | COMMON)))
}

/** The word before a token; before an opening quotation mark the one before that: `hotelin “Roa Roa”`. */
function beforeQuote(facts: readonly WordFacts[], at: number): WordFacts {
  const before = wordBefore(facts, at)
  return before.quote ? wordBefore(facts, at, 2) : before
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
