import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'

/** Runs of capitalised words: names in any language that writes names with capitals. */
export function capitalisedRuns({ sentences, names }: MentionInput): readonly Mention[] {
  return sentences.flatMap(({ tokens }) => runs(tokens, names).flatMap(run => toMention(tokens, run, names)))
}

type Run = { readonly from: number; readonly to: number }

function runs(tokens: readonly Token[], names: NameData): readonly Run[] {
  const found: Run[] = []
  let at = 0
  while (at < tokens.length) {
    const from = at
    at = runEnd(tokens, at, names)
    if (at > from) found.push({ from, to: at })
    else at++
  }
  return found
}

function runEnd(tokens: readonly Token[], from: number, names: NameData): number {
  let at = from
  for (;;) {
    const token = tokens[at]
    if (isNameWord(token) && !(at === from && isTitle(token, names))) at++
    else if (
      at > from &&
      token !== undefined &&
      names.linkers.has(token.folded) &&
      isNameWord(tokens[at + 1]) &&
      hasHead(tokens[from], names)
    )
      at++
    else return at
  }
}

function isNameWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && isCapitalised(token.text)
}

function isTitle(token: Token, names: NameData): boolean {
  return names.titles.has(token.folded) || names.commonWords.has(token.folded)
}

function hasHead(token: Token | undefined, names: NameData): boolean {
  return token !== undefined && names.stems(token.folded).some(stem => names.heads.has(stem))
}

function toMention(tokens: readonly Token[], { from, to }: Run, names: NameData): readonly Mention[] {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (first === undefined || last === undefined) return []
  // a single capitalised word that begins a sentence says nothing
  if (from === 0 && to === 1) return []
  return [
    {
      start: first.start,
      end: last.end,
      type: guessType(tokens.slice(from, to), names),
      form: 'name',
      rule: 'capitalised-run',
      confidence: 0.4,
    },
  ]
}

function guessType(run: readonly Token[], names: NameData): EntityType {
  const first = run[0]
  if (first === undefined) return 'place'
  const stem = names.stems(first.folded).find(candidate => names.heads.has(candidate))
  const head = stem === undefined ? undefined : names.heads.get(stem)
  if (head !== undefined) return head
  if (run.length === 1 && first.text === first.text.toUpperCase()) return 'organization'
  return run.length > 1 ? 'person' : 'place'
}
