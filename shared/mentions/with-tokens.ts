import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'

/** A mention with its tokens, the words of its sentence around it, and their place there. */
export type LocatedMention = {
  readonly mention: Mention
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly from: number
}

/** Finds each mention's tokens. In: mentions in text order that don't overlap. Linear. */
export function withTokens(mentions: readonly Mention[], sentences: readonly Sentence[]): readonly LocatedMention[] {
  const located: LocatedMention[] = []
  let next = 0
  for (const sentence of sentences) {
    const upcoming = mentions[next]
    if (upcoming === undefined) return located
    if (sentence.end <= upcoming.start) continue
    const { tokens } = sentence
    for (let at = 0; at < tokens.length; at++) {
      const mention = mentions[next]
      if (mention === undefined) return located
      if ((tokens[at]?.start ?? 0) < mention.start) continue
      const from = at
      while (at < tokens.length && (tokens[at]?.start ?? mention.end) < mention.end) at++
      located.push({ mention, tokens: tokens.slice(from, at), sentence, from })
      next++
      at--
    }
  }
  return located
}
