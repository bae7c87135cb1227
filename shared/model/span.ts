/** A stretch of a document's text: UTF-16 code units, half-open. `text.slice(start, end)` is what it covers. */
export type Span = {
  readonly start: number
  readonly end: number
}
