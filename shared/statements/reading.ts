import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Sentence, SentenceRole } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { fold } from '../text/fold.ts'
import { type Quotation, pairQuotations } from '../text/quotations.ts'

/** A half-open range of token indexes. */
export type Range = { readonly from: number; readonly to: number }

/** A sentence as a range of tokens. */
export type SentenceRange = Range & { readonly role: SentenceRole; readonly paragraph: number }

/** A name in the text, as a range of tokens, and the entity that it names. */
export type Name = Range & { readonly entity: Entity }

/**
 * One document laid out for the statement rules: tokens in one row, and for each token the sentence, the outermost
 * quotation and the name that it belongs to (-1 for none).
 */
export type Reading = {
  readonly text: string
  readonly data: SpeechData
  readonly tokens: readonly Token[]
  /** Folded words without combining marks and without stops hidden in them, `'` for every apostrophe. */
  readonly keys: readonly string[]
  readonly sentences: readonly SentenceRange[]
  readonly sentenceOf: Int32Array
  /** For each sentence 1 where it is written without diacritics, else 0. */
  readonly plain: Uint8Array
  readonly quotations: readonly Quotation[]
  /** The closed one: what is never closed may be anybody's words. */
  readonly quotationOf: Int32Array
  /** Tokens that close a quotation which nothing opened. */
  readonly strayMarks: readonly (Range & { readonly at: number })[]
  readonly names: readonly Name[]
  readonly nameOf: Int32Array
  readonly entities: readonly Entity[]
  /** The words of each entity's names, as keys. */
  readonly wordsOf: ReadonlyMap<Entity, readonly string[]>
  /** People by the words of their names, where only one bears the word. */
  readonly peopleByWord: ReadonlyMap<string, Entity>
}

type Input = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
}

const ODD = /[\u0300-\u036f’‘ʼ´`]/u
const COMBINING = /[\u0300-\u036f]/gu
const APOSTROPHES = /[’‘ʼ´`]/gu

/** Lays a document out. Linear in its tokens and mentions. */
export function readDocument({ text, sentences, entities }: Input, data: SpeechData): Reading {
  const tokens = sentences.flatMap(sentence => sentence.tokens)
  const keys = tokens.map(token => keyOf(token.folded))
  const ranges = sentenceRanges(sentences)
  const { quotations, stray } = pairQuotations(text, tokens)
  const outermost = quotations.filter(quotation => quotation.depth === 0)
  const names = namesIn(tokens, entities)
  return {
    text,
    data,
    tokens,
    keys,
    sentences: ranges,
    sentenceOf: indexOf(tokens.length, ranges),
    plain: Uint8Array.from(ranges, range => (isPlain(tokens, range) ? 1 : 0)),
    quotations: outermost,
    quotationOf: indexOf(
      tokens.length,
      outermost.map(({ outerFrom, outerTo, closed }) =>
        closed ? { from: outerFrom, to: outerTo } : { from: 0, to: 0 },
      ),
    ),
    strayMarks: stray.map(({ from, to }) => ({ from, to, at: from })),
    names,
    nameOf: indexOf(tokens.length, names),
    entities,
    wordsOf: new Map(entities.map(entity => [entity, wordsOfNames(entity)])),
    peopleByWord: peopleByWord(entities),
  }
}

function wordsOfNames({ name, aliases }: Entity): readonly string[] {
  return [name, ...aliases].flatMap(form => form.split(' ')).map(word => keyOf(fold(word)))
}

function peopleByWord(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const bearers = new Map<string, Entity | undefined>()
  for (const entity of entities) {
    if (entity.type !== 'person') continue
    for (const word of new Set(entity.name.split(' ').map(part => keyOf(fold(part))))) {
      bearers.set(word, bearers.has(word) ? undefined : entity)
    }
  }
  return new Map([...bearers].flatMap(([word, entity]) => (entity === undefined ? [] : [[word, entity]])))
}

function keyOf(folded: string): string {
  const key = folded.includes('.') ? folded.replaceAll('.', '') : folded
  return ODD.test(key) ? key.replace(COMBINING, '').replace(APOSTROPHES, "'") : key
}

/** Sentences as ranges of tokens. What is longer than any sentence is cut into pieces, so that rules stay cheap on it. */
function sentenceRanges(sentences: readonly Sentence[]): readonly SentenceRange[] {
  const ranges: SentenceRange[] = []
  let from = 0
  for (const { tokens, role, paragraph } of sentences) {
    const end = from + tokens.length
    for (; from < end; from = Math.min(end, from + LONGEST_SENTENCE)) {
      ranges.push({ from, to: Math.min(end, from + LONGEST_SENTENCE), role, paragraph })
    }
  }
  return ranges
}

const LONGEST_SENTENCE = 250
const FEWEST_WORDS_TO_JUDGE = 4

/** Whether a sentence of some length has no diacritics at all. */
function isPlain(tokens: readonly Token[], { from, to }: Range): boolean {
  if (to - from < FEWEST_WORDS_TO_JUDGE) return false
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined && token.kind === 'word' && token.text.toLowerCase() !== token.folded) return false
  }
  return true
}

function indexOf(size: number, ranges: readonly Range[]): Int32Array {
  const index = new Int32Array(size).fill(-1)
  ranges.forEach(({ from, to }, position) => index.fill(position, from, to))
  return index
}

/** Every named mention as a range of tokens, in text order. */
function namesIn(tokens: readonly Token[], entities: readonly Entity[]): readonly Name[] {
  const mentions = entities.flatMap(entity =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, entity })),
  )
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  const names: Name[] = []
  let at = 0
  for (const { start, end, entity } of mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++
    let to = at
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++
    if (to > at && at >= (names.at(-1)?.to ?? 0)) names.push({ from: at, to, entity })
  }
  return names
}

/** The key of a token, or the empty string past either end. */
export function keyAt(reading: Reading, index: number): string {
  return reading.keys[index] ?? ''
}

/** The range of the sentence that a token belongs to. */
export function sentenceAt(reading: Reading, index: number): SentenceRange {
  return reading.sentences[reading.sentenceOf[index] ?? -1] ?? { from: 0, to: 0, role: 'prose', paragraph: 0 }
}

/** The name that begins at a token. */
export function nameStarting(reading: Reading, index: number): Name | undefined {
  const name = reading.names[reading.nameOf[index] ?? -1]
  return name?.from === index ? name : undefined
}
