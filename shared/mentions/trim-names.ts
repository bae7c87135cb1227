import type { NameData } from '../languages/name-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import { lookUp } from '../languages/gazetteer.ts'
import type { MentionInput } from './recogniser.ts'
import { withTokens } from './with-tokens.ts'
import { ALL_CAPITALS, FIRST_NAME, FOREIGN_FIRST_NAME, SUFFIXED, SURNAME, wordFacts } from './word-facts.ts'

const SHORTEST_STEM = 5

/** Takes off what is no part of a name, and apart what is two names. */
export function trimNames(mentions: readonly Mention[], { sentences, names }: MentionInput): readonly Mention[] {
  return withTokens(mentions, sentences).flatMap(({ mention, tokens }) => {
    if (isNoName(tokens, names)) return []
    const bare = withoutCommonHead(withoutTitle(mention, tokens, names), tokens, names)
    if (bare === undefined) return []
    return splitHolder(
      bare,
      tokens.filter(({ start }) => start >= bare.start),
      names,
    )
  })
}

/** `TV`, `O.K.`, `ADN`: capitals that name nothing of their own. */
function isNoName(tokens: readonly Token[], { notNames, stems }: NameData): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark')
  const [only] = words
  if (only === undefined) return true
  if (words.length > 1) return false
  if (notNames.has(only.folded.split(/[-’'.]/u)[0] ?? '')) return true
  return stems(only.folded).some(stem => stem.length >= SHORTEST_STEM && notNames.has(stem))
}

/** `Z. Hoxha`, `Ministri Gashi`: a title is no part of the name, unless it is a given name too (`Haxhi`). */
function withoutTitle(mention: Mention, tokens: readonly Token[], { titles, firstNames }: NameData): Mention {
  const [title, second, third] = tokens
  if (mention.type !== 'person' || title === undefined || second === undefined) return mention
  if (!titles.has(title.folded) || firstNames.has(title.folded)) return mention
  const next = second.text === '.' ? third : second
  return next !== undefined && isCapitalised(next.text) ? { ...mention, start: next.start } : mention
}

/**
 * `qeveria e Kosovës` names the country, not the government; `Kodi Civil` and `Konventa e Kombeve të Bashkuara` are no
 * names of a thing that acts, but what is named inside them is.
 */
function withoutCommonHead(mention: Mention, tokens: readonly Token[], names: NameData): Mention | undefined {
  const [first, linker] = tokens
  if (first === undefined || mention.type === 'event') return mention
  const capital = isCapitalised(first.text)
  const stems = names.stems(first.folded)
  const isOffice = !capital && stems.some(stem => names.officeHeads.has(stem))
  const isPaper = capital && stems.some(stem => names.paperHeads.has(stem))
  if (!isOffice && !isPaper) return mention
  const from = linker !== undefined && names.linkers.has(linker.folded) ? 2 : 1
  const rest = tokens.slice(from)
  const [start] = rest
  if (start === undefined) return isPaper ? undefined : mention
  const known = lookUp(
    names.gazetteer,
    rest.map(({ folded }) => folded),
  ).find(({ thing }) => thing.sure)
  if (known !== undefined) return { ...mention, start: start.start, type: known.thing.type, rule: 'inside-phrase' }
  if (isPaper) return undefined
  const isPerson = from === 1 && rest.length === 1 && (wordFacts(start, names).flags & SURNAME) !== 0
  return isPerson ? { ...mention, start: start.start, type: 'person', rule: 'inside-phrase' } : mention
}

/** `Kuvendin e Serbisë SNS`: a known acronym after a long name is a name of its own. */
function splitAcronym(mention: Mention, tokens: readonly Token[], names: NameData): readonly Mention[] {
  const [last, before] = [tokens.at(-1), tokens.at(-2)]
  if (last === undefined || before?.kind !== 'word' || tokens.length < 3 || names.linkers.has(before.folded))
    return [mention]
  if (!(wordFacts(last, names).flags & ALL_CAPITALS) || wordFacts(before, names).flags & ALL_CAPITALS) return [mention]
  const own = lookUp(names.gazetteer, [last.folded]).find(({ thing }) => thing.sure && thing.type === 'organization')
  if (own === undefined) return [mention]
  return [
    { ...mention, end: before.end },
    { ...mention, start: last.start, type: 'organization', rule: 'split-acronym' },
  ]
}

/** `OBSH-së Tedros Adhanom`: a known name in an oblique case, then the person who holds an office there. */
function splitHolder(mention: Mention, tokens: readonly Token[], names: NameData): readonly Mention[] {
  if (mention.type === 'person' || mention.type === 'event' || tokens.length < 3) return [mention]
  for (let at = tokens.length - 2; at > 0; at--) {
    const [token, before] = [tokens[at], tokens[at - 1]]
    if (token === undefined || before === undefined || !isCapitalised(token.text)) break
    const isGiven = (wordFacts(token, names).flags & (FIRST_NAME | FOREIGN_FIRST_NAME)) !== 0
    if (!isGiven && !(at === 1 && isOfAcronym(before, names) && isCapitalised(tokens[2]?.text ?? ''))) continue
    const type = at === 1 && isOfAcronym(before, names) ? 'organization' : ownerType(tokens.slice(0, at), names)
    if (type === undefined) continue
    return [
      { ...mention, end: before.end, type, rule: 'split-holder' },
      { ...mention, start: token.start, type: 'person', rule: 'split-holder' },
    ]
  }
  return splitAcronym(mention, tokens, names)
}

/** `OBSH-së`: an acronym with an ending, after which no name goes on. */
function isOfAcronym(token: Token, names: NameData): boolean {
  const { flags } = wordFacts(token, names)
  return (flags & ALL_CAPITALS) !== 0 && (flags & SUFFIXED) !== 0
}

function ownerType(tokens: readonly Token[], { gazetteer }: NameData): EntityType | undefined {
  const words = tokens.map(({ folded }) => folded)
  const owner = lookUp(gazetteer, words).find(({ thing }) => thing.sure)
  return owner === undefined || owner.thing.type === 'person' ? undefined : owner.thing.type
}
