import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'

const QUOTES = new Set('"\'“”„«»‘’‚‹›`')
const LONGEST = 5
const CONFIDENCE = 0.8

/** Joins a capitalised head noun with the name in quotation marks after it: `Shkolla “Naim Frashëri” e Pejës`. */
export function joinQuotedNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  const joined = [
    ...sentences.flatMap(sentence => quotedNames(sentence, names)),
    ...withTokens(mentions, sentences).flatMap(located => extendOverQuoted(located, names)),
  ].toSorted((a, b) => a.start - b.start)
  if (joined.length === 0) return closeQuotations(mentions, sentences)
  const extended = joined.map(mention => withGenitive(mention, mentions, sentences))
  const kept = mentions.filter(({ start, end }) => !extended.some(other => start < other.end && other.start < end))
  return closeQuotations(
    [...kept, ...extended].toSorted((a, b) => a.start - b.start),
    sentences,
  )
}

/** A quotation that opens inside a name closes inside it. */
function closeQuotations(mentions: readonly Mention[], sentences: readonly Sentence[]): readonly Mention[] {
  return withTokens(mentions, sentences).map(({ mention, tokens, sentence, from }) => {
    const close = sentence.tokens[from + tokens.length]
    const isOpen = tokens.filter(isQuote).length % 2 === 1 && !isQuote(tokens[0]) && isQuote(close)
    return isOpen && close !== undefined ? { ...mention, end: close.end } : mention
  })
}

function quotedNames({ tokens }: Sentence, names: NameData): readonly Mention[] {
  return tokens.flatMap((head, at) => {
    const type = isCapitalised(head.text)
      ? names
          .stems(head.folded)
          .map(stem => names.heads.get(stem))
          .find(found => found !== undefined)
      : undefined
    const end = type === undefined ? undefined : endOfQuoted(tokens, at + 1)
    if (type === undefined || end === undefined) return []
    return [{ start: head.start, end, type, form: 'name', rule: 'quoted-name', confidence: CONFIDENCE } as const]
  })
}

/** `Universiteti i Prishtinës “Hasan Prishtina”`: the quoted name ends a long one that its head noun opened. */
function extendOverQuoted({ mention, tokens, sentence, from }: LocatedMention, names: NameData): readonly Mention[] {
  const [head] = tokens
  if (head === undefined || tokens.length < 2 || mention.type === 'person' || !isCapitalised(head.text)) return []
  if (!names.stems(head.folded).some(stem => names.heads.has(stem))) return []
  const end = endOfQuoted(sentence.tokens, from + tokens.length)
  return end === undefined ? [] : [{ ...mention, end, rule: 'quoted-name' }]
}

/** Where a short quotation of capitalised words ends that opens at a token. */
function endOfQuoted(tokens: readonly Token[], open: number): number | undefined {
  if (!isQuote(tokens[open])) return undefined
  for (let at = open + 1; at <= open + LONGEST + 1; at++) {
    const token = tokens[at]
    if (isQuote(token)) return at > open + 1 ? token?.end : undefined
    if (token?.kind !== 'word' || !isCapitalised(token.text)) return undefined
  }
  return undefined
}

function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && QUOTES.has(token.text)
}

/** `… i Qytetit të Mitrovicës`: a name that an article links to the quoted one belongs to it. */
function withGenitive(mention: Mention, mentions: readonly Mention[], sentences: readonly Sentence[]): Mention {
  const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end)
  const at = sentence?.tokens.findIndex(({ start }) => start >= mention.end) ?? -1
  const [article, next] = [sentence?.tokens[at], sentence?.tokens[at + 1]]
  if (article === undefined || next === undefined || !['i', 'e', 'te', 'se'].includes(article.folded)) return mention
  const owner = mentions.find(({ start, end }) => start <= next.start && next.end <= end && start >= mention.end)
  return owner === undefined ? mention : { ...mention, end: owner.end }
}
