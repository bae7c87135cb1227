import type { StatementRecord } from '../../../shared/records/records.ts'
import type { Statement, StatementReference } from '../schemas/statement.ts'

/** A statement as lists show it. */
export function toStatement(record: StatementRecord): Statement {
  const { id, document, kind, speaker, addressee, cue, content, about, date, dateInferred, confidence, rule } = record
  return { id, document, kind, speaker, addressee, cue, content, about, date, dateInferred, confidence, rule }
}

/** A statement as others refer to it. */
export function toStatementReference({ id, document, kind, speaker, date }: StatementRecord): StatementReference {
  return { id, document, kind, speaker, date }
}
