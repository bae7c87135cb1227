import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { wordFacts } from './word-facts.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'

const SURE = 0.8
const DOUBTFUL = 0.7
const CONFIDENCE = 0.65
const SHORTEST = 4

/** How surely the document uses a word as the name of each type, by the word's stem. */
type Votes = ReadonlyMap<number, ReadonlyMap<EntityType, number>>

/** Carries over what a document says surely of a name to where it says so less plainly. */
export function spreadRepeatedNames(
  mentions: readonly Mention[],
  { sentences, names }: MentionInput,
): readonly Mention[] {
  const located = withTokens(mentions, sentences)
  const votes = gatherVotes(located, names)
  const corrected = located.map(({ mention, tokens }) => correct(mention, tokens, { votes, names }))
  return [...corrected, ...missedNames(mentions, sentences, { votes, names })].toSorted((a, b) => a.start - b.start)
}

function gatherVotes(located: readonly LocatedMention[], names: NameData): Votes {
  const votes = new Map<number, Map<EntityType, number>>()
  for (const { mention, tokens } of located) {
    if (mention.confidence < SURE || (tokens.length > 1 && mention.type !== 'person')) continue
    const word = tokens.at(-1)
    if (word === undefined || word.folded.length < SHORTEST) continue
    const key = wordFacts(word, names).stem
    const own = votes.get(key) ?? new Map<EntityType, number>()
    own.set(mention.type, (own.get(mention.type) ?? 0) + mention.confidence)
    votes.set(key, own)
  }
  return votes
}

type Context = { readonly votes: Votes; readonly names: NameData }

/** A doubtful single word is what the document surely says elsewhere that it is. */
function correct(mention: Mention, tokens: readonly Token[], { votes, names }: Context): Mention {
  const [word] = tokens
  if (word === undefined || tokens.length > 1 || mention.confidence >= DOUBTFUL) return mention
  const type = onlyType(votes.get(wordFacts(word, names).stem))
  return type === undefined || type === mention.type
    ? mention
    : { ...mention, type, rule: 'repeated-name', confidence: CONFIDENCE }
}

function onlyType(own: ReadonlyMap<EntityType, number> | undefined): EntityType | undefined {
  return own?.size === 1 ? [...own.keys()][0] : undefined
}

function missedNames(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  context: Context,
): readonly Mention[] {
  const missed: Mention[] = []
  if (context.votes.size === 0) return missed
  let next = 0
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || !isLoneName(tokens, at, context.names)) continue
      while ((mentions[next]?.end ?? Infinity) <= token.start) next++
      if ((mentions[next]?.start ?? Infinity) < token.end) continue
      const type = onlyType(context.votes.get(wordFacts(token, context.names).stem))
      if (type !== undefined) missed.push(repeated(token, type))
    }
  }
  return missed
}

function repeated({ start, end }: Token, type: EntityType): Mention {
  return { start, end, type, form: 'name', rule: 'repeated-name', confidence: CONFIDENCE }
}

/** A capitalised word that is no common word and stands by no other name. */
function isLoneName(tokens: readonly Token[], at: number, names: NameData): boolean {
  const token = tokens[at]
  if (!isNameLike(token, names) || (token?.folded.length ?? 0) < SHORTEST) return false
  return !(at > 0 && isNameLike(tokens[at - 1], names)) && !isNameLike(tokens[at + 1], names)
}

function isNameLike(token: Token | undefined, { commonWords }: NameData): boolean {
  return token?.kind === 'word' && isCapitalised(token.text) && !commonWords.has(token.folded)
}
