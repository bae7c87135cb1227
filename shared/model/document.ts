import type { Diagnostic } from './diagnostic.ts'
import type { Entity } from './entity.ts'
import type { Event } from './event.ts'
import type { Statement } from './statement.ts'

/** What the formats know about a text. `published` is ISO 8601, as exact as the source was: `2025`, `2025-06`, `2025-06-14`, `2025-06-14T09:30:00Z`. */
export type Metadata = {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** ISO 639-1 where there is one, else 639-3; `und` when nothing was recognised. Gheg is `sq`. */
  readonly language: string
}

/** What a parser makes of bytes: the text that every offset points into, and what the format said about it. */
export type ParsedDocument = {
  readonly text: string
  readonly metadata: Metadata
  /** The registry name of the format, e.g. `html`. */
  readonly format: string
  readonly mediaType: string
  /** WHATWG label of the charset that the text was decoded with; null for binary formats. */
  readonly charset: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything the engine found in one text. Pure: the same text and metadata give the same extraction, byte for byte. */
export type Extraction = {
  readonly language: string
  /** Whether a language pack was used; without one only the language-independent rules ran. */
  readonly languagePack: boolean
  readonly engine: string
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly diagnostics: readonly Diagnostic[]
}
