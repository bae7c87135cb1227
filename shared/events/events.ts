import { findDate } from '../languages/calendar.ts'
import type { EventTrigger, SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { layOut, type NamedToken } from './named-tokens.ts'

/** What the stage reads of a document. */
export type EventInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly published: string | null
}

/** Finds meetings, visits, calls and agreements. Out: events in text order, ids `v1`, `v2`, …. Linear; never throws. */
export function findEvents(input: EventInput, { speech }: { readonly speech: SpeechData }): readonly Event[] {
  const telling = sentencesWith(wordsOf(speech.events), input.sentences)
  if (telling.length === 0) return []
  const named = layOut(telling, input.entities)
  const found = telling.flatMap((sentence, index) => {
    const event = eventIn(sentence, named[index] ?? [], { speech, published: input.published })
    return event === undefined ? [] : [event]
  })
  return found.map((event, index) => ({ id: `v${String(index + 1)}`, ...event }))
}

const WORDS = new WeakMap<readonly EventTrigger[], ReadonlySet<string>>()

/** Every word that may begin an event in a language, gathered once. */
function wordsOf(triggers: readonly EventTrigger[]): ReadonlySet<string> {
  const before = WORDS.get(triggers)
  if (before !== undefined) return before
  const words = new Set(triggers.flatMap(trigger => [...trigger.words]))
  WORDS.set(triggers, words)
  return words
}

/** The few sentences that may tell of an event. */
function sentencesWith(words: ReadonlySet<string>, sentences: readonly Sentence[]): readonly Sentence[] {
  if (words.size === 0) return []
  return sentences.filter(({ role, tokens }) => role !== 'tag' && tokens.some(token => words.has(keyOf(token))))
}

type Context = { readonly speech: SpeechData; readonly published: string | null }

/** The first kind, in the language's order, whose words and participants the sentence has. */
function eventIn(sentence: Sentence, names: readonly NamedToken[], context: Context): Omit<Event, 'id'> | undefined {
  if (names.length === 0) return undefined
  const keys = sentence.tokens.map(keyOf)
  for (const trigger of context.speech.events) {
    const at = triggerAt(keys, names, trigger)
    if (at === undefined) continue
    const event = toEvent(sentence, { keys, names, trigger, at }, context)
    if (event !== undefined) return event
  }
  return undefined
}

/** A folded word without the stops hidden in it; numbers keep theirs. */
function keyOf({ kind, folded }: Token): string {
  return kind === 'word' && folded.includes('.') && !STARTS_WITH_DIGIT.test(folded)
    ? folded.replaceAll('.', '')
    : folded
}

const STARTS_WITH_DIGIT = /^\d/u

function triggerAt(
  keys: readonly string[],
  names: readonly NamedToken[],
  { words, near }: EventTrigger,
): number | undefined {
  const at = keys.findIndex(
    (key, index) => words.has(key) && !names.some(({ from, to }) => index >= from && index < to),
  )
  if (at < 0 || (near.size > 0 && !keys.some(key => near.has(key)))) return undefined
  return at
}

type Found = {
  readonly keys: readonly string[]
  readonly names: readonly NamedToken[]
  readonly trigger: EventTrigger
  readonly at: number
}

function toEvent(
  sentence: Sentence,
  { keys, names, trigger, at }: Found,
  { speech, published }: Context,
): Omit<Event, 'id'> | undefined {
  const place = placeOf(keys, names, { speech, at })
  const participants = participantsOf(names, place)
  const hasGoal = trigger.kind !== 'visit' || place !== undefined || participants.length > 1
  if (participants.length < trigger.participants || !hasGoal) return undefined
  const date = findDate(keys, { from: 0, to: keys.length }, { data: speech.dates, published })
  return {
    kind: trigger.kind,
    start: sentence.start,
    end: sentence.end,
    participants,
    place: place?.entity.id ?? null,
    date: date?.date ?? null,
    dateInferred: date?.inferred ?? false,
    rule: `${trigger.kind}-in-sentence`,
    confidence: confidenceOf(participants.length, trigger),
  }
}

/** People first, and bodies; countries only where neither takes part: `Rusia dhe Kina nënshkruan`. */
function participantsOf(names: readonly NamedToken[], place: NamedToken | undefined): readonly string[] {
  const people = idsOf(names.filter(({ entity }) => entity.type === 'person'))
  if (people.length > 1) return people
  const acting = idsOf(names.filter(({ entity }) => entity.type === 'person' || entity.type === 'organization'))
  if (acting.length > 1) return acting
  return idsOf(names.filter(name => name.entity.type !== 'event' && name !== place))
}

function idsOf(names: readonly NamedToken[]): readonly string[] {
  return [...new Set(names.map(({ entity }) => entity.id))]
}

const FARTHEST = 25

/** The place named after a preposition, nearest to the event's word. */
function placeOf(
  keys: readonly string[],
  names: readonly NamedToken[],
  { speech, at }: { readonly speech: SpeechData; readonly at: number },
): NamedToken | undefined {
  return names
    .filter(({ entity, from }) => entity.type === 'place' && speech.placePrepositions.has(keys[from - 1] ?? ''))
    .filter(({ from }) => Math.abs(from - at) <= FARTHEST)
    .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]
}

/** A verb with exactly the two who met is surer than a long list of names around a noun. */
function confidenceOf(participants: number, { participants: least }: EventTrigger): number {
  return participants <= least + 1 ? 0.8 : 0.6
}
