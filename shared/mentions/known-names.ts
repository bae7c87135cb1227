import type { GazetteerNode, KnownThing } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './candidate.ts'

/** A known name found in a sentence: token indexes, half-open. */
export type KnownMatch = { readonly from: number; readonly to: number; readonly things: readonly KnownThing[] }

/** Finds names of the gazetteer, inflected or not, longest first. */
export function knownNames({ sentences, names }: MentionInput): readonly Mention[] {
  return sentences.flatMap(({ tokens }) =>
    matchKnown(tokens, names).flatMap(({ from, to, things }) => {
      const type = things[0]?.type
      const start = tokens[from]?.start
      const end = tokens[to - 1]?.end
      if (type === undefined || start === undefined || end === undefined) return []
      return [{ start, end, type, form: 'name' as const, rule: 'known-name', confidence: 0.8 }]
    }),
  )
}

/** Longest matches of known names, from left to right, not overlapping. */
export function matchKnown(tokens: readonly Token[], names: NameData): readonly KnownMatch[] {
  const found: KnownMatch[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !isCapitalised(token.text)) continue
    const match = longest(tokens, at, names)
    if (match === undefined) continue
    found.push(match)
    at = match.to - 1
  }
  return found
}

function longest(tokens: readonly Token[], from: number, names: NameData): KnownMatch | undefined {
  let best: KnownMatch | undefined
  const walk = (node: GazetteerNode, at: number): void => {
    if (node.things.length > 0 && at > (best?.to ?? from)) best = { from, to: at, things: node.things }
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') return
    for (const key of names.gazetteer.keysOf(token.folded)) {
      const next = node.next.get(key)
      if (next !== undefined) walk(next, at + 1)
    }
  }
  walk(names.gazetteer.root, from)
  return best
}
