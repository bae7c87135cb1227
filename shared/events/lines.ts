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

/** Gathers the names of some sentences, given by index in text order. Out: lays one of them out when asked. */
export function layOut(
  indexes: readonly number[],
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): (index: number) => PlacedLine {
  const named = new Map(indexes.map(index => [index, [] as Named[]] as const))
  for (const entity of entities) {
    for (const { form, start, end } of entity.mentions) {
      if (form === 'name') named.get(sentenceAround(indexes, sentences, start))?.push({ start, end, entity })
    }
  }
  return index => {
    const { start, end, tokens } = sentences[index] ?? NOWHERE
    return { start, end, tokens, keys: tokens.map(keyOf), names: namesAmong(tokens, named.get(index) ?? []) }
  }
}

const NOWHERE = { start: 0, end: 0, tokens: [] }

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

/** Which of some sentences an offset lies in, -1 for none of them. Logarithmic. */
function sentenceAround(indexes: readonly number[], sentences: readonly Sentence[], offset: number): number {
  let [from, to] = [0, indexes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sentences[indexes[middle] ?? -1]?.end ?? 0) <= offset) from = middle + 1
    else to = middle
  }
  const index = indexes[from] ?? -1
  return (sentences[index]?.start ?? Infinity) <= offset ? index : -1
}
