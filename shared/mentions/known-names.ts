import { type GazetteerNode, type KnownName, stepTo } from '../languages/gazetteer.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { isHolder } from './known-starts.ts'
import type { MentionInput } from './recogniser.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** A known name found in a sentence: token indexes, half-open. */
export type KnownMatch = { readonly from: number; readonly to: number; readonly known: readonly KnownName[] }

const LONGEST_NAME = 12

const SURE = 0.8
const UNSURE = 0.5

/** Names that a list of the language knows. */
export function knownNames({ sentences, names }: MentionInput): readonly Mention[] {
  return sentences.flatMap(({ tokens }) =>
    matchKnown(tokens, factsOf(tokens, names)).flatMap(match => toMention(tokens, match)),
  )
}

function toMention(tokens: readonly Token[], { from, to, known }: KnownMatch): readonly Mention[] {
  const thing = (known.find(({ thing: { sure } }) => sure) ?? known[0])?.thing
  const first = tokens[from]
  const last = tokens[to - 1]
  if (thing === undefined || first === undefined || last === undefined) return []
  const confidence = thing.sure ? SURE : UNSURE
  return [{ start: first.start, end: last.end, type: thing.type, form: 'name', rule: 'known-name', confidence }]
}

/** Longest matches of known names, from left to right, not overlapping. In: a sentence's tokens, each with its facts. */
export function matchKnown(tokens: readonly Token[], facts: readonly WordFacts[]): readonly KnownMatch[] {
  let found: KnownMatch[] | undefined
  for (let at = 0; at < tokens.length; at++) {
    const match = facts[at]?.starts === undefined ? undefined : longestFrom(tokens, at, facts)
    if (match === undefined) continue
    found ??= []
    found.push(match)
    at = match.to - 1
  }
  return found ?? NONE
}

const NONE: readonly KnownMatch[] = []

function longestFrom(tokens: readonly Token[], from: number, facts: readonly WordFacts[]): KnownMatch | undefined {
  const starts = facts[from]?.starts
  if (starts === undefined) return undefined
  let best = starts.alone.length > 0 ? { from, to: from + 1, known: starts.alone } : undefined
  let nodes = starts.onward
  for (let at = from + 1; nodes.length > 0 && at - from < LONGEST_NAME; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') break
    nodes = stepOn(nodes, facts[at]?.keys ?? [])
    if (nodes.length === 0 || !(isCapitalised(token.text) || isCapitalised(tokens[at - 1]?.text ?? ''))) continue
    const known = nodes.flatMap(({ complete }) => complete).filter(({ name }) => !isHolder(starts.title, name))
    if (known.length > 0) best = { from, to: at + 1, known }
  }
  return best
}

function stepOn(nodes: readonly GazetteerNode[], keys: readonly string[]): readonly GazetteerNode[] {
  const [only] = nodes
  return only !== undefined && nodes.length === 1 ? stepTo(only, keys) : nodes.flatMap(node => stepTo(node, keys))
}
