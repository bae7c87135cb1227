import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { Token } from '../model/token.ts'

/** A name in a sentence, as a range of the sentence's tokens. */
export type NamedToken = { readonly entity: Entity; readonly from: number; readonly to: number }

/** A sentence as the rules see it: its tokens, their words to look up, and its names in text order. */
export type Line = {
  readonly tokens: readonly Token[]
  readonly keys: readonly string[]
  readonly names: readonly NamedToken[]
}

/** A line with its place in the text. */
export type PlacedLine = Line & Span

const STARTS_WITH_DIGIT = /^\d/u

/** A folded word without the stops hidden in it; numbers keep theirs. */
export function keyOf({ kind, folded }: Token): string {
  return kind === 'word' && folded.includes('.') && !STARTS_WITH_DIGIT.test(folded)
    ? folded.replaceAll('.', '')
    : folded
}

/** Lays out some sentences, given in text order, with the names that stand in them. */
export function layOut(sentences: readonly Sentence[], entities: readonly Entity[]): readonly PlacedLine[] {
  const mentions: Named[][] = sentences.map(() => [])
  for (const entity of entities) {
    for (const { form, start, end } of entity.mentions) {
      if (form === 'name') mentions[sentenceAround(sentences, start)]?.push({ start, end, entity })
    }
  }
  return sentences.map(({ start, end, tokens }, index) => {
    const names = namesAmong(tokens, mentions[index] ?? [])
    return { start, end, tokens, keys: tokens.map(keyOf), names }
  })
}

type Named = Span & { readonly entity: Entity }

function namesAmong(tokens: readonly Token[], mentions: readonly Named[]): readonly NamedToken[] {
  const names: NamedToken[] = []
  let at = 0
  for (const { start, end, entity } of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++
    let to = at
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++
    if (to > at) names.push({ entity, from: at, to })
    at = to
  }
  return names
}

/** The index of the sentence that an offset lies in, -1 for none of them. Logarithmic. */
function sentenceAround(sentences: readonly Sentence[], offset: number): number {
  let [from, to] = [0, sentences.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sentences[middle]?.end ?? 0) <= offset) from = middle + 1
    else to = middle
  }
  return (sentences[from]?.start ?? Infinity) <= offset ? from : -1
}
