import type { Extraction, Metadata } from '../shared/model/document.ts'
import type { Span } from '../shared/model/span.ts'
import { DEFAULT_CONFIDENCE } from '../shared/pipeline.ts'
import type { Speaker } from '../shared/model/statement.ts'

/** What was extracted from one document, and from what. */
export type Extracted = { readonly text: string; readonly metadata: Metadata; readonly extraction: Extraction }

/**
 * One document in the shape that the scorer and other tools read: every span with the text that it covers.
 * Statements below the default confidence are left out.
 */
export function toContract(id: string, { text, metadata, extraction }: Extracted): Record<string, unknown> {
  const withText = <T extends Span>(span: T): T & { text: string } => ({
    ...span,
    text: text.slice(span.start, span.end),
  })
  const speakerWithText = (speaker: Speaker | null): unknown =>
    speaker && { ...speaker, mention: speaker.mention && withText(speaker.mention) }
  return {
    id,
    language: extraction.language,
    engine: extraction.engine,
    text,
    metadata,
    entities: extraction.entities.map(entity => ({ ...entity, mentions: entity.mentions.map(withText) })),
    statements: extraction.statements
      .filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE)
      .map(statement => ({
        ...statement,
        speaker: speakerWithText(statement.speaker),
        addressee: speakerWithText(statement.addressee),
        cue: statement.cue && withText(statement.cue),
        content: statement.content.map(withText),
      })),
    events: extraction.events.map(withText),
    diagnostics: extraction.diagnostics,
  }
}
