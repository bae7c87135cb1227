import type { Span } from '../model/span.ts'
import type { DocumentHead, DocumentReference, Quote } from './records.ts'

/** The longest words of a mention or cue that a record holds, in UTF-16 units. */
export const MAX_QUOTE = 400
const MAX_SPANS = 100
const MAX_CONTENT = 20_000

/** A span with its words, or their beginning where they are longer than `longest`. */
export function quote(text: string, { start, end }: Span, longest: number): Quote {
  if (end - start <= longest) return { start, end, text: text.slice(start, end).toWellFormed() }
  return { start, end, text: text.slice(start, start + longest).toWellFormed(), cut: true }
}

/** All spans of a content with their words, as far as a record has room for them. */
export function quoteAll(text: string, spans: readonly Span[]): readonly Quote[] {
  const room = Math.floor(MAX_CONTENT / Math.max(1, Math.min(spans.length, MAX_SPANS)))
  return spans.slice(0, MAX_SPANS).map(span => quote(text, span, room))
}

/** How records name their document. */
export function documentReference(head: DocumentHead): DocumentReference {
  const { id, title, publisher, published, language } = head
  return { id, title, publisher, published, language: language ?? 'und' }
}

/** A confidence as records hold it: more than three digits would claim too much. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
