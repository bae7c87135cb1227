import type { Quote, StatementRecord } from '../../../shared/records/records.ts'
import type { View } from '../formats.ts'
import { toQuotation } from '../linked.ts'
import type { Statement, StatementReference } from '../schemas/statement.ts'
import { toConfidence, toDocumentReference, toQuote, toQuoteOrNull, toReference, toSpeaker } from './parts.ts'

/** A statement as lists show it. */
export function toStatement(record: StatementRecord): Statement {
  const { id, document, kind, speaker, addressee, cue, content, about, date, dateInferred, confidence, rule } = record
  return {
    id,
    document: toDocumentReference(document),
    kind,
    speaker: toSpeaker(speaker),
    addressee: toSpeaker(addressee),
    cue: toQuoteOrNull(cue),
    content: content.map(toQuote),
    about: about.map(toReference),
    date,
    dateInferred,
    confidence: toConfidence(confidence),
    rule,
    ...(record.correction === undefined ? {} : { correction: record.correction }),
  }
}

/** A statement as others refer to it. */
export function toStatementReference({ id, document, kind, speaker, date }: StatementRecord): StatementReference {
  return { id, document: toDocumentReference(document), kind, speaker: toSpeaker(speaker), date }
}

/** How statements are shown. */
export const STATEMENTS: View<StatementRecord, Statement> = {
  show: toStatement,
  columns: {
    id: ({ id }) => id,
    date: ({ date }) => date,
    speaker: ({ speaker }) => speaker?.name ?? speaker?.mention?.text,
    speakerId: ({ speaker }) => speaker?.entityId,
    kind: ({ kind }) => kind,
    cue: ({ cue }) => cue?.text,
    content: ({ content }) => wordsOf(content),
    start: ({ content }) => content.at(0)?.start,
    end: ({ content }) => content.at(-1)?.end,
    about: ({ about }) => about.map(({ name }) => name).join('; '),
    confidence: ({ confidence }) => confidence,
    rule: ({ rule }) => rule,
    documentId: ({ document }) => document.id,
    title: ({ document }) => document.title,
    publisher: ({ document }) => document.publisher,
    published: ({ document }) => document.published,
    language: ({ document }) => document.language,
  },
  linked: toQuotation,
}

/** The words of a content, its stretches one after the other. */
export function wordsOf(quotes: readonly Quote[]): string {
  return quotes.map(({ text }) => text).join(' […] ')
}
