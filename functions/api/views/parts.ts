import type {
  DocumentCounts,
  DocumentReference,
  EntityReference,
  MentionRecord,
  MonthCounts,
  Quote,
  Reason,
  SpeakerRecord,
} from '../../../shared/records/records.ts'

// The table gives an object's fields in any order; here they get one, so that the same answer has the same bytes and tag.

/** A stretch of text. */
export function toQuote({ start, end, text, cut }: Quote): Quote {
  return { start, end, text, ...(cut === true && { cut }) }
}

/** A stretch of text that may not be known. */
export function toQuoteOrNull(quote: Quote | null): Quote | null {
  return quote && toQuote(quote)
}

/** A confidence, to four digits. */
export function toConfidence(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000
}

/** A place that refers to an entity. */
export function toMention(mention: MentionRecord): MentionRecord {
  const { form, confidence, rule } = mention
  return { ...toQuote(mention), form, confidence: toConfidence(confidence), rule }
}

/** An entity as it is named beside a statement. */
export function toReference({ id, type, name }: EntityReference): EntityReference {
  return { id, type, name }
}

/** The document in which something stands. */
export function toDocumentReference(reference: DocumentReference): DocumentReference {
  const { id, title, publisher, published, language } = reference
  return { id, title, publisher, published, language }
}

/** Who is credited, or addressed. */
export function toSpeaker(speaker: SpeakerRecord | null): SpeakerRecord | null {
  return speaker && { entityId: speaker.entityId, name: speaker.name, mention: toQuoteOrNull(speaker.mention) }
}

/** Why a document cannot be asked. */
export function toReason(reason: Reason | null): Reason | null {
  return reason && { code: reason.code, message: reason.message }
}

/** How much was found in a document. */
export function toDocumentCounts({ entities, mentions, statements, events }: DocumentCounts): DocumentCounts {
  return { entities, mentions, statements, events }
}

/** How often an entity appears, speaks and is spoken of. */
export function toCounts({ documents, mentions, statements, about }: Omit<MonthCounts, 'month'>) {
  return { documents, mentions, statements, about }
}
