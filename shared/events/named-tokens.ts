import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'

/** A name in a sentence, as a range of the sentence's tokens. */
export type NamedToken = { readonly entity: Entity; readonly from: number; readonly to: number }

/** For each sentence its names, in text order. Linear in sentences, tokens and mentions. */
export function layOut(
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): readonly (readonly NamedToken[])[] {
  const mentions = entities.flatMap(entity =>
    entity.mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, entity })),
  )
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  return sentences.map(({ tokens, end }) => {
    const names: NamedToken[] = []
    let at = 0
    for (; next < mentions.length; next++) {
      const mention = mentions[next]
      if (mention === undefined || mention.start >= end) break
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at++
      let to = at
      while (to < tokens.length && (tokens[to]?.start ?? 0) < mention.end) to++
      if (to > at) names.push({ entity: mention.entity, from: at, to })
    }
    return names
  })
}
