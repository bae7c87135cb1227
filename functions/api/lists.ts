import type { DocumentHead, EntityRecord, StatementRecord } from '../../shared/records/records.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { List } from './page.ts'
import type { DocumentEntity } from './schemas/entity.ts'
import type { Statement } from './schemas/statement.ts'
import { DOCUMENT_ENTITIES } from './views/entity.ts'
import { STATEMENTS } from './views/statement.ts'

/** A document's entities, in order of first mention. */
export function entitiesOf(
  head: DocumentHead,
  reads: Pick<Reads, 'documentEntities'>,
): List<EntityRecord, DocumentEntity> {
  return { ask: page => reads.documentEntities(head, page), view: DOCUMENT_ENTITIES }
}

/** A document's statements, in order of the text, without those that the engine is less sure of. */
export function statementsOf(
  head: DocumentHead,
  reads: Pick<Reads, 'documentStatements'>,
  minConfidence: number,
): List<StatementRecord, Statement> {
  return {
    ask: async page => {
      const { items, next } = await reads.documentStatements(head, page)
      return { items: items.filter(({ confidence }) => confidence >= minConfidence), next }
    },
    view: STATEMENTS,
  }
}
