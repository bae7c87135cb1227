import type { EventData, EventTrigger } from '../languages/event-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { keyOf, layOut, type PlacedLine } from './lines.ts'
import { namesInRoles } from './names-in-roles.ts'
import { joinTellings, type Told } from './same-event.ts'
import { type Sighting, tellingsIn } from './telling.ts'

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
  const sightings = sightingsIn(input.sentences, triggersByWord(data))
  if (sightings.length === 0) return []
  // who the sentence before is about may be the one who met
  const read = [...new Set(sightings.flatMap(({ sentence }) => (sentence > 0 ? [sentence - 1, sentence] : [sentence])))]
  const lineAt = layOut(read, input.sentences, input.entities)
  const tellings = sightings.flatMap(({ sentence, words }) => {
    const context = { data, published: input.published, spokenOf: () => subjectOf(lineAt(sentence - 1), data) }
    return tellingsIn(lineAt(sentence), words, context)
  })
  return joinTellings(tellings).map(toEvent)
}

type TriggersByWord = {
  readonly triggers: ReadonlyMap<string, readonly EventTrigger[]>
  /** The length of the shortest word: most of a text's words are shorter. */
  readonly shortest: number
}

const BY_WORD = new WeakMap<EventData, TriggersByWord>()

/** Every word that may tell of an event in a language, gathered once. */
function triggersByWord(data: EventData): TriggersByWord {
  const before = BY_WORD.get(data)
  if (before !== undefined) return before
  const byWord = new Map<string, readonly EventTrigger[]>()
  for (const trigger of data.triggers)
    for (const word of trigger.words.keys()) byWord.set(word, [...(byWord.get(word) ?? []), trigger])
  const gathered = { triggers: byWord, shortest: Math.min(...Array.from(byWord.keys(), ({ length }) => length)) }
  BY_WORD.set(data, gathered)
  return gathered
}

type Sightings = { readonly sentence: number; readonly words: readonly Sighting[] }

/** The few sentences that may tell of an event, with their words that may. */
function sightingsIn(sentences: readonly Sentence[], byWord: TriggersByWord): readonly Sightings[] {
  const found: Sightings[] = []
  if (byWord.triggers.size === 0) return found
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { role = 'tag', tokens = [] } = sentences[sentence] ?? {}
    const words = role === 'tag' ? NONE : wordsAmong(tokens, byWord)
    if (words.length > 0) found.push({ sentence, words })
  }
  return found
}

const NONE: readonly Sighting[] = []

function wordsAmong(tokens: readonly Token[], { triggers: byWord, shortest }: TriggersByWord): readonly Sighting[] {
  let words: Sighting[] | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.folded.length < shortest || token.kind !== 'word') continue
    const triggers = byWord.get(keyOf(token))
    if (triggers !== undefined) (words ??= []).push(...triggers.map(trigger => ({ at, trigger })))
  }
  return words ?? NONE
}

/** The person whom a sentence is about: its first subject. */
function subjectOf(line: PlacedLine, data: EventData): readonly Entity[] {
  const subject = namesInRoles(line, { at: -1, isNoun: false }, data).find(
    ({ role, genitive, entity }) => role === 'subject' && !genitive && entity.type === 'person',
  )
  return subject === undefined ? [] : [subject.entity]
}

function toEvent({ first, tellings, participants, place, date }: Told, index: number): Event {
  const { kind, start, end, rule } = first
  return {
    id: `v${String(index + 1)}`,
    kind,
    start,
    end,
    mentions: tellings.map(telling => ({ start: telling.start, end: telling.end })),
    participants: Array.from(participants, ({ id }) => id),
    place: place?.id ?? null,
    date: date?.date ?? null,
    dateInferred: date?.inferred ?? false,
    rule,
    confidence: tellings.reduce((surest, { confidence }) => Math.max(surest, confidence), 0),
  }
}
