import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { fold } from '../text/fold.ts'
import { pairQuotations } from '../text/quotations.ts'
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
  const tokens = parts.flatMap(sentence => sentence.tokens)
  const size = tokens.length
  const { words, keys, kinds } = lookUp(tokens, data)
  const sentences = sentenceRanges(parts)
  const sentenceOf = indexOf(size, sentences)
  const names = namesIn(tokens, entities)
  const nameOf = indexOf(size, names)
  const finite = findFiniteVerbs({ data, tokens, kinds, nameOf })
  return {
    ...{ text, data, tokens, words, keys, kinds, sentences, sentenceOf, names, nameOf, entities, finite },
    ...quotationsIn(text, tokens),
    complementizers: findComplementizers({ data, tokens, kinds, nameOf, keys, finite, sentences, sentenceOf }),
    wordsOf: new Map(entities.map(entity => [entity, wordsOfNames(entity)])),
    peopleByWord: peopleByWord(entities),
  }
}

type LookedUp = Pick<Reading, 'words' | 'keys' | 'kinds'>

function lookUp(tokens: readonly Token[], data: SpeechData): LookedUp {
  const table = wordTable(data)
  const words = tokens.map(({ folded }) => table(folded))
  const kinds = new Int32Array(words.length)
  words.forEach((word, index) => (kinds[index] = word.kinds))
  return { words, keys: words.map(({ key }) => key), kinds }
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
