import type { Span } from './span.ts'

/** `direct`: all of the content is quoted. `indirect`: none of it. `mixed`: a paraphrase with quoted fragments. */
export type StatementKind = 'direct' | 'indirect' | 'mixed'

/** Who is credited. `entityId` is null where the source is no named entity; `mention` is the words nearest to the cue. */
export type Speaker = {
  readonly entityId: string | null
  readonly name: string | null
  readonly mention: Span | null
}

/** Content that the text attributes to a source. `id` is local to the document (`s1`, …, ordered by content). */
export type Statement = {
  readonly id: string
  readonly kind: StatementKind
  readonly speaker: Speaker | null
  readonly addressee: Speaker | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  /** Ids of the document's entities that are mentioned inside the content. */
  readonly about: readonly string[]
  /** The day or month it was said, ISO 8601, as far as it is known; `inferred` when taken from the document's date. */
  readonly date: string | null
  readonly dateInferred: boolean
  readonly rule: string
  readonly confidence: number
  /** The correction by a person that made it what it is. */
  readonly correction?: string
}
