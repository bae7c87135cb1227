import type { EntityType, MentionForm } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { StatementKind } from '../model/statement.ts'
import type { DocumentStatus } from './keys.ts'

/** A span with its words: `text` is the document's text from `start` to `end`. */
export type Quote = Span & {
  readonly text: string
  /** Present and true where the words were too long to be stored: `text` is only their beginning. */
  readonly cut?: boolean
}

/** A document as records of statements and entities name it. */
export type DocumentReference = {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
}

/** How much was found in a document. */
export type DocumentCounts = {
  readonly entities: number
  readonly mentions: number
  readonly statements: number
  readonly events: number
}

/** Where the text of a document is stored, and how long it is, in UTF-16 code units. `checksum`: SHA-256 of the text in UTF-8, hexadecimal. */
export type TextReference = { readonly key: string; readonly length: number; readonly checksum: string }

/** Why a document was rejected or failed, in words for its owner. */
export type Reason = { readonly code: string; readonly message: string }

/** A document's head: its status, and which revision of its records is visible. */
export type DocumentHead = {
  readonly id: string
  readonly key: string
  readonly status: DocumentStatus
  readonly reason: Reason | null
  readonly revision: string
  /** The version of the object, where the bucket keeps versions. */
  readonly versionId: string | null
  readonly bytes: number | null
  /** SHA-256 of the object's bytes, hexadecimal. */
  readonly contentHash: string | null
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly languagePack: boolean
  readonly format: string | null
  readonly mediaType: string | null
  readonly charset: string | null
  /** The engine that wrote the records; null where none has run. */
  readonly engine: string | null
  readonly text: TextReference | null
  readonly counts: DocumentCounts
  /** Which state of the list of merged entities the records follow; absent before the first merge. */
  readonly merges?: number
  /** When the object was last modified or deleted, ISO 8601. */
  readonly modified: string
  /** By what documents are ordered: `published` in UTC, else `modified`. */
  readonly sortDate: string
  /** When the head was written, ISO 8601: the one attribute that a clean pass does not repeat. */
  readonly processed: string
}

/** A mention as an entity record holds it. */
export type MentionRecord = Quote & {
  readonly form: MentionForm
  readonly rule: string
  readonly confidence: number
}

/** An entity in one document: its first part. Further parts hold more mentions of very frequent ones. */
export type EntityRecord = {
  readonly entityId: string
  readonly revision: string
  readonly document: DocumentReference
  /** The entity's place in the order of first mentions, from 0. */
  readonly number: number
  readonly part: number
  readonly parts: number
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  /** Folded forms of its names as the text has them: what it can be found by. */
  readonly forms: readonly string[]
  readonly rule: string
  readonly confidence: number
  readonly mentionCount: number
  /** Statements by it, and statements that mention it, in the whole document. */
  readonly statementCount: number
  readonly aboutCount: number
  /** This part's mentions, in text order. */
  readonly mentions: readonly MentionRecord[]
  /** Numbers of the document's statements that mention it: this part's. */
  readonly about: readonly number[]
  /** Ids of the entities as which it was found, where people have merged them into this one. */
  readonly formerly?: readonly string[]
}

/** An entity as a statement names it. */
export type EntityReference = { readonly id: string; readonly type: EntityType; readonly name: string }

/** A speaker or addressee as a statement names them. */
export type SpeakerRecord = {
  readonly entityId: string | null
  readonly name: string | null
  readonly mention: Quote | null
}

/** A statement with all that lists show. */
export type StatementRecord = {
  readonly id: string
  readonly revision: string
  readonly document: DocumentReference
  /** Its place in the order of the text, from 0. */
  readonly number: number
  readonly kind: StatementKind
  readonly speaker: SpeakerRecord | null
  readonly addressee: SpeakerRecord | null
  readonly cue: Quote | null
  readonly content: readonly Quote[]
  readonly about: readonly EntityReference[]
  readonly date: string | null
  readonly dateInferred: boolean
  readonly rule: string
  readonly confidence: number
  /** The correction by a person that made it what it is. */
  readonly correction?: string
}

/** An entity over all documents: the sum of what its documents' entity records say. */
export type EntityProfile = {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly counts: {
    readonly documents: number
    readonly mentions: number
    readonly statements: number
    readonly about: number
  }
  /** Months (`2025-06`) of its documents, in order, with the same counts. */
  readonly months: readonly MonthCounts[]
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** What one month's documents hold of an entity. */
export type MonthCounts = {
  readonly month: string
  readonly documents: number
  readonly mentions: number
  readonly statements: number
  readonly about: number
}
