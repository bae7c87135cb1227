import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { withTokens, type LocatedMention } from './with-tokens.ts'
import { FIRST_NAME, FOREIGN_FIRST_NAME, wordFacts } from './word-facts.ts'

/** Lets a person's name begin with the given name before it that the tagger took for another word: `Ministrja Mira` + `Sula`. */
export function takeGivenNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  if (names.wordsAsGivenNames === undefined) return mentions
  let last = 0
  return withTokens(mentions, sentences).map(located => {
    const { mention } = located
    const start = startOfGiven(located, { names, after: last })
    last = mention.end
    return start === undefined ? mention : { ...mention, start, rule: 'given-name-before' }
  })
}

type Before = { readonly names: NameData; readonly after: number }

/** At a sentence's head, where every word has a capital, only before a surname alone. */
function startOfGiven(
  { mention, tokens, sentence, from }: LocatedMention,
  { names, after }: Before,
): number | undefined {
  if (mention.type !== 'person' || from === 0 || (from === 1 && tokens.length > 1)) return undefined
  const token = sentence.tokens[from - 1]
  if (token === undefined || token.start < after || token.end + 1 !== mention.start) return undefined
  return isGivenName(token, names) ? token.start : undefined
}

function isGivenName(token: Token, names: NameData): boolean {
  if (token.kind !== 'word' || !isCapitalised(token.text)) return false
  if (names.wordsAsGivenNames?.has(token.folded) === true) return true
  return (wordFacts(token, names).flags & (FIRST_NAME | FOREIGN_FIRST_NAME)) !== 0
}
