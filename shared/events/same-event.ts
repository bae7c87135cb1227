import type { Entity } from '../model/entity.ts'
import type { Telling } from './telling.ts'

/** Tellings of one event, in text order, and what they say together. */
export type Told = {
  readonly first: Telling
  readonly tellings: readonly Telling[]
  readonly participants: ReadonlySet<Entity>
  readonly place: Entity | null
  readonly date: Telling['date']
}

/** An event while it is being told. */
type Growing = {
  readonly first: Telling
  readonly tellings: Telling[]
  readonly participants: Set<Entity>
  place: Entity | null
  date: Telling['date']
}

const LONGEST_MEMORY = 50

/**
 * Puts together what tells of the same event: one kind, two who take part in both (of a visit one and the place), and
 * neither place nor date that contradict. In: tellings in text order. Out: events in the order of their first tellings.
 */
export function joinTellings(tellings: readonly Telling[]): readonly Told[] {
  const events: Growing[] = []
  const latest = new Map<string, Growing[]>()
  for (const telling of tellings) {
    const keys = keysOf(telling)
    const known = keys.flatMap(key => latest.get(key) ?? []).find(event => isSame(event, telling))
    const event = known ?? begin(telling)
    if (known === undefined) events.push(event)
    else add(event, telling)
    for (const key of keys) remember(latest, key, event)
  }
  return events
}

/** Under which an event is looked up: its kind with each who takes part. */
function keysOf({ kind, participants }: Telling): readonly string[] {
  return participants.map(({ id }) => `${kind} ${id}`)
}

/** Latest first; of very many events of one person only the latest are asked, so that the work stays linear. */
function remember(latest: Map<string, Growing[]>, key: string, event: Growing): void {
  const own = latest.get(key) ?? []
  if (own.includes(event)) return
  own.unshift(event)
  if (own.length > LONGEST_MEMORY) own.pop()
  latest.set(key, own)
}

function begin(telling: Telling): Growing {
  const { participants, place, date } = telling
  return { first: telling, tellings: [telling], participants: new Set(participants), place, date }
}

function add(event: Growing, telling: Telling): void {
  event.tellings.push(telling)
  for (const entity of telling.participants) event.participants.add(entity)
  event.place ??= telling.place
  const isSurer = event.date === undefined || (event.date.inferred && telling.date?.inferred === false)
  if (isSurer) event.date = telling.date ?? event.date
}

function isSame(event: Growing, telling: Telling): boolean {
  const shared = telling.participants.filter(entity => event.participants.has(entity)).length
  const isPlaceShared = event.place !== null && event.place === telling.place
  const isEnough = shared > 1 || (telling.kind === 'visit' && shared > 0 && isPlaceShared)
  return (
    isEnough && !differs(event.place, telling.place) && !differs(event.date?.date ?? null, telling.date?.date ?? null)
  )
}

function differs(one: unknown, other: unknown): boolean {
  return one !== null && other !== null && one !== other
}
