import type { SpeechData } from '../languages/speech-data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Statement } from '../model/statement.ts'

/** What the stage reads of a document. */
export type StatementInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly published: string | null
}

/** What it makes of it. */
export type StatementOutput = { readonly statements: readonly Statement[]; readonly diagnostics: readonly Diagnostic[] }

/** Finds what the text attributes to a source. Out: statements ordered by content. Never throws. */
export function extractStatements(_input: StatementInput, _pack: { readonly speech: SpeechData }): StatementOutput {
  return { statements: [], diagnostics: [] }
}
