import { findDate, type FoundDate } from '../languages/calendar.ts'
import type { EventData, EventKind, EventTrigger, EventWord } from '../languages/event-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { PlacedLine } from './lines.ts'
import { type NameInRole, namesInRoles } from './names-in-roles.ts'
import { type Around, participantsOf } from './participants.ts'

/** What one sentence tells of an event. */
export type Telling = Span & {
  readonly kind: EventKind
  readonly participants: readonly Entity[]
  readonly place: Entity | null
  readonly date: FoundDate | undefined
  readonly rule: string
  readonly confidence: number
}

/** What a telling is read with. */
export type Context = {
  readonly data: EventData
  readonly published: string | null
  /** Who is the subject of the sentence before. */
  readonly spokenOf: () => readonly Entity[]
}

const NEGATED_WITHIN = 4
const PLANNED_WITHIN = 5
/** A clause with fewer words before its verb has no room for a subject. */
const SHORTEST_CLAUSE = 3
const SURE = 0.85
const MANY = 4

/** A word that may tell of an event: the token where it stands, and of what. */
export type Sighting = { readonly at: number; readonly trigger: EventTrigger }

/** What a sentence tells: of each kind the first of its words that has who takes part. */
export function tellingsIn(line: PlacedLine, sightings: readonly Sighting[], context: Context): readonly Telling[] {
  if (line.names.length === 0) return []
  return context.data.triggers.flatMap(trigger => {
    const own = sightings.filter(sighting => sighting.trigger === trigger)
    if (own.length === 0 || (trigger.near.size > 0 && !line.keys.some(key => trigger.near.has(key)))) return []
    for (const { at } of own) {
      const telling = tellingAt(
        line,
        { kind: trigger.kind, word: wordAt(line.keys, at, { trigger, ...context }), at },
        context,
      )
      if (telling !== undefined) return [telling]
    }
    return []
  })
}

/** `ka pritur` receives, `u prit` is received. */
function wordAt(
  keys: readonly string[],
  at: number,
  { trigger, data }: { readonly trigger: EventTrigger; readonly data: EventData },
): EventWord {
  const word = trigger.words.get(keys[at] ?? '') ?? 'noun'
  return word === 'received' && data.having.has(keys[at - 1] ?? '') ? 'receiving' : word
}

type Seen = { readonly kind: EventKind; readonly word: EventWord; readonly at: number }

function tellingAt(line: PlacedLine, { kind, word, at }: Seen, context: Context): Telling | undefined {
  const { data } = context
  if (line.names.some(({ from, to }) => at >= from && at < to)) return undefined
  const clause = clauseAround(line.keys, { at, word }, data)
  if (isUndone(line.keys, at, { clause, data })) return undefined
  if (word === 'direct' && data.clitics.has(line.keys[at - 1] ?? '')) return undefined
  const names = namesInRoles(line, { at, isNoun: word === 'noun' }, data)
  const around: Around = { names, at, word, ...clause, antecedentEnds: antecedentOf(line.keys, clause, { at, data }) }
  const { actors, others, sure, loose } = participantsOf(around)
  const isCarried = actors.length === 0 && others.length > 0
  const spokenOf = isCarried && around.antecedentEnds === undefined ? context.spokenOf() : []
  const place = placeOf(around, kind)
  const participants = [...(isCarried ? spokenOf : actors), ...others].filter(entity => entity !== place)
  const isEnough =
    kind === 'visit' ? participants.length > 0 && (place !== null || others.length > 0) : participants.length > 1
  const isUnheard = isCarried && spokenOf.length === 0
  if (!isEnough || isUnheard || ((word === 'received' || word === 'receiving') && !sure)) return undefined
  return {
    kind,
    start: line.start,
    end: line.end,
    participants,
    place,
    date: dateIn(line.keys, clause, context),
    rule: isCarried ? `${kind}-of-subject-before` : `${kind}-${word}`,
    confidence: confidenceOf({
      sure,
      isLoose: loose && kind !== 'visit',
      isCarried,
      isPlanned: isPlanned(line.keys, at, data),
      size: participants.length,
    }),
  }
}

