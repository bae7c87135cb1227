import type { Span } from './span.ts'
import type { Token } from './token.ts'

/** What a sentence is in its document: running prose, a heading, a list entry, a byline, an agency's tag. */
export type SentenceRole = 'prose' | 'heading' | 'list' | 'byline' | 'tag'

/** One sentence with its tokens, in text order. Sentences and the gaps between them tile the text. */
export type Sentence = Span & {
  readonly role: SentenceRole
  readonly paragraph: number
  readonly tokens: readonly Token[]
}
