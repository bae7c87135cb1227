import type { EntityType, Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import type { MentionInput } from './recogniser.ts'
import { ALL_CAPITALS, wordFacts } from './word-facts.ts'
import { withTokens } from './with-tokens.ts'

const CONFIDENCE = 0.85

/** An acronym in brackets right after a long name is of its kind, there and wherever the document repeats it. */
export function typeBracketedAcronyms(
  mentions: readonly Mention[],
  { sentences, names }: MentionInput,
): readonly Mention[] {
  const located = withTokens(mentions, sentences)
  const types = new Map<number, EntityType>()
  const stemOf = (tokens: readonly Token[]): number | undefined => {
    const [only] = tokens
    if (only === undefined || tokens.length > 1) return undefined
    const { stem, flags } = wordFacts(only, names)
    return flags & ALL_CAPITALS ? stem : undefined
  }
  located.forEach(({ tokens, sentence, from }, at) => {
    if (at === 0 || from === 0 || sentence.tokens[from - 1]?.text !== '(') return
    const [before, stem] = [located[at - 1], stemOf(tokens)]
    if (stem === undefined || before === undefined) return
    const isNext = before.sentence === sentence && before.from + before.tokens.length === from - 1
    if (isNext && before.tokens.length > 1 && before.mention.type !== 'person') types.set(stem, before.mention.type)
  })
  if (types.size === 0) return mentions
  return located.map(({ mention, tokens }) => {
    const type = types.get(stemOf(tokens) ?? 0)
    return type === undefined || type === mention.type
      ? mention
      : { ...mention, type, rule: 'bracketed-acronym', confidence: CONFIDENCE }
  })
}
