import { statementIdOf } from '../../../shared/records/document-id.ts'
import type { EntityProfile, EntityRecord } from '../../../shared/records/records.ts'
import type { Appearance, DocumentEntity, Entity, EntityDetail } from '../schemas/entity.ts'

/** An entity over all documents as lists show it. */
export function toEntity({ id, type, name, aliases, counts, firstSeen, lastSeen }: EntityProfile): Entity {
  return { id, type, name, aliases, counts, firstSeen, lastSeen }
}

/** An entity over all documents with its counts by month. */
export function toEntityDetail(profile: EntityProfile): EntityDetail {
  return { ...toEntity(profile), months: profile.months }
}

/** An entity as one document knows it. */
export function toDocumentEntity(record: EntityRecord): DocumentEntity {
  const { entityId: id, type, name, aliases, confidence, rule, mentions } = record
  return { id, type, name, aliases, confidence, rule, counts: countsOf(record), mentions }
}

/** One document in which an entity appears, or a part of it where that is very often. */
export function toAppearance(record: EntityRecord): Appearance {
  const { document, mentions, about } = record
  return {
    document,
    counts: countsOf(record),
    mentions,
    about: about.map(number => statementIdOf(document.id, number)),
  }
}

function countsOf({ mentionCount, statementCount, aboutCount }: EntityRecord): DocumentEntity['counts'] {
  return { mentions: mentionCount, statements: statementCount, about: aboutCount }
}
