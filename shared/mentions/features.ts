import type { NameData } from '../languages/name-data.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { type Evidence, gatherEvidence } from './evidence.ts'
import { hashText, mix } from './hash.ts'
import { type KnownMatch, matchKnown } from './known-names.ts'
import { TYPES } from './labels.ts'
import {
  ALL_CAPITALS,
  CAPITAL,
  COMMON,
  DOMAIN,
  EVENT_HEAD,
  EVENT_TAIL,
  FIRST_NAME,
  FOREIGN_FIRST_NAME,
  INITIAL,
  LINKER,
  NOTHING,
  ORGANIZATION_HEAD,
  ORGANIZATION_TAIL,
  PLACE_HEAD,
  PLACE_TAIL,
  SURNAME,
  WORD,
  type WordFacts,
  wordFacts,
} from './word-facts.ts'

/** A sentence as the tagger sees it: hashed features for each token that may be part of a name, none for the others. */
export type FeaturedSentence = {
  readonly sentence: Sentence
  readonly features: readonly (Int32Array | undefined)[]
  readonly known: readonly KnownMatch[]
}

const TAIL = ORGANIZATION_TAIL | PLACE_TAIL | EVENT_TAIL
const JOINTS = new Set([',', 'dhe', 'ose', 'and', 'or', '–', '-', '/'].map(hashText))
const HEAD = ORGANIZATION_HEAD | PLACE_HEAD | EVENT_HEAD
const FARTHEST_BRIDGE = 4
const LONGEST_TAIL = 4
const RUN_MEMORY = 8
const BEFORE: WordFacts = { ...NOTHING, word: 1, stem: 1, shape: 1 }
const AFTER: WordFacts = { ...NOTHING, word: 2, stem: 2, shape: 2 }
const MOST_FEATURES = 128
/** Where the features of one token are gathered before they are copied out. */
const FOUND = new Int32Array(MOST_FEATURES)
const DOT = hashText('.')
const PREPOSITIONS = new Set(['ne', 'nga', 'drejt', 'tek', 'te', 'in', 'from'].map(hashText))

/** Reads a document for the tagger; its tokens are those that `toNameTokens` gives. Linear in the number of tokens. */
export function featureDocument(sentences: readonly Sentence[], names: NameData): readonly FeaturedSentence[] {
  const facts = sentences.map(({ tokens }) => tokens.map(token => wordFacts(token, names)))
  const evidence = gatherEvidence(sentences, facts, PREPOSITIONS)
  const topic = topicOf(facts)
  return sentences.map((sentence, index) =>
    featureSentence(sentence, { facts: facts[index] ?? [], evidence, names, topic }),
  )
}

type Context = {
  readonly facts: readonly WordFacts[]
  readonly evidence: Evidence
  readonly names: NameData
  readonly topic: number
}

function featureSentence(sentence: Sentence, { facts, evidence, names, topic }: Context): FeaturedSentence {
  const known = matchKnown(sentence.tokens, names)
  const masks = knownMasks(known, facts.length)
  const open = openTokens(facts, masks)
  const shout = isShouted(facts)
  const features = sentence.tokens.map((token, at) =>
    open[at] === 1 ? tokenFeatures({ sentence, token, at, facts, masks, evidence, shout, topic }) : undefined,
  )
  return { sentence, features, known }
}

/** For each token a bit for every type that a known name there has, first and further words apart. */
function knownMasks(known: readonly KnownMatch[], length: number): Int32Array {
  const masks = new Int32Array(length)
  for (const { from, to, known: names } of known) {
    for (let at = from; at < to; at++) {
      for (const {
        thing: { type, sure },
      } of names)
        masks[at] = (masks[at] ?? 0) | (1 << (TYPES.indexOf(type) * 2 + (at > from ? 1 : 0) + (sure ? 0 : 8)))
    }
    masks[to - 1] = (masks[to - 1] ?? 0) | (1 << 17)
    if (to - from > 1) for (let at = from; at < to; at++) masks[at] = (masks[at] ?? 0) | (1 << 16)
  }
  return masks
}

function isShouted(facts: readonly WordFacts[]): boolean {
  const words = facts.filter(({ flags }) => flags & WORD)
  return (
    words.length > 3 && words.filter(({ flags }) => flags & ALL_CAPITALS || flags & INITIAL).length > words.length * 0.6
  )
}

/** Tokens that may belong to a name: capitalised or known ones, short bridges between them, tails and heads of long names. */
function openTokens(facts: readonly WordFacts[], masks: Int32Array): Uint8Array {
  const open = new Uint8Array(facts.length)
  let last = -FARTHEST_BRIDGE - 1
  for (let at = 0; at < facts.length; at++) {
    const flags = facts[at]?.flags ?? 0
    if (!(flags & (CAPITAL | DOMAIN)) && masks[at] === 0) continue
    if (at - last <= FARTHEST_BRIDGE) open.fill(1, last + 1, at)
    open[at] = 1
    last = at
    if (flags & INITIAL && at + 1 < facts.length && facts[at + 1]?.word === DOT) open[at + 1] = 1
    if (flags & HEAD && flags & CAPITAL) open.fill(1, at, Math.min(facts.length, at + 1 + LONGEST_TAIL))
    if ((facts[at - 1]?.flags ?? 0) & LINKER && (facts[at - 2]?.flags ?? 0) & HEAD) open.fill(1, at - 2, at)
  }
  return open
}

