import { Rejection } from '../../../shared/errors.ts'
import { parseDocument } from '../../../shared/formats/index.ts'
import type { Extraction, ParsedDocument } from '../../../shared/model/document.ts'
import type { Span } from '../../../shared/model/span.ts'
import { extract } from '../../../shared/pipeline.ts'

/**
 * What must be true of any bytes: they are read to a well-formed text, or rejected with a sentence; nothing else is thrown.
 * Gives how it ended. Throws what is wrong.
 */
export async function holdsOfBytes(bytes: Uint8Array, name: string): Promise<ParsedDocument | string> {
  const outcome = await read(bytes, name)
  if (typeof outcome === 'string') {
    if (!/^[A-Z].{10,}[^.]$/su.test(outcome)) throw new Error(`expected a sentence without its stop, got '${outcome}'`)
  } else if (!outcome.text.isWellFormed()) throw new Error('expected a well-formed text, got half characters')
  return outcome
}

async function read(bytes: Uint8Array, name: string): Promise<ParsedDocument | string> {
  try {
    return await parseDocument(bytes, { name, mediaType: null })
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown
    // A few kilobytes that take seconds are a hang, however politely it ends.
    if (thrown.code === 'limit.time') throw new Error('expected an end within the time limit, got none')
    return thrown.message
  }
}

/** What must be true of any text: the engine ends, and all that it finds lies in the text. Throws what is wrong. */
export function holdsOfText(text: string, language: string, published: string | null = '2025-06-14'): void {
  const found = extract(text, { language, published })
  for (const span of spansIn(found)) requireInside(span, text.length)
  const known = new Set(found.entities.map(({ id }) => id))
  for (const { speaker, about } of found.statements) {
    for (const id of [...about, ...(speaker?.entityId == null ? [] : [speaker.entityId])])
      if (!known.has(id)) throw new Error(`expected an entity that is listed, got ${id}`)
  }
}

/** Every span of an extraction. */
export function spansIn({ entities, statements, events, diagnostics }: Extraction): readonly Span[] {
  return [
    ...entities.flatMap(({ mentions }) => mentions),
    ...statements.flatMap(({ content, cue, speaker, addressee }) =>
      [...content, cue, speaker?.mention, addressee?.mention].filter(span => span != null),
    ),
    ...events,
    ...diagnostics.flatMap(({ span }) => span ?? []),
  ]
}

function requireInside({ start, end }: Span, length: number): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
  if (!isInside) throw new Error(`expected a span within 0..${String(length)}, got ${String(start)}..${String(end)}`)
}
