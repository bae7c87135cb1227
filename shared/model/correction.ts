import type { EntityType } from './mention.ts'

/** An entity as a person names it: its type and base form, from which its id over all documents follows. */
export type NamedEntity = { readonly type: EntityType; readonly name: string }

/** A statement as it was when it was corrected: its words, and where they began, in UTF-16 units. */
export type StatementAnchor = { readonly words: string; readonly start: number }

/** What a person says of a finding in one document. */
export type DocumentCorrection =
  | { readonly kind: 'speaker'; readonly statement: StatementAnchor; readonly speaker: NamedEntity | null }
  | { readonly kind: 'not-a-statement'; readonly statement: StatementAnchor }
  /** Here, and only in this document, what was taken for one entity is another. */
  | { readonly kind: 'entity'; readonly entityId: string; readonly is: NamedEntity }

/** A document's correction with its id. */
export type KnownCorrection = DocumentCorrection & { readonly id: string }

/** Two entities are one, in all documents: what was found as the first is the second. */
export type Merge = { readonly entityId: string; readonly into: NamedEntity }

/** All that people have said, as far as it concerns one document. */
export type Corrections = {
  readonly ofDocument: readonly KnownCorrection[]
  /** Merges by the id of the entity that is no more. */
  readonly merges: ReadonlyMap<string, NamedEntity>
}
