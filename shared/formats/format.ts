import type { Diagnostic } from '../model/diagnostic.ts'
import type { Metadata } from '../model/document.ts'

/** Bytes to be read, and what the world outside said about them. */
export type Input = {
  readonly bytes: Uint8Array
  /** The object's key or file name. */
  readonly name: string
  /** WHATWG label that the media type declared, if it did. */
  readonly declaredCharset: string | null
}

/** The fields that a format stated; what is null or absent is looked for in the text. */
export type StatedMetadata = { readonly [Field in keyof Metadata]?: Metadata[Field] | null }

/** What a format makes of bytes. */
export type Reading = {
  readonly text: string
  /** WHATWG label of the charset that the bytes were decoded with; null for binary formats. */
  readonly charset: string | null
  readonly stated: StatedMetadata
  readonly diagnostics: readonly Diagnostic[]
}

/** One file format: its names in the world, and how it is read. `read` throws a `Rejection` for what can never be read. */
export type Format = {
  readonly name: string
  /** What a journalist calls it, with its article: `a PDF document`. */
  readonly label: string
  readonly mediaType: string
  /** Extensions without the dot, lower case. */
  readonly extensions: readonly string[]
  readonly read: (input: Input) => Reading | Promise<Reading>
}
