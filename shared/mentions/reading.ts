import type { NameData } from '../languages/name-data.ts'
import type { Sentence, SentenceRole } from '../model/sentence.ts'
import { type Evidence, gatherEvidence } from './evidence.ts'
import { hashText } from './hash.ts'
import { type KnownMatch, matchKnown } from './known-names.ts'
import { TYPES } from './labels.ts'
import { ALL_CAPITALS, CAPITAL, DOMAIN, factsOf, HEAD, INITIAL, LINKER, WORD, type WordFacts } from './word-facts.ts'

/** A document as the tagger sees it: what is known of each word, and what the document as a whole shows. */
export type DocumentReading = {
  readonly facts: readonly (readonly WordFacts[])[]
  readonly evidence: Evidence
  readonly topic: number
}

/** A sentence as the tagger sees it. It is for reading at once: all sentences share the room for `masks` and `open`. */
export type SentenceReading = {
  readonly facts: readonly WordFacts[]
  /** For each token, and two behind the last, a bit for every type that a known name there has. */
  readonly masks: Int32Array
  /** 1 for each token that may be part of a name. */
  readonly open: Uint8Array
  readonly evidence: Evidence
  readonly topic: number
  /** Whether most words of the sentence are in capitals. */
  readonly shout: boolean
  /** Hash of the sentence's role. */
  readonly role: number
}

const FARTHEST_BRIDGE = 4
const LONGEST_TAIL = 4
const DOT = hashText('.')
const PREPOSITIONS = new Set(['ne', 'nga', 'drejt', 'tek', 'te', 'in', 'from'].map(hashText))
const ROLES: ReadonlyMap<SentenceRole, number> = new Map(
  (['prose', 'heading', 'list', 'byline', 'tag'] as const).map(role => [role, hashText(role)]),
)

/** Reads a document for the tagger; its tokens are those that `toNameTokens` gives. Linear in the number of tokens. */
export function readDocument(sentences: readonly Sentence[], names: NameData): DocumentReading {
  const facts = sentences.map(({ tokens }) => factsOf(tokens, names))
  return { facts, evidence: gatherEvidence(facts, PREPOSITIONS), topic: topicOf(facts) }
}

const ROOM_TOKENS = 1 << 10
const ROOM = { masks: new Int32Array(ROOM_TOKENS + 2), open: new Uint8Array(ROOM_TOKENS) }

/** Reads one sentence of a document; none where no token may be part of a name. */
export function readSentence(
  { tokens, role }: Sentence,
  facts: readonly WordFacts[],
  { evidence, topic }: DocumentReading,
): SentenceReading | undefined {
  const known = matchKnown(tokens, facts)
  if (known.length === 0 && !facts.some(({ flags }) => flags & (CAPITAL | DOMAIN))) return undefined
  const size = facts.length
  const { masks, open } = size <= ROOM_TOKENS ? ROOM : { masks: new Int32Array(size + 2), open: new Uint8Array(size) }
  maskKnown(known, masks.fill(0, 0, size + 2))
  openTokens(facts, masks, open.fill(0, 0, size))
  return { facts, masks, open, evidence, topic, shout: isShouted(facts), role: ROLES.get(role) ?? 0 }
}

/** For each token a bit for every type that a known name there has, first and further words apart. */
function maskKnown(known: readonly KnownMatch[], masks: Int32Array): void {
  for (const { from, to, known: names } of known) {
    for (let at = from; at < to; at++) {
      let mask = masks[at] ?? 0
      for (const {
        thing: { type, sure },
      } of names)
        mask |= 1 << (TYPES.indexOf(type) * 2 + (at > from ? 1 : 0) + (sure ? 0 : 8))
      if (at === to - 1) mask |= 1 << 17
      if (to - from > 1) mask |= 1 << 16
      masks[at] = mask
    }
  }
}

function isShouted(facts: readonly WordFacts[]): boolean {
  let words = 0
  let shouted = 0
  for (const { flags } of facts) {
    if (!(flags & WORD)) continue
    words++
    if (flags & (ALL_CAPITALS | INITIAL)) shouted++
  }
  return words > 3 && shouted > words * 0.6
}

/** Tokens that may belong to a name: capitalised or known ones, short bridges between them, tails and heads of long names. */
function openTokens(facts: readonly WordFacts[], masks: Int32Array, open: Uint8Array): void {
  let last = -FARTHEST_BRIDGE - 1
  for (let at = 0; at < facts.length; at++) {
    const flags = facts[at]?.flags ?? 0
    if (!(flags & (CAPITAL | DOMAIN)) && masks[at] === 0) continue
    if (at - last <= FARTHEST_BRIDGE) open.fill(1, last + 1, at)
    open[at] = 1
    last = at
    if (flags & INITIAL && at + 1 < facts.length && facts[at + 1]?.word === DOT) open[at + 1] = 1
    if (flags & HEAD && flags & CAPITAL) open.fill(1, at, Math.min(facts.length, at + 1 + LONGEST_TAIL))
    if (at < 2) continue
    if ((facts[at - 1]?.flags ?? 0) & LINKER && (facts[at - 2]?.flags ?? 0) & HEAD) open.fill(1, at - 2, at)
  }
}

const FEW_TOPIC_WORDS = 3
const PART_OF_WORDS = 0.012

/** Whether a document is about sport, where cities are clubs: 0 no, 1 somewhat, 2 plainly. */
function topicOf(facts: readonly (readonly WordFacts[])[]): number {
  let words = 0
  let found = 0
  for (const sentence of facts) {
    for (const { flags, sport } of sentence) {
      if (flags & WORD) words++
      if (sport) found++
    }
  }
  if (found < FEW_TOPIC_WORDS) return 0
  return found > words * PART_OF_WORDS ? 2 : 1
}
