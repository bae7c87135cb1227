import type { NameData } from '../languages/name-data.ts'
import { lookUp } from '../languages/gazetteer.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'
import { ALL_CAPITALS, FIRST_NAME, FOREIGN_FIRST_NAME, HEAD, TITLE, wordFacts } from './word-facts.ts'

/** What begins a name, or stands before one. */
const OWN = HEAD | ALL_CAPITALS | FIRST_NAME | FOREIGN_FIRST_NAME | TITLE

/** Lets a long name of an organisation go on over `dhe`: `Ministria e Punës` + `dhe Mirëqenies Sociale`. */
export function extendNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  if (names.isGenitive === undefined) return mentions
  const extended = withTokens(mentions, sentences).map(located => {
    const end = endOfSecond(located, names)
    return end === undefined ? located.mention : { ...located.mention, end, rule: 'coordinated-name' }
  })
  let last = 0
  return extended.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** Where the second of two coordinated nouns ends that say what a body is for. */
function endOfSecond({ mention, tokens, sentence, from }: LocatedMention, names: NameData): number | undefined {
  const [head] = tokens
  if (mention.type !== 'organization' || head === undefined || tokens.length < 2) return undefined
  if (!(wordFacts(head, names).flags & HEAD)) return undefined
  let at = from + tokens.length
  if (!names.joiners?.has(sentence.tokens[at]?.folded ?? '')) return undefined
  if (!isSecond(sentence.tokens[at + 1], names)) return undefined
  at += 2
  while (isMore(sentence.tokens[at], names)) at++
  return sentence.tokens[at - 1]?.end
}

/** A capitalised noun in the genitive that is no name and no body of its own. */
function isSecond(token: Token | undefined, names: NameData): boolean {
  if (token?.kind !== 'word' || !isCapitalised(token.text) || names.isGenitive?.(token.text) !== true) return false
  if (wordFacts(token, names).flags & OWN) return false
  return !lookUp(names.gazetteer, [token.folded]).some(({ thing }) => thing.sure)
}

/** `Sociale`: a capitalised adjective after it. */
function isMore(token: Token | undefined, names: NameData): boolean {
  if (token?.kind !== 'word' || !isCapitalised(token.text) || names.isAdjective?.(token.text) !== true) return false
  return !(wordFacts(token, names).flags & OWN)
}
