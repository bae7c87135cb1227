import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { MentionInput } from './recogniser.ts'
import { type LocatedMention, withTokens } from './with-tokens.ts'
import { wordFacts } from './word-facts.ts'

const FEWEST_SPORT_WORDS = 4
const NEAR = 2
const CONFIDENCE = 0.7

/**
 * In news of sport a town that wins is its team: `Vlora fitoi`. So it is wherever it stands by itself, behind no
 * preposition (`në Vlorë`) and no article (`stadiumi i Vlorës`).
 */
export function retypeTeams(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  const { contestVerbs } = names
  if (contestVerbs === undefined || !mentions.some(isPlace) || !isAboutSport(sentences, names)) return mentions
  const located = withTokens(mentions, sentences)
  const teams = new Set(
    located.filter(place => isPlace(place.mention) && isAlone(place, names) && contends(place, names)).map(keyOf),
  )
  if (teams.size === 0) return mentions
  return located.map(place =>
    isPlace(place.mention) && teams.has(keyOf(place)) && isAlone(place, names)
      ? { ...place.mention, type: 'organization', rule: 'team', confidence: CONFIDENCE }
      : place.mention,
  )
}

function isPlace({ type }: Mention): boolean {
  return type === 'place'
}

function isAboutSport(sentences: readonly Sentence[], names: NameData): boolean {
  let found = 0
  for (const { tokens } of sentences) {
    for (const token of tokens) if (wordFacts(token, names).sport && ++found >= FEWEST_SPORT_WORDS) return true
  }
  return false
}

/** A single word right before a verb of contest, its auxiliary or pronoun between them at most. */
function contends({ tokens, sentence, from }: LocatedMention, { contestVerbs }: NameData): boolean {
  if (tokens.length !== 1) return false
  for (let at = from + 1; at <= from + 1 + NEAR; at++) {
    const token = sentence.tokens[at]
    if (token?.kind !== 'word') return false
    if (contestVerbs?.has(token.folded) === true) return true
  }
  return false
}

function isAlone({ sentence, from }: LocatedMention, { placePrepositions, linkers }: NameData): boolean {
  const before = sentence.tokens[from - 1]?.folded ?? ''
  return placePrepositions?.has(before) !== true && !linkers.has(before)
}

const STEM = 4

/** `Vlora`, `Vlorës`, `Vlorën`: alike but for the ending. */
function keyOf({ tokens }: LocatedMention): string {
  const folded = tokens[0]?.folded ?? ''
  return folded.slice(0, Math.max(STEM, folded.length - 2))
}
