import { lookUp } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { RunData } from '../languages/run-data.ts'
import type { EntityType, Mention } from '../model/mention.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { MentionInput } from './recogniser.ts'
import { cutRuns, type RunPiece } from './run-pieces.ts'
import { attestedIn, isHeadline } from './run-evidence.ts'

const LONGEST_PERSON = 4
const KNOWN = 0.95
const SURE = 0.9
const LIKELY = 0.65
const DOUBTFUL = 0.5
/** `Fox-style`. */
const HALF_CAPITAL = /[-‐‑]\p{Ll}/u

/** What the rules of this file look at. */
type Place = {
  readonly piece: RunPiece
  readonly tokens: readonly Token[]
  readonly names: NameData
  readonly runs: RunData
  /** Folded words that the document writes with a capital where a small letter was possible. */
  readonly attested: ReadonlySet<string>
  readonly headline: boolean
}

type Verdict = { readonly type: EntityType; readonly confidence: number }

/**
 * Names in a language without a trained tagger: runs of capitalised words, cut at titles and common words, typed by
 * known names, head nouns, given names and the words around them. None where the language has no data on runs.
 */
export function nameRuns({ sentences, names }: MentionInput): readonly Mention[] {
  const { runs } = names
  if (runs === undefined) return []
  const attested = attestedIn(sentences, runs)
  return sentences.flatMap(({ tokens }) => {
    const headline = isHeadline(tokens)
    return cutRuns(tokens, { names, runs }).flatMap(found => {
      const piece = withoutPrefix(withoutOpening(found, { names, attested }), { names, runs })
      return toMention({ piece, tokens, names, runs, attested, headline })
    })
  })
}

/** `State John Kerry`, `Year Barack Obama`: a person's name begins at the given name, after words that name no person. */
function withoutPrefix(piece: RunPiece, { names, runs }: Pick<Place, 'names' | 'runs'>): RunPiece {
  const { words } = piece
  const given = words.findIndex(word => names.firstNames.has(word) && !names.commonWords.has(word))
  if (given < 1 || given > words.length - 2 || isKnown(words, names) || names.tails.has(words.at(-1) ?? ''))
    return piece
  const prefix = words.slice(0, given)
  const isNoName = (word: string): boolean =>
    names.commonWords.has(word) || names.titles.has(word) || names.heads.has(word) || runs.adjectives.has(word)
  if (!prefix.some(isNoName) || prefix.some(word => runs.joints.has(word))) return piece
  return { ...piece, from: piece.starts[given] ?? piece.from, words: words.slice(given), opens: false }
}

/** A common noun that only begins the sentence is no part of the name after it: `Dockers`, `Critics Smith and Jones`. */
function withoutOpening(piece: RunPiece, { names, attested }: Pick<Place, 'names' | 'attested'>): RunPiece {
  const [first, ...rest] = piece.words
  if (first === undefined || !piece.opens || rest.length === 0 || attested.has(first)) return piece
  if (!names.commonWords.has(first) || names.heads.has(first) || isKnown(piece.words, names)) return piece
  const last = rest.at(-1) ?? ''
  return names.tails.has(last) ? piece : { ...piece, from: piece.starts[1] ?? piece.from, words: rest, opens: false }
}

function isKnown(words: readonly string[], names: NameData): boolean {
  return lookUp(names.gazetteer, words).length > 0
}

function toMention(place: Place): readonly Mention[] {
  const { piece, tokens } = place
  const verdict = typeOf(place)
  const [first, last] = [tokens[piece.from], tokens[piece.to - 1]]
  if (verdict === undefined || first === undefined || last === undefined) return []
  const end = last.end - (place.runs.possessive.exec(last.text)?.[0].length ?? 0)
  return [{ start: first.start, end, form: 'name', rule: 'name-run', ...verdict }]
}

/** The rules in their order: the first verdict stands. */
function typeOf(place: Place): Verdict | undefined {
  const { piece, names, runs } = place
  const { words } = piece
  const [first = ''] = words
  const known = knownType(place)
  if (known !== undefined) return known
  if (words.length === 1 && (runs.adjectives.has(first) || names.notNames.has(first))) return undefined
  if (names.paperHeads.has(words.at(-1) ?? '') || (words.length === 1 && names.titles.has(first))) return undefined
  return words.length === 1 ? singleType(place) : longType(place)
}

