import type { NameData } from '../languages/name-data.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'

/** What a recogniser reads. */
export type MentionInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly names: NameData
}

/** Finds candidates for mentions; they may overlap. */
export type Recogniser = (input: MentionInput) => readonly Mention[]

/** Betters mentions in the light of the document; in and out, in text order and not overlapping. */
export type Mender = (mentions: readonly Mention[], input: MentionInput) => readonly Mention[]
