import type { SpeechData } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Event } from '../model/event.ts'
import type { Sentence } from '../model/sentence.ts'

/** What the stage reads of a document. */
export type EventInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly published: string | null
}

/** Finds meetings, visits, calls and agreements. Out: events in text order. Never throws. */
export function findEvents(_input: EventInput, _pack: { readonly speech: SpeechData }): readonly Event[] {
  return []
}
