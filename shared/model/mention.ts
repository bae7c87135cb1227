import type { Span } from './span.ts'

/** The kinds of thing that a name can name. */
export type EntityType = 'person' | 'organization' | 'place' | 'event'

/** How a mention refers: by a name, by a common noun ("presidenti iranian"), or by a pronoun ("ai"). */
export type MentionForm = 'name' | 'nominal' | 'pronoun'

/** A span that refers to something, with the rule or model that found it and how sure it is (0 to 1). */
export type Mention = Span & {
  readonly type: EntityType
  readonly form: MentionForm
  readonly rule: string
  readonly confidence: number
}
