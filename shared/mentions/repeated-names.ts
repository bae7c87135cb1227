import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { shortestStem } from './word-facts.ts'
import type { MentionInput } from './recogniser.ts'

const SURE = 0.8
const DOUBTFUL = 0.7
const CONFIDENCE = 0.65
const SHORTEST = 4

/** How surely the document uses a word as the name of each type, by the word's stem. */
type Votes = ReadonlyMap<string, ReadonlyMap<EntityType, number>>

/** Carries over what a document says surely of a name to where it says so less plainly. */
export function spreadRepeatedNames(
  mentions: readonly Mention[],
  { sentences, names }: MentionInput,
): readonly Mention[] {
  const located = locate(mentions, sentences)
  const votes = gatherVotes(located, names)
  const corrected = located.map(({ mention, tokens }) => correct(mention, tokens, { votes, names }))
  return [...corrected, ...missedNames(located, sentences, { votes, names })].toSorted((a, b) => a.start - b.start)
}

type Located = {
  readonly mention: Mention
  readonly sentence: number
  readonly from: number
  readonly tokens: readonly Token[]
}

function locate(mentions: readonly Mention[], sentences: readonly Sentence[]): readonly Located[] {
  const located: Located[] = []
  let next = 0
  sentences.forEach(({ tokens }, sentence) => {
    for (let at = 0; at < tokens.length; at++) {
      const mention = mentions[next]
      if (mention === undefined) return
      if ((tokens[at]?.start ?? 0) < mention.start) continue
      const from = at
      while (at < tokens.length && (tokens[at]?.start ?? mention.end) < mention.end) at++
      located.push({ mention, sentence, from, tokens: tokens.slice(from, at) })
      next++
      at--
    }
  })
  return located
}

function gatherVotes(located: readonly Located[], names: NameData): Votes {
  const votes = new Map<string, Map<EntityType, number>>()
  for (const { mention, tokens } of located) {
    if (mention.confidence < SURE || (tokens.length > 1 && mention.type !== 'person')) continue
    const word = tokens.at(-1)
    if (word === undefined || word.folded.length < SHORTEST) continue
    const key = shortestStem(word.folded, names)
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
  const type = onlyType(votes.get(shortestStem(word.folded, names)))
  return type === undefined || type === mention.type
    ? mention
    : { ...mention, type, rule: 'repeated-name', confidence: CONFIDENCE }
}

function onlyType(own: ReadonlyMap<EntityType, number> | undefined): EntityType | undefined {
  return own?.size === 1 ? [...own.keys()][0] : undefined
}

function missedNames(
  located: readonly Located[],
  sentences: readonly Sentence[],
  { votes, names }: Context,
): readonly Mention[] {
  const taken = new Set(
    located.flatMap(({ sentence, from, tokens }) => tokens.map((_, at) => `${String(sentence)} ${String(from + at)}`)),
  )
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((token, at) => {
      if (taken.has(`${String(sentence)} ${String(at)}`) || !isLoneName(tokens, at, names)) return []
      const type = onlyType(votes.get(shortestStem(token.folded, names)))
      if (type === undefined) return []
      return [
        {
          start: token.start,
          end: token.end,
          type,
          form: 'name',
          rule: 'repeated-name',
          confidence: CONFIDENCE,
        } as const,
      ]
    }),
  )
}

/** A capitalised word that is no common word and stands between words that are not capitalised. */
function isLoneName(tokens: readonly Token[], at: number, names: NameData): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.folded.length < SHORTEST || !isCapitalised(token.text)) return false
  if (names.commonWords.has(token.folded)) return false
  return ![tokens[at - 1], tokens[at + 1]].some(other => other?.kind === 'word' && isCapitalised(other.text))
}
