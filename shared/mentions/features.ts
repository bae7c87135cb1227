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

/** How many features a token can have: the fixed ones, four more, one for each bit of its flags and of its mask. */
export const MOST_FEATURES = 128

const LONGEST_TAIL = 4
const RUN_MEMORY = 8

/** The templates of the features that every token has, in the order in which `gatherFeatures` gives their values. */
const TEMPLATES = Int32Array.from(
  [
    [0, 15],
    [18, 37],
    [46, 54],
  ].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
)
const [TWO_BEFORE, TWO_AFTER, RUN_TAIL, TAILED, OWN_FLAG, OWN_MASK] = [55, 56, 57, 58, 41, 44] as const

/**
 * Gathers the hashed features of one token of a sentence: what the word, its neighbours and the document say of it.
 * Out: their number; the features themselves stand in `found`, which has room for `MOST_FEATURES`. None is 0.
 */
export function gatherFeatures(
  { facts, masks, evidence, shout, topic, role }: SentenceReading,
  at: number,
  found: Int32Array,
): number {
  const own = facts[at] ?? AFTER
  const p1 = (at > 0 ? facts[at - 1] : undefined) ?? BEFORE
  const p2 = (at > 1 ? facts[at - 2] : undefined) ?? BEFORE
  const n1 = (at + 1 < facts.length ? facts[at + 1] : undefined) ?? AFTER
  const n2 = (at + 2 < facts.length ? facts[at + 2] : undefined) ?? AFTER
  const { flags, word } = own
  const mask = maskAt(masks, at)
  const maskAfter = maskAt(masks, at + 1)
  const seen = evidence.get(own.stem) ?? 0
  const shape = flags & (CAPITAL | ALL_CAPITALS | COMMON)
  const place = (at === 0 ? 1 : 0) | (p1.flags === 0 ? 2 : 0) | (shout ? 4 : 0)
  const head = runHead(facts, at)
  // the word before an opening quotation mark: `hotelin “Roa Roa”`
  const back = p1.quote ? p2 : p1
  let count = 0
  found[count++] = 3
  found[count++] = word
  found[count++] = own.stem
  found[count++] = own.tail
  found[count++] = own.longTail
  found[count++] = own.head
  found[count++] = own.shape
  found[count++] = flags
  found[count++] = p1.word
  found[count++] = n1.word
  found[count++] = p2.word
  found[count++] = n2.word
  found[count++] = p1.stem
  found[count++] = n1.stem
  found[count++] = p1.flags
  found[count++] = n1.flags
  found[count++] = mix(p1.flags, flags)
  found[count++] = mix(n1.flags, flags)
  found[count++] = mix(p1.word, shape)
  found[count++] = mix(n1.word, shape)
  found[count++] = mask
  found[count++] = mix(mask, flags)
  found[count++] = maskAt(masks, at - 1)
  found[count++] = maskAfter
  found[count++] = mix(mask, maskAfter)
  found[count++] = mix(mask, p1.word)
  found[count++] = seen
  found[count++] = mix(seen, flags)
  found[count++] = mix(word, p1.word)
  found[count++] = mix(word, n1.word)
  found[count++] = place
  found[count++] = mix(shape, place)
  found[count++] = role
  found[count++] = head
  found[count++] = mix(head, flags)
  found[count++] = mix(head, n1.flags)
  found[count++] = mix(back.stem, flags & CAPITAL)
  found[count++] = mix(back.flags, flags & CAPITAL)
  found[count++] = p1.ending
  found[count++] = mix(p1.ending, flags & (CAPITAL | FIRST_NAME | SURNAME))
  found[count++] = n1.ending
  found[count++] = mix(topic, mask)
  found[count++] = mix(topic, mix(mask, p1.flags))
  found[count++] = mix(topic, flags)
  found[count++] = mix(topic, p1.word)
  for (let i = 0; i < count; i++) found[i] = feature(TEMPLATES[i] ?? 0, found[i] ?? 0)
  if (p1.joint) found[count++] = feature(TWO_BEFORE, mix(maskAt(masks, at - 2), flags & (CAPITAL | COMMON)))
  if (n1.joint) found[count++] = feature(TWO_AFTER, mix(maskAt(masks, at + 2), flags & (CAPITAL | COMMON)))
  const tail = flags & CAPITAL ? runTail(facts, at) : 0
  if (tail !== 0) {
    found[count++] = feature(RUN_TAIL, tail)
    found[count++] = feature(TAILED, mix(tail, flags & (FIRST_NAME | FOREIGN_FIRST_NAME | COMMON)))
  }
  for (let bit = flags; bit !== 0; bit &= bit - 1) found[count++] = feature(OWN_FLAG, bit & -bit)
  for (let bit = mask; bit !== 0; bit &= bit - 1) found[count++] = feature(OWN_MASK, bit & -bit)
  return count
}

function feature(template: number, value: number): number {
  return mix(value, template) || 1
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