type Place = {
  readonly sentence: Sentence
  readonly token: Token
  readonly at: number
  readonly facts: readonly WordFacts[]
  readonly masks: Int32Array
  readonly evidence: Evidence
  readonly shout: boolean
  readonly topic: number
}

function tokenFeatures({ sentence, token, at, facts, masks, evidence, shout, topic }: Place): Int32Array {
  const f = (offset: number): WordFacts => facts[at + offset] ?? (offset < 0 ? BEFORE : AFTER)
  const [p2, p1, own, n1, n2] = [f(-2), f(-1), f(0), f(1), f(2)]
  const mask = masks[at] ?? 0
  const maskAfter = masks[at + 1] ?? 0
  const seen = evidence.get(own.stem) ?? 0
  const folded = token.folded
  let count = 0
  const add = (template: number, value: number): void => {
    FOUND[count++] = mix(value, template) || 1
  }
  add(0, 3)
  add(1, own.word)
  add(2, own.stem)
  add(3, hashText(folded.slice(-2)))
  add(4, hashText(folded.slice(-3)))
  add(5, hashText(folded.slice(0, 3)))
  add(6, own.shape)
  add(7, own.flags)
  add(8, p1.word)
  add(9, n1.word)
  add(10, p2.word)
  add(11, n2.word)
  add(12, p1.stem)
  add(13, n1.stem)
  add(14, p1.flags)
  add(15, n1.flags)
  add(18, mix(p1.flags, own.flags))
  add(19, mix(n1.flags, own.flags))
  add(20, mix(p1.word, own.flags & (CAPITAL | ALL_CAPITALS | COMMON)))
  add(21, mix(n1.word, own.flags & (CAPITAL | ALL_CAPITALS | COMMON)))
  add(22, mask)
  add(23, mix(mask, own.flags))
  add(24, masks[at - 1] ?? 0)
  add(25, maskAfter)
  add(26, mix(mask, maskAfter))
  add(27, mix(mask, p1.word))
  add(28, seen)
  add(29, mix(seen, own.flags))
  add(30, mix(own.word, p1.word))
  add(31, mix(own.word, n1.word))
  add(32, (at === 0 ? 1 : 0) | (p1.flags === 0 ? 2 : 0) | (shout ? 4 : 0))
  add(
    33,
    mix(own.flags & (COMMON | CAPITAL | ALL_CAPITALS), (at === 0 ? 1 : 0) | (p1.flags === 0 ? 2 : 0) | (shout ? 4 : 0)),
  )
  add(34, hashText(sentence.role))
  add(35, runHead(facts, at))
  add(36, mix(runHead(facts, at), own.flags))
  add(37, mix(runHead(facts, at), n1.flags))
  const back = skipQuote(facts, at)
  add(46, mix(back.stem, own.flags & CAPITAL))
  add(47, mix(back.flags, own.flags & CAPITAL))
  add(48, hashText(endOf(sentence.tokens[at - 1])))
  add(49, mix(hashText(endOf(sentence.tokens[at - 1])), own.flags & (CAPITAL | FIRST_NAME | SURNAME)))
  add(50, hashText(endOf(sentence.tokens[at + 1])))
  add(51, mix(topic, mask))
  add(52, mix(topic, mix(mask, p1.flags)))
  add(53, mix(topic, own.flags))
  add(54, mix(topic, p1.word))
  if (JOINTS.has(p1.word)) add(55, mix(masks[at - 2] ?? 0, own.flags & (CAPITAL | COMMON)))
  if (JOINTS.has(n1.word)) add(56, mix(masks[at + 2] ?? 0, own.flags & (CAPITAL | COMMON)))
  const tail = runTail(facts, at)
  if (tail !== 0) {
    add(57, tail)
    add(58, mix(tail, own.flags & (FIRST_NAME | FOREIGN_FIRST_NAME | COMMON)))
  }
  for (let bit = own.flags; bit !== 0; bit &= bit - 1) add(41, bit & -bit)
  for (let bit = mask; bit !== 0; bit &= bit - 1) add(44, bit & -bit)
  return FOUND.slice(0, count)
}

const QUOTES = new Set('"\'“”„«»‘’‚‹›`'.split('').map(hashText))

/** The word before a token, past an opening quotation mark: `hotelin “Roa Roa”`. */
function skipQuote(facts: readonly WordFacts[], at: number): WordFacts {
  const before = facts[at - 1] ?? BEFORE
  return QUOTES.has(before.word) ? (facts[at - 2] ?? BEFORE) : before
}

function endOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.folded.slice(-2) : ''
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

/** The kind of thing that the last word of a run of capitalised words from a token on is typical of: `… Zeitung`. */
function runTail(facts: readonly WordFacts[], at: number): number {
  let tail = 0
  for (let ahead = 0; ahead <= LONGEST_TAIL; ahead++) {
    const flags = facts[at + ahead]?.flags ?? 0
    if (!(flags & CAPITAL)) break
    tail = flags & TAIL
  }
  return tail
}

/** The kind of head noun that opened the run of name words ending before a token, with the distance to it. */
function runHead(facts: readonly WordFacts[], at: number): number {
  for (let back = 1; back <= RUN_MEMORY; back++) {
    const flags = facts[at - back]?.flags ?? 0
    if (!(flags & (CAPITAL | LINKER))) return flags & HEAD ? (flags & HEAD) + 1 : 0
    if (flags & CAPITAL && flags & HEAD) return (flags & HEAD) + Math.min(back, 4)
  }
  return 0
}
