import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'

const QUOTES = new Set('"\'“”„«»‘’‚‹›`')
const ARTICLES = new Set(['i', 'e', 'te', 'se'])
const LONGEST = 5
const CONFIDENCE = 0.8

/** Joins a capitalised head noun with the name in quotation marks after it: `Shkolla “Naim Frashëri” e Pejës`. */
export function joinQuotedNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  const joined = [
    ...sentences.flatMap(sentence => quotedNames(sentence, names)),
    ...withTokens(mentions, sentences).flatMap(located => extendOverQuoted(located, names)),
  ].toSorted((a, b) => a.mention.start - b.mention.start)
  if (joined.length === 0) return closeQuotations(mentions, sentences)
  const byStart = new Map(mentions.map(mention => [mention.start, mention]))
  const extended = withoutOverlaps(joined.map(quoted => withGenitive(quoted, byStart)))
  return closeQuotations(withoutOverlaps([...extended, ...mentions], extended.length), sentences)
}

/** Mentions in text order, of which the first ones given go before those that they overlap. */
function withoutOverlaps(mentions: readonly Mention[], preferred = 0): readonly Mention[] {
  const taken = mentions.slice(0, preferred)
  let next = 0
  const kept = mentions.slice(preferred).filter(({ start, end }) => {
    while ((taken[next]?.end ?? Infinity) <= start) next++
    return (taken[next]?.start ?? Infinity) >= end
  })
  const sorted = [...taken, ...kept].toSorted((a, b) => a.start - b.start)
  let last = 0
  return sorted.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** A quotation that opens inside a name closes inside it. */
function closeQuotations(mentions: readonly Mention[], sentences: readonly Sentence[]): readonly Mention[] {
  return withTokens(mentions, sentences).map(({ mention, tokens, sentence, from }) => {
    const close = sentence.tokens[from + tokens.length]
    const isOpen = tokens.filter(isQuote).length % 2 === 1 && !isQuote(tokens[0]) && isQuote(close)
    return isOpen && close !== undefined ? { ...mention, end: close.end } : mention
  })
}

type Quoted = { readonly mention: Mention; readonly sentence: Sentence }

function quotedNames(sentence: Sentence, names: NameData): readonly Quoted[] {
  const { tokens } = sentence
  if (!tokens.some(isQuote)) return []
  return tokens.flatMap((head, at) => {
    if (!isQuote(tokens[at + 1])) return []
    const type = isCapitalised(head.text)
      ? names
          .stems(head.folded)
          .map(stem => names.heads.get(stem))
          .find(found => found !== undefined)
      : undefined
    const end = type === undefined ? undefined : endOfQuoted(tokens, at + 1)
    if (type === undefined || end === undefined) return []
    const mention = { start: head.start, end, type, form: 'name', rule: 'quoted-name', confidence: CONFIDENCE } as const
    return [{ mention, sentence }]
  })
}

/** `Universiteti i Prishtinës “Hasan Prishtina”`: the quoted name ends a long one that its head noun opened. */
function extendOverQuoted({ mention, tokens, sentence, from }: LocatedMention, names: NameData): readonly Quoted[] {
  const [head] = tokens
  if (head === undefined || tokens.length < 2 || mention.type === 'person' || !isCapitalised(head.text)) return []
  if (!names.stems(head.folded).some(stem => names.heads.has(stem))) return []
  const end = endOfQuoted(sentence.tokens, from + tokens.length)
  return end === undefined ? [] : [{ mention: { ...mention, end, rule: 'quoted-name' }, sentence }]
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
function withGenitive({ mention, sentence }: Quoted, byStart: ReadonlyMap<number, Mention>): Mention {
  const at = tokenFrom(sentence.tokens, mention.end)
  const [article, next] = [sentence.tokens[at], sentence.tokens[at + 1]]
  if (article === undefined || next === undefined || !ARTICLES.has(article.folded)) return mention
  const owner = byStart.get(next.start)
  return owner === undefined ? mention : { ...mention, end: owner.end }
}

/** The first token at or after an offset. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
