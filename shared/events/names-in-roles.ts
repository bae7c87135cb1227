import type { EventData } from '../languages/event-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Line, NamedToken } from './lines.ts'

/**
 * What a name is to an event's word: `subject` stands before it or opens a clause, `object` right after the verb, `owner` in
 * the genitive or joined to the noun (`takimi i Hotit`, `takimi Hoti – Thaçi`); the others follow a preposition.
 */
export type Role = 'subject' | 'object' | 'owner' | 'with' | 'between' | 'by' | 'place' | 'other'

/** A name with its role. Names of one phrase are one list: `me Hotin, Thaçin dhe Kurtin`. */
export type NameInRole = NamedToken & {
  readonly role: Role
  readonly phrase: number
  /** It belongs to the noun before it, which names the one who acts by office: `kryetari i LDK-së`. */
  readonly genitive: boolean
}

/** An event's word in a sentence. */
export type Sighting = { readonly at: number; readonly isNoun: boolean }

type Phrase = {
  readonly role: Role
  readonly number: number
  readonly filled: boolean
  /** What still waits for its name: `me ambasadorin e Shqipërisë në Kosovë Agim Leka`. */
  readonly waiting?: Phrase
}

/** Reads the names of a sentence from left to right, each in the role that the words before it give it. */
export function namesInRoles(line: Line, sighting: Sighting, data: EventData): readonly NameInRole[] {
  const found: NameInRole[] = []
  let phrase: Phrase = { role: 'subject', number: 0, filled: false }
  let at = 0
  for (const name of line.names) {
    for (; at < name.from; at++) phrase = afterWord(phrase, line, { at, sighting, data })
    const previous = found.at(-1)
    const genitive = isGenitive(name, previous, { line, data })
    if (genitive && name.from - 2 === sighting.at) phrase = opened(phrase, 'owner')
    else if (!genitive && endsList(name, previous, { line, phrase, data })) phrase = opened(phrase, 'subject')
    if (phrase.role === 'place' && phrase.waiting !== undefined && name.entity.type === 'person')
      phrase = phrase.waiting
    const owned = (genitive && phrase.role !== 'owner') || isAttribute(name, line)
    const role = isInterviewer(name, line) ? 'other' : phrase.role
    found.push({ ...name, role, phrase: phrase.number, genitive: owned })
    if (!owned) phrase = { ...phrase, filled: true }
    at = Math.max(at, name.to)
  }
  return found
}

function opened(before: Phrase, role: Role): Phrase {
  const next = { role, number: before.number + 1, filled: false }
  return role === 'place' && !before.filled ? { ...next, waiting: before.waiting ?? before } : next
}

/** `Ministri i Administratës Agim Leka`: right before a person stands what the person is of. */
function isAttribute({ to, entity }: NamedToken, { names }: Line): boolean {
  return entity.type !== 'person' && names.some(({ from, entity: next }) => from === to && next.type === 'person')
}

/** `“Lajmi i ditës”: Kur u takuat me Hotin?` */
function isInterviewer({ to, entity }: NamedToken, { keys }: Line): boolean {
  return entity.type === 'organization' && (keys[to] === ':' || keys[to + 1] === ':')
}

const ENDS = new Set([':', ';', ')', '”', '»'])

type Step = { readonly at: number; readonly sighting: Sighting; readonly data: EventData }

/** The phrase that goes on after a word which is no part of a name. */
function afterWord(phrase: Phrase, line: Line, { at, sighting, data }: Step): Phrase {
  const { keys } = line
  const key = keys[at] ?? ''
  if (at === sighting.at) return opened(phrase, sighting.isNoun ? roleAfterNoun(at, line, data) : 'object')
  const role = data.prepositions.get(key)
  if (role !== undefined) return opened(phrase, role === 'with' && isAbout(keys, at, data) ? 'other' : role)
  return data.breaks.has(key) || data.verbs.has(key) || ENDS.has(key) ? opened(phrase, 'subject') : phrase
}

/** `lidhur me dialogun`, `me ndërmjetësimin e`. */
function isAbout(keys: readonly string[], at: number, { abouts }: EventData): boolean {
  return abouts.has(keys[at - 1] ?? '') || abouts.has(keys[at + 1] ?? '')
}

/** `takimi i Hotit`, `takimi Hoti – Thaçi`, `vizita dyditore e Hotit`; else what follows is no part of the noun's phrase. */
function roleAfterNoun(
  at: number,
  { tokens, keys, names }: Line,
  { genitives, prepositions, oblique }: EventData,
): Role {
  const isOwner = (from: number): boolean =>
    genitives.has(keys[from] ?? '') &&
    (names.some(name => name.from === from + 1) || oblique.test(tokens[from + 1]?.text ?? ''))
  if (isOwner(at + 1) || names.some(({ from }) => from === at + 1)) return 'owner'
  return isOwner(at + 2) && !prepositions.has(keys[at + 1] ?? '') ? 'owner' : 'subject'
}

type Before = { readonly line: Line; readonly data: EventData }

/** `kryetari i LDK-së`, and `i IBF, WBA dhe WBO`; but the `e` of `Hoti e Thaçi` joins. */
function isGenitive({ from, entity }: NamedToken, previous: NameInRole | undefined, { line, data }: Before): boolean {
  const between = line.keys.slice(previous?.to ?? 0, from)
  const [only = ''] = between
  if (previous !== undefined && between.length === 1 && (only === ',' || data.joins.has(only)))
    return previous.genitive ? previous.entity.type === entity.type : belongsTo(previous, entity, only, data)
  const before = line.tokens[from - 2]
  return (
    data.genitives.has(line.keys[from - 1] ?? '') &&
    before?.kind === 'word' &&
    !data.breaks.has(line.keys[from - 2] ?? '')
  )
}

/** `Agim Leka e Partisë Liberale`. */
function belongsTo({ entity: { type } }: NameInRole, entity: Entity, link: string, { genitives }: EventData): boolean {
  return genitives.has(link) && type === 'person' && entity.type !== 'person'
}

/** A name after a comma opens a new phrase, unless it goes on with a list: by its ending, by `dhe`, by the names after it. */
function endsList(
  { from, to }: NamedToken,
  previous: NameInRole | undefined,
  { line: { tokens, keys, names }, phrase, data }: Before & { readonly phrase: Phrase },
): boolean {
  if (!phrase.filled || phrase.role === 'subject') return false
  const between = keys.slice(previous?.to ?? 0, from)
  if (!between.includes(',') || data.joins.has(between[0] ?? '')) return false
  const title = tokens[from - between.length + between.indexOf(',') + 1]
  if (data.listed.test(tokens[to - 1]?.text ?? '') || data.listed.test(title?.text ?? '')) return false
  const after = keys[to] ?? ''
  return !(between.length === 1 && (data.joins.has(after) || after === ',') && names.some(name => name.from === to + 1))
}
