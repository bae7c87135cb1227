import type { Span } from './span.ts'

/** A doubt worth keeping: an unclosed quotation, a language without a pack. Never costs the document. */
export type Diagnostic = {
  readonly code: string
  readonly span: Span | null
  readonly message: string
}
