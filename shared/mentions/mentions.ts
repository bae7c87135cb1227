import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import { typeBracketedAcronyms } from './bracketed-acronyms.ts'
import { capitalisedRuns } from './capitalised-runs.ts'
import { extendNames } from './extend-names.ts'
import { knownNames } from './known-names.ts'
import { toNameTokens } from './name-tokens.ts'
import { nameRuns } from './name-runs.ts'
import { takeGivenNames } from './given-name-before.ts'
import { joinQuotedNames } from './quoted-names.ts'
import type { Mender, Recogniser } from './recogniser.ts'
import { spreadRepeatedNames } from './repeated-names.ts'
import { retypeNames } from './retype-names.ts'
import { retypeTeams } from './retype-teams.ts'
import { settle } from './settle.ts'
import { taggedNames } from './tagged-names.ts'
import { trimNames } from './trim-names.ts'

const BY_LISTS: readonly Recogniser[] = [knownNames, capitalisedRuns]
const BY_RUNS: readonly Recogniser[] = [nameRuns]
const BY_TAGGER: readonly Recogniser[] = [taggedNames]
/** What betters the tagger's mentions, in this order. */
export const MENDERS: readonly Mender[] = [
  trimNames,
  typeBracketedAcronyms,
  retypeNames,
  joinQuotedNames,
  extendNames,
  takeGivenNames,
  retypeTeams,
  spreadRepeatedNames,
]

/**
 * Finds the names in a text. Out: mentions in text order that don't overlap, each with its type, the rule that found
 * it and a confidence. Linear; never throws.
 */
export function findMentions(
  text: string,
  sentences: readonly Sentence[],
  pack: { readonly names: NameData },
): readonly Mention[] {
  const input = { text, sentences: toNameTokens(sentences, pack.names), names: pack.names }
  const recognisers = recognisersFor(pack.names)
  const settled = settle(recognisers.map(recognise => recognise(input)))
  return MENDERS.reduce((mentions, mend) => mend(mentions, input), settled)
}

function recognisersFor({ tagger, runs }: NameData): readonly Recogniser[] {
  if (tagger !== undefined) return BY_TAGGER
  return runs === undefined ? BY_LISTS : BY_RUNS
}