/** `Apple`, but not `IT` for `it` nor `US` for `us`: short names are known by their capitals. */
function isWritten(text: string, name: string): boolean {
  return name.length > 3 || text.length === 1 || text.slice(1) === name.slice(1)
}

function knownType({ piece, names, attested, tokens, runs }: Place): Verdict | undefined {
  const found = lookUp(names.gazetteer, piece.words)
  const [first = ''] = piece.words
  const text = tokens[piece.from]?.text ?? ''
  const sure = found.find(({ thing, name }) => thing.sure && isWritten(text, name.replaceAll('.', '')))
  if (sure !== undefined) return { type: sure.thing.type, confidence: KNOWN }
  const city = found.find(({ thing }) => !thing.sure)
  if (city === undefined || piece.afterTitle || names.commonWords.has(first)) return undefined
  const isPlaced = runs.placePrepositions.has(piece.before)
  const isPerson = names.firstNames.has(first) || runs.personVerbs.has(piece.after)
  if (!isPlaced && isPerson) return undefined
  return { type: city.thing.type, confidence: isPlaced ? SURE : attested.has(first) ? LIKELY : DOUBTFUL }
}

/** A name of several words. */
function longType({ piece, names, runs, headline, attested }: Place): Verdict | undefined {
  const { words } = piece
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const joint = words.findIndex(word => runs.joints.has(word))
  const head =
    joint > 0 ? (names.heads.get(words[joint - 1] ?? '') ?? names.tails.get(words[joint - 1] ?? '')) : undefined
  if (head !== undefined) return { type: head, confidence: SURE }
  const sure = runs.surelyNamed.get(last) ?? runs.surelyNamed.get(first)
  if (sure !== undefined) return { type: sure, confidence: SURE }
  const isPerson = mayBePerson(words, { names, runs })
  const tail = names.tails.get(last)
  const isShouted = headline && words.slice(0, -1).some(word => names.commonWords.has(word))
  if (isShouted) return undefined
  if (tail !== undefined && !(isPerson && names.firstNames.has(first) && words.length === 2 && tail === 'place'))
    return { type: tail, confidence: headline ? LIKELY : SURE }
  if (isPerson && (piece.afterTitle || names.firstNames.has(first) || /^\p{L}$/u.test(first)))
    return { type: 'person', confidence: SURE }
  if (headline && !words.every(word => attested.has(word))) return undefined
  if (words.some(word => names.commonWords.has(word) || runs.adjectives.has(word)))
    return headline ? undefined : { type: names.heads.get(first) ?? 'organization', confidence: DOUBTFUL }
  if (runs.articles.has(piece.before) || !isPerson) return { type: 'organization', confidence: DOUBTFUL }
  return { type: 'person', confidence: runs.personVerbs.has(piece.after) ? 0.8 : LIKELY }
}

function mayBePerson(words: readonly string[], { names, runs }: Pick<Place, 'names' | 'runs'>): boolean {
  if (words.length > LONGEST_PERSON) return false
  return words.every(word => !runs.joints.has(word) && !runs.adjectives.has(word) && !names.notNames.has(word))
}

function singleType(place: Place): Verdict | undefined {
  const { piece, names, runs, attested, tokens, headline } = place
  const [word = ''] = piece.words
  const text = tokens[piece.from]?.text ?? ''
  if (HALF_CAPITAL.test(text)) return undefined
  if (piece.afterTitle && !runs.adjectives.has(word)) return { type: 'person', confidence: SURE }
  const isAcronym = word.includes('.') || (text.length > 1 && text === text.toUpperCase() && !headline)
  if (isAcronym) return { type: 'organization', confidence: LIKELY }
  if (names.commonWords.has(word) && !names.firstNames.has(word)) return undefined
  if ((piece.opens || headline) && !attested.has(word) && !names.firstNames.has(word)) return undefined
  if (names.commonWords.has(word) && piece.opens) return undefined
  if (runs.personVerbs.has(piece.after)) return { type: 'person', confidence: LIKELY }
  if (runs.placePrepositions.has(piece.before)) return { type: 'place', confidence: DOUBTFUL }
  if (names.firstNames.has(word) || names.surnames.has(word)) return { type: 'person', confidence: DOUBTFUL }
  if (names.tails.has(word) || names.heads.has(word)) return undefined
  if (runs.articles.has(piece.before)) return { type: 'organization', confidence: DOUBTFUL }
  return isCapitalised(text) ? { type: 'person', confidence: DOUBTFUL - 0.1 } : undefined
}
