import { type Attribution } from './attribution.ts'
import type { Knowledge } from './knowledge.ts'
import type { Phrase } from './phrase.ts'
import { resolveBody } from './resolve-body.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { resolveTitle } from './resolve-title.ts'
import type { Memory } from './speaker-memory.ts'

/** Who a phrase means: its own name, or whom the text has told of. */
export function resolvePhrase(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const mention = { from: phrase.from, to: phrase.to }
  if (phrase.entity !== null) return { entity: phrase.entity, mention, certainty: 1 }
  if (phrase.pronoun !== null) {
    const resolve = (subject: Phrase): Attribution => resolvePhrase(knowledge, memory, subject)
    return { ...resolvePronoun(knowledge, memory, { phrase, resolve }), mention }
  }
  if (phrase.noun === null || phrase.number === 'plural') return { entity: null, mention, certainty: 0.9 }
  if (phrase.noun.body) return { ...resolveBody(knowledge, memory, phrase), mention }
  return { ...resolveTitle(knowledge, memory, phrase), mention }
}
