import type { Span } from './span.ts'

/** Who met or did what with whom, where and when, as far as the text says so. */
export type Event = Span & {
  readonly id: string
  readonly kind: 'meeting' | 'visit' | 'call' | 'agreement'
  /** Every sentence that tells of it, the first of them the event's own span. */
  readonly mentions: readonly Span[]
  /** Ids of the document's entities that take part, who acts first. */
  readonly participants: readonly string[]
  /** The id of the place. */
  readonly place: string | null
  /** A day, a month or an interval, ISO 8601; `dateInferred` where a part of it comes from the document's date. */
  readonly date: string | null
  readonly dateInferred: boolean
  readonly rule: string
  readonly confidence: number
}
