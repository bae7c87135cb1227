import type { Entity } from '../model/entity.ts'
import type { Telling } from './telling.ts'

/** Tellings of one event, in text order; the first of them names the event. */
export type Told = {
  readonly tellings: readonly [Telling, ...Telling[]]
  readonly participants: readonly Entity[]
  readonly place: Entity | null
  readonly date: Telling['date']
}

const LONGEST_MEMORY = 200

/**
 * Puts together what tells of the same event: one kind, two who take part in both (of a visit one and the place), and
 * neither place nor date that contradict. In: tellings in text order. Out: events in the order of their first tellings.
 */
export function joinTellings(tellings: readonly Telling[]): readonly Told[] {
  const events: Told[] = []
  const latest = new Map<string, number[]>()
  for (const telling of tellings) {
    const keys = keysOf(telling)
    const at = keys.flatMap(key => latest.get(key) ?? []).find(index => isSame(events[index], telling))
    const index = at ?? events.length
    const event = events[index]
    events[index] = event === undefined ? begin(telling) : add(event, telling)
    for (const key of keys) remember(latest, key, index)
  }
  return events
}

/** Under which an event is looked up: its kind with each who takes part. */
function keysOf({ kind, participants }: Telling): readonly string[] {
  return participants.map(({ id }) => `${kind} ${id}`)
}

/** Latest first; of very many events of one person only the latest are asked, so that the work stays linear. */
function remember(latest: Map<string, number[]>, key: string, index: number): void {
  const own = latest.get(key) ?? []
  if (own.includes(index)) return
  own.unshift(index)
  if (own.length > LONGEST_MEMORY) own.pop()
  latest.set(key, own)
}

function begin(telling: Telling): Told {
  const { participants, place, date } = telling
  return { tellings: [telling], participants, place, date }
}

function add({ tellings, participants, place, date }: Told, telling: Telling): Told {
  return {
    tellings: [...tellings, telling],
    participants: [...new Set([...participants, ...telling.participants])],
    place: place ?? telling.place,
    date: date === undefined || (date.inferred && telling.date?.inferred === false) ? (telling.date ?? date) : date,
  }
}

function isSame(event: Told | undefined, telling: Telling): boolean {
  if (event === undefined) return false
  const shared = telling.participants.filter(entity => event.participants.includes(entity)).length
  const isPlaceShared = event.place !== null && event.place === telling.place
  const isEnough = shared > 1 || (telling.kind === 'visit' && shared > 0 && isPlaceShared)
  return (
    isEnough && !differs(event.place, telling.place) && !differs(event.date?.date ?? null, telling.date?.date ?? null)
  )
}

function differs(one: unknown, other: unknown): boolean {
  return one !== null && other !== null && one !== other
}
