import { agreesInCase, type KnownName, stepTo } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { fold } from '../text/fold.ts'
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
    matchKnown(tokens, factsOf(tokens, names), names).flatMap(match => toMention(tokens, match)),
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
export function matchKnown(
  tokens: readonly Token[],
  facts: readonly WordFacts[],
  names: NameData,
): readonly KnownMatch[] {
  let found: KnownMatch[] | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || facts[at]?.starts.length === 0) continue
    const match = longestFrom(tokens, at, { facts, names })
    if (match === undefined || (match.to === at + 1 && !isCapitalised(token.text) && !isSureOrganization(match)))
      continue
    found ??= []
    found.push(match)
    at = match.to - 1
  }
  return found ?? NONE
}

const NONE: readonly KnownMatch[] = []

function isSureOrganization({ known }: KnownMatch): boolean {
  return known.some(({ thing }) => thing.sure && thing.type === 'organization')
}

/** `Ministri i Shëndetësisë` is a man and his title, though `ministri` could be a form of `Ministria`. */
function isHolder(first: Token | undefined, name: string, names: NameData): boolean {
  if (first === undefined) return false
  const title = [first.folded, first.folded.slice(0, -1)].find(form => names.titles.has(form))
  return title !== undefined && !fold(name).startsWith(title + ' ') && fold(name) !== title
}

type Context = { readonly facts: readonly WordFacts[]; readonly names: NameData }

function longestFrom(tokens: readonly Token[], from: number, { facts, names }: Context): KnownMatch | undefined {
  const first = tokens[from]
  let nodes = facts[from]?.starts ?? []
  let best: KnownMatch | undefined
  for (let at = from; nodes.length > 0 && at - from < LONGEST_NAME; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') break
    if (at > from) nodes = nodes.flatMap(node => stepTo(node, facts[at]?.keys ?? []))
    if (at > from && !isCapitalised(token.text) && !isCapitalised(tokens[at - 1]?.text ?? '')) continue
    const known = nodes
      .flatMap(({ complete }) => complete)
      .filter(({ name }) => !isHolder(first, name, names) && (at > from || agreesInCase(token.text, name)))
    if (known.length > 0) best = { from, to: at + 1, known }
  }
  return best
}
