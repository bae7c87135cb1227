import type { DateData } from './speech-data.ts'

/** The kinds of event that are looked for. */
export type EventKind = 'meeting' | 'visit' | 'call' | 'agreement'

/**
 * How a word tells of an event. `verb`: who does it stands before it, with whom or what after it; a `direct` one is another
 * verb where a clitic stands before it (`i takon`). `received`: who was received stands before it,  by whom after it, but
 * `receiving` where an auxiliary of having stands before it. `noun`: its own are in the genitive or joined to it.
 */
export type EventWord = 'verb' | 'direct' | 'received' | 'receiving' | 'noun'

/** Words that tell of one kind of event, folded; where `near` has any, one of them must stand in the sentence. */
export type EventTrigger = {
  readonly kind: EventKind
  readonly words: ReadonlyMap<string, EventWord>
  readonly near: ReadonlySet<string>
}

/** What a preposition makes of the names after it. */
export type NameRole = 'with' | 'between' | 'by' | 'place' | 'other'

/** How a language tells of events. All words folded. */
export type EventData = {
  /** In the order in which a sentence is asked. */
  readonly triggers: readonly EventTrigger[]
  readonly prepositions: ReadonlyMap<string, NameRole>
  /** Before a name that belongs to the noun before it: `kryetari i LDK-së`. */
  readonly genitives: ReadonlySet<string>
  /** Begin a clause with a subject of its own. */
  readonly breaks: ReadonlySet<string>
  /** Of the breaks those that go on about the noun before them: `që`. */
  readonly relatives: ReadonlySet<string>
  /** Around a preposition of company: what follows takes no part (`lidhur me dialogun`, `me ndërmjetësimin e`). */
  readonly abouts: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Say that it did not happen: `anulua`, `shtyhet`. */
  readonly undone: ReadonlySet<string>
  /** What is said not to have been: `nuk u mbajt`. */
  readonly held: ReadonlySet<string>
  /** Say that it is still to come: `do`, `pritet`. */
  readonly planned: ReadonlySet<string>
  /** Verbs of speech: who speaks may follow. */
  readonly verbs: { readonly has: (key: string) => boolean }
  /** Before a participle that is active: `ka pritur`. */
  readonly having: ReadonlySet<string>
  readonly clitics: ReadonlySet<string>
  /** How a name ends that goes on a list after a preposition, with its diacritics. */
  readonly listed: RegExp
  /** How a noun in the genitive ends, with its diacritics. */
  readonly oblique: RegExp
  readonly dates: DateData
}
