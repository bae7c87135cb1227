import type { Entity } from '../model/entity.ts'
import { keyAt, type Reading, type SentenceRange } from './reading.ts'

const LONGEST = 8

/** Who is named in bylines (`Nga Mira Hoxha`) and nowhere else: who wrote the text, not who speaks in it. Linear. */
export function authorsOf(reading: Reading): ReadonlySet<Entity> {
  const authors = new Set<Entity>()
  const others = new Set<Entity>()
  for (const { entity, from } of reading.names) {
    const sentence = reading.sentences[reading.sentenceOf[from] ?? -1]
    if (sentence !== undefined && isByline(reading, sentence, from)) authors.add(entity)
    else others.add(entity)
  }
  return authors.difference(others)
}

/** A short line of its own that begins with `nga` and the name. */
function isByline(reading: Reading, { from, to, role }: SentenceRange, name: number): boolean {
  return role === 'heading' && to - from <= LONGEST && name - from <= 2 && reading.data.agents.has(keyAt(reading, from))
}
