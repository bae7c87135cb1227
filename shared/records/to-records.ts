import type { Extraction } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { entityIdOf } from './document-id.ts'
import { countSayings, distinctEntities, toEntityItems } from './entity-records.ts'
import type { Item } from './item.ts'
import { storedName } from './names.ts'
import type { DocumentHead, EntityReference } from './records.ts'
import { toStatementItem, toStatementRecord } from './statement-records.ts'
import { toWordListItems } from './word-list.ts'

/**
 * The records of one revision of a document: its entities, in parts, its statements, and, where words are listed, which.
 * In: the head that will show them, the text, and what was found in it.
 * Out: items of the document's own partition, each far below DynamoDB's limit of 400 KB. Pure.
 */
export function toRecords(
  head: DocumentHead,
  text: string,
  extraction: Extraction,
  options: { readonly words: boolean } = { words: true },
): readonly Item[] {
  const entities = new Map(extraction.entities.map(entity => [entity.id, toReference(entity)]))
  const statements = extraction.statements.map((statement, number) =>
    toStatementRecord(statement, number, { head, text, entities }),
  )
  const sayings = countSayings(statements)
  return [
    ...distinctEntities(extraction.entities).flatMap((entity, number) =>
      toEntityItems(entity, number, { head, text, sayings }),
    ),
    ...statements.map(statement => toStatementItem(statement, head.sortDate)),
    ...(options.words ? toWordListItems(head, statements) : []),
  ]
}

function toReference({ type, name }: Entity): EntityReference {
  return { id: entityIdOf(type, name), type, name: storedName(name) }
}
