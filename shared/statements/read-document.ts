import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { fold } from '../text/fold.ts'
import { pairQuotations } from '../text/quotations.ts'
import { remember } from '../text/remember.ts'
import { findComplementizers } from './complementizers.ts'
import { findFiniteVerbs } from './finite-verbs.ts'
import type { Name, Range, Reading, SentenceRange } from './reading.ts'
import { keyOf } from './word.ts'
import { wordTable } from './word-table.ts'

type Input = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
}

/** Lays a document out. Linear in its tokens and mentions. */
export function readDocument({ text, sentences: parts, entities }: Input, data: SpeechData): Reading {
  const tokens = tokensOf(parts)
  const size = tokens.length
  const { keys, kinds } = lookUp(tokens, data)
  const sentences = sentenceRanges(parts)
  const sentenceOf = indexOf(size, sentences)
  const names = namesIn(tokens, entities)
  const nameOf = indexOf(size, names)
  const finite = findFiniteVerbs({ data, tokens, kinds, nameOf })
  return {
    ...{ text, data, tokens, keys, kinds, sentences, sentenceOf, names, nameOf, entities, finite },
    ...quotationsIn(text, tokens),
    colons: colonsIn(tokens),
    complementizers: findComplementizers({ data, tokens, kinds, nameOf, keys, finite, sentences, sentenceOf }),
    wordsOf: new Map(entities.map(entity => [entity, wordsOfNames(entity)])),
    peopleByWord: peopleByWord(entities),
  }
}

/** All tokens in one row, in an array that is made as long as it gets: a grown one has room to spare. */
function tokensOf(sentences: readonly Sentence[]): readonly Token[] {
  const tokens = new Array<Token>(sentences.reduce((size, sentence) => size + sentence.tokens.length, 0))
  let at = 0
  for (const sentence of sentences) for (const token of sentence.tokens) tokens[at++] = token
  return tokens
}

type LookedUp = Pick<Reading, 'keys' | 'kinds'>

function lookUp(tokens: readonly Token[], data: SpeechData): LookedUp {
  const table = wordTable(data)
  const keys = new Array<string>(tokens.length)
  const kinds = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const word = table(tokens[at]?.folded ?? '')
    keys[at] = word.key
    kinds[at] = word.kinds
  }
  return { keys, kinds }
}

function colonsIn(tokens: readonly Token[]): readonly number[] {
  const colons: number[] = []
  for (let at = 0; at < tokens.length; at++) if (tokens[at]?.text === ':') colons.push(at)
  return colons
}

type Quoted = Pick<Reading, 'quotations' | 'quotationOf' | 'strayMarks'>

function quotationsIn(text: string, tokens: readonly Token[]): Quoted {
  const { quotations, stray } = pairQuotations(text, tokens)
  const outermost = quotations.filter(quotation => quotation.depth === 0)
  const closed = outermost.map(({ outerFrom, outerTo, closed }) =>
    closed ? { from: outerFrom, to: outerTo } : { from: 0, to: 0 },
  )
  return {
    quotations: outermost,
    quotationOf: indexOf(tokens.length, closed),
    strayMarks: stray.map(({ from, to }) => ({ from, to, at: from })),
  }
}

/** Texts name the same people and places again: the words of so many names are remembered. */
const MOST_NAMES = 4_000

const wordsOfName = remember(MOST_NAMES, name => name.split(' ').map(word => keyOf(fold(word))))

function wordsOfNames({ name, aliases }: Entity): readonly string[] {
  return aliases.length === 0 ? wordsOfName(name) : [name, ...aliases].flatMap(wordsOfName)
}

function peopleByWord(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const bearers = new Map<string, Entity | undefined>()
  for (const entity of entities) {
    if (entity.type !== 'person') continue
    for (const word of new Set(wordsOfName(entity.name))) {
      bearers.set(word, bearers.has(word) ? undefined : entity)
    }
  }
  const only = new Map<string, Entity>()
  for (const [word, entity] of bearers) if (entity !== undefined) only.set(word, entity)
  return only
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

function indexOf(size: number, ranges: readonly Range[]): Int32Array {
  const index = new Int32Array(size).fill(-1)
  ranges.forEach(({ from, to }, position) => {
    for (let at = from; at < to; at++) index[at] = position
  })
  return index
}

/** Every named mention as a range of tokens, in text order. */
function namesIn(tokens: readonly Token[], entities: readonly Entity[]): readonly Name[] {
  const mentions: { readonly start: number; readonly end: number; readonly entity: Entity }[] = []
  for (const entity of entities) {
    for (const { form, start, end } of entity.mentions) if (form === 'name') mentions.push({ start, end, entity })
  }
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
