import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'

/** A name in a sentence, as a range of the sentence's tokens. */
export type NamedToken = { readonly entity: Entity; readonly from: number; readonly to: number }

/** For each of some sentences, in text order, its names, in text order. */
export function layOut(
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): readonly (readonly NamedToken[])[] {
  const mentions: Named[][] = sentences.map(() => [])
  for (const entity of entities) {
    for (const { form, start, end } of entity.mentions) {
      if (form === 'name') mentions[sentenceAround(sentences, start)]?.push({ start, end, entity })
    }
  }
  return sentences.map(({ tokens }, index) => {
    const names: NamedToken[] = []
    let at = 0
    for (const mention of (mentions[index] ?? []).sort((a, b) => a.start - b.start || b.end - a.end)) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++
      let to = at
      while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to++
      if (to > at) names.push({ entity: mention.entity, from: at, to })
    }
    return names
  })
}

type Named = Span & { readonly entity: Entity }

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
