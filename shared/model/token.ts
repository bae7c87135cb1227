import type { Span } from './span.ts'

/** What a token is made of. `word` holds letters (with inner hyphens and apostrophes), `number` digits, `mark` one sign. */
export type TokenKind = 'word' | 'number' | 'mark'

/** One word, number or mark. `text` is its surface, `folded` the same length, lower-cased, without Albanian diacritics. */
export type Token = Span & {
  readonly kind: TokenKind
  readonly text: string
  readonly folded: string
}
