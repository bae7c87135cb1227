import type { EventData, EventTrigger } from '../languages/event-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Sentence } from '../model/sentence.ts'
import { keyOf, layOut, type PlacedLine } from './lines.ts'
import { namesInRoles } from './names-in-roles.ts'
import { joinTellings, type Told } from './same-event.ts'
import { type Telling, tellingIn } from './telling.ts'

/** What the stage reads of a document. */
export type EventInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly published: string | null
}

/**
 * Finds meetings, visits, calls and agreements. Out: events in text order, ids `v1`, `v2`, …; one that is told twice is one.
 * Linear; never throws.
 */
export function findEvents(input: EventInput, { events: data }: { readonly events: EventData }): readonly Event[] {
  const telling = indexesOfTelling(input.sentences, wordsOf(data.triggers))
  if (telling.length === 0) return []
  // who the sentence before is about may be the one who met
  const read = [...new Set(telling.flatMap(at => (at > 0 ? [at - 1, at] : [at])))]
  const sentences = read.flatMap(at => input.sentences[at] ?? [])
  const lines = new Map(layOut(sentences, input.entities).map((line, index) => [read[index] ?? -1, line] as const))
  const tellings = telling.flatMap(at => tellingsIn(at, lines, { data, published: input.published }))
  return joinTellings(tellings).map(toEvent)
}

const WORDS = new WeakMap<readonly EventTrigger[], ReadonlySet<string>>()

/** Every word that may tell of an event in a language, gathered once. */
function wordsOf(triggers: readonly EventTrigger[]): ReadonlySet<string> {
  const before = WORDS.get(triggers)
  if (before !== undefined) return before
  const words = new Set(triggers.flatMap(trigger => [...trigger.words.keys()]))
  WORDS.set(triggers, words)
  return words
}

/** Where the few sentences stand that may tell of an event. */
function indexesOfTelling(sentences: readonly Sentence[], words: ReadonlySet<string>): readonly number[] {
  const found: number[] = []
  if (words.size === 0) return found
  sentences.forEach(({ role, tokens }, at) => {
    if (role !== 'tag' && tokens.some(token => words.has(keyOf(token)))) found.push(at)
  })
  return found
}

type Options = { readonly data: EventData; readonly published: string | null }

/** What a sentence tells, one event of a kind. */
function tellingsIn(at: number, lines: ReadonlyMap<number, PlacedLine>, options: Options): readonly Telling[] {
  const line = lines.get(at)
  if (line === undefined || line.names.length === 0) return []
  const context = { ...options, spokenOf: subjectOf(lines.get(at - 1), options.data) }
  return options.data.triggers.flatMap(trigger => tellingIn(line, trigger, context) ?? [])
}

/** The person whom a sentence is about: its first subject. */
function subjectOf(line: PlacedLine | undefined, data: EventData): readonly Entity[] {
  if (line === undefined) return []
  const subject = namesInRoles(line, { at: -1, isNoun: false }, data).find(
    ({ role, genitive, entity }) => role === 'subject' && !genitive && entity.type === 'person',
  )
  return subject === undefined ? [] : [subject.entity]
}

function toEvent({ tellings, participants, place, date }: Told, index: number): Event {
  const [first] = tellings
  const { kind, start, end, rule } = first
  return {
    id: `v${String(index + 1)}`,
    kind,
    start,
    end,
    mentions: tellings.map(telling => ({ start: telling.start, end: telling.end })),
    participants: participants.map(({ id }) => id),
    place: place?.id ?? null,
    date: date?.date ?? null,
    dateInferred: date?.inferred ?? false,
    rule,
    confidence: Math.max(...tellings.map(({ confidence }) => confidence)),
  }
}
