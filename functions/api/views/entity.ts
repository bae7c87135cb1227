import type { EntityProfile, EntityRecord } from '../../../shared/records/records.ts'
import type { SpokenOf } from '../../../shared/store/read-about.ts'
import type { View } from '../formats.ts'
import type { Appearance, DocumentEntity, Entity, EntityDetail } from '../schemas/entity.ts'
import { toConfidence, toCounts, toDocumentReference, toMention } from './parts.ts'
import { toStatement, wordsOf } from './statement.ts'

/** An entity over all documents as lists show it. */
export function toEntity({ id, type, name, aliases, counts, firstSeen, lastSeen }: EntityProfile): Entity {
  return { id, type, name, aliases, counts: toCounts(counts), firstSeen, lastSeen }
}

/** An entity over all documents with its counts by month. */
export function toEntityDetail(profile: EntityProfile): EntityDetail {
  return { ...toEntity(profile), months: profile.months.map(month => ({ month: month.month, ...toCounts(month) })) }
}

/** An entity as one document knows it. */
export function toDocumentEntity(record: EntityRecord): DocumentEntity {
  const { entityId: id, type, name, aliases, rule, mentions } = record
  const confidence = toConfidence(record.confidence)
  return { id, type, name, aliases, confidence, rule, counts: countsOf(record), mentions: mentions.map(toMention) }
}

/** One document in which an entity appears, or a part of it where that is very often, with what is said about it there. */
export function toAppearance({ record, about }: SpokenOf): Appearance {
  const { document, mentions } = record
  return {
    document: toDocumentReference(document),
    counts: countsOf(record),
    mentions: mentions.map(toMention),
    about: about.map(toStatement),
  }
}

function countsOf({ mentionCount, statementCount, aboutCount }: EntityRecord): DocumentEntity['counts'] {
  return { mentions: mentionCount, statements: statementCount, about: aboutCount }
}

/** How entities over all documents are shown. */
export const ENTITIES: View<EntityProfile, Entity> = {
  show: toEntity,
  columns: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    name: ({ name }) => name,
    aliases: ({ aliases }) => aliases.join('; '),
    documents: ({ counts }) => counts.documents,
    mentions: ({ counts }) => counts.mentions,
    statements: ({ counts }) => counts.statements,
    about: ({ counts }) => counts.about,
    firstSeen: ({ firstSeen }) => firstSeen,
    lastSeen: ({ lastSeen }) => lastSeen,
  },
}

/** How the entities of one document are shown. */
export const DOCUMENT_ENTITIES: View<EntityRecord, DocumentEntity> = {
  show: toDocumentEntity,
  columns: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    name: ({ name }) => name,
    aliases: ({ aliases }) => aliases.join('; '),
    mentions: ({ counts }) => counts.mentions,
    statements: ({ counts }) => counts.statements,
    about: ({ counts }) => counts.about,
    confidence: ({ confidence }) => confidence,
    rule: ({ rule }) => rule,
  },
}

/** How an entity's appearances are shown. */
export const APPEARANCES: View<SpokenOf, Appearance> = {
  show: toAppearance,
  columns: {
    documentId: ({ document }) => document.id,
    title: ({ document }) => document.title,
    publisher: ({ document }) => document.publisher,
    published: ({ document }) => document.published,
    language: ({ document }) => document.language,
    mentions: ({ counts }) => counts.mentions,
    statements: ({ counts }) => counts.statements,
    about: ({ counts }) => counts.about,
    forms: ({ mentions }) => [...new Set(mentions.map(({ text }) => text))].join('; '),
    said: ({ about }) => about.map(({ content }) => wordsOf(content)).join('\n'),
  },
}
