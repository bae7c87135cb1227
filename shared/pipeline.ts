import { resolveEntities } from './entities/entities.ts'
import { findEvents } from './events/events.ts'
import { languagePack } from './languages/index.ts'
import { findMentions } from './mentions/mentions.ts'
import type { Extraction, Metadata } from './model/document.ts'
import { splitSentences } from './segmentation/sentences.ts'
import { extractStatements } from './statements/statements.ts'

/** Version of the whole chain. Four digits, so that versions compare as strings; raise it when findings change. */
export const ENGINE_VERSION = '0002'

export { DEFAULT_CONFIDENCE } from './confidence.ts'

/** What the chain needs to know of a text besides the text itself. */
export type ExtractionContext = Pick<Metadata, 'language' | 'published'>

/**
 * Runs the whole chain over one text: sentences → mentions → entities → statements → events.
 * Pure: no clock, no random, no network; the same input gives the same output, byte for byte. Never throws on any text.
 */
export function extract(text: string, context: ExtractionContext): Extraction {
  const pack = languagePack(context.language)
  const sentences = splitSentences(text, pack)
  const mentions = findMentions(text, sentences, pack)
  const entities = resolveEntities(text, sentences, mentions, pack)
  const found = extractStatements({ text, sentences, entities, published: context.published }, pack)
  const events = findEvents({ text, sentences, entities, published: context.published }, pack)
  return {
    language: context.language,
    languagePack: pack.language !== 'und',
    engine: ENGINE_VERSION,
    entities,
    statements: found.statements,
    events,
    diagnostics: found.diagnostics,
  }
}