type Clause = { readonly from: number; readonly to: number }

/** The tokens around a word up to what begins another clause; `takimi që pati me Hotin` goes on past its relative. */
function clauseAround(
  keys: readonly string[],
  { at, word }: { at: number; word: EventWord },
  { breaks }: EventData,
): Clause {
  let from = at
  while (from > 0 && !breaks.has(keys[from - 1] ?? '')) from--
  let to = word === 'noun' && breaks.has(keys[at + 1] ?? '') ? at + 2 : at + 1
  while (to < keys.length && !breaks.has(keys[to] ?? '')) to++
  return { from, to }
}

/** `turistë që vizitojnë …`: where the name must end whose relative clause a verb begins. */
function antecedentOf(
  keys: readonly string[],
  { from }: Clause,
  { at, data }: { at: number; data: EventData },
): number | undefined {
  const isRelative = data.relatives.has(keys[from - 1] ?? '') && at - from < SHORTEST_CLAUSE
  if (!isRelative) return undefined
  return keys[from - 2] === ',' ? from - 2 : from - 1
}

/** `nuk u takua`, `takimi u anulua`, `takimi nuk u mbajt`. */
function isUndone(keys: readonly string[], at: number, { clause, data }: { clause: Clause; data: EventData }): boolean {
  if (isNegated(keys, at, data)) return true
  for (let near = clause.from; near < clause.to; near++) {
    const key = keys[near] ?? ''
    if (data.undone.has(key) || (data.held.has(key) && isNegated(keys, near, data))) return true
  }
  return false
}

function isNegated(keys: readonly string[], at: number, { negations }: EventData): boolean {
  return keys.slice(Math.max(0, at - NEGATED_WITHIN), at).some(key => negations.has(key))
}

function isPlanned(keys: readonly string[], at: number, { planned }: EventData): boolean {
  return keys.slice(Math.max(0, at - PLANNED_WITHIN), at).some(key => planned.has(key))
}

/** The place after its preposition, nearest to the event's word; of a visit what is visited, or where that lies. */
function placeOf({ names, at, from, to }: Around, kind: EventKind): Entity | null {
  const first = kind === 'visit' ? at : from
  const places = names.filter(name => name.entity.type === 'place' && name.from >= first && name.to <= to)
  const visited = kind === 'visit' ? places.find(({ role }) => role === 'object') : undefined
  const named = places.filter(name => name.role === 'place' && isPlaced(name, names))
  const nearest = named.toSorted((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]
  return (visited ?? nearest)?.entity ?? null
}

/** `në Tiranë`, `në qytetin e Durrësit`; but of `në Ministrinë e Shqipërisë` the ministry is where it was. */
function isPlaced({ genitive, phrase }: NameInRole, names: readonly NameInRole[]): boolean {
  return !genitive || !names.some(other => other.phrase === phrase && !other.genitive)
}

/** The first date of the clause, else of the sentence. */
function dateIn(keys: readonly string[], { from, to }: Clause, { data, published }: Context): FoundDate | undefined {
  const options = { data: data.dates, published }
  let first: FoundDate | undefined
  for (let at = 0; at < to;) {
    const found = findDate(keys, { from: at, to: keys.length }, options)
    if (found === undefined || (found.from >= from && found.from < to)) return found ?? first
    first ??= found
    at = found.to
  }
  return first
}

type Evidence = {
  readonly sure: boolean
  /** A noun with nobody whom it was with, between or of. */
  readonly isLoose: boolean
  readonly isCarried: boolean
  readonly isPlanned: boolean
  readonly size: number
}

function confidenceOf({ sure, isLoose, isCarried, isPlanned, size }: Evidence): number {
  const doubts =
    (sure ? 0 : 15) + (isLoose ? 25 : 0) + (isCarried ? 25 : 0) + (isPlanned ? 15 : 0) + (size > MANY ? 10 : 0)
  return (SURE * 100 - doubts) / 100
}
