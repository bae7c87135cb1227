import type { Entity } from '../model/entity.ts'
import { isCapitalised } from '../text/characters.ts'
import type { Attribution } from './attribution.ts'
import type { Knowledge } from './knowledge.ts'
import { keyAt, type Range, type Reading } from './reading.ts'
import type { Memory } from './speaker-memory.ts'

const LONGEST_ENDING = 2

/** Words that are no phrase of the lists: a document, a name, a name with an ending, or what the text calls somebody. */
export function resolveWords(knowledge: Knowledge, memory: Memory, words: Range): Attribution {
  const { reading } = knowledge.scene
  const noun = reading.data.nouns.get(keyAt(reading, words.from))
  const entity = noun?.document === true ? ownerOf(knowledge, memory, words.from) : named(knowledge, words)
  return { entity: entity ?? null, mention: words, certainty: entity === undefined ? 0.8 : 0.75 }
}

/** A document without an owner of its own is the one whose owner was named before, or of who spoke last. */
function ownerOf({ scene: { reading }, owners, subjects }: Knowledge, memory: Memory, at: number): Entity | undefined {
  const stem = reading.data.nouns.get(keyAt(reading, at))?.stem ?? ''
  const last = memory.last?.entity ?? undefined
  const speaker = last?.type === 'organization' || reading.data.personalDocuments?.has(stem) === true ? last : undefined
  return owners.before(at, stem) ?? owners.before(at) ?? speaker ?? subjects.bodySince(-1, at)?.entity ?? undefined
}

function named({ scene: { reading }, epithets }: Knowledge, { from, to }: Range): Entity | undefined {
  const name = reading.names[reading.nameOf[from] ?? -1]
  if (name !== undefined) return name.from === from ? name.entity : undefined
  return (to - from === 1 ? surname(reading, from) : undefined) ?? epithets.holderOf(keyAt(reading, from))
}

/** `Makroni` of Makron: one person's name with an ending. */
function surname(reading: Reading, at: number): Entity | undefined {
  if (!isCapitalised(reading.tokens[at]?.text ?? '')) return undefined
  const key = keyAt(reading, at)
  for (let cut = 0; cut <= LONGEST_ENDING; cut++) {
    const entity = reading.peopleByWord.get(key.slice(0, key.length - cut))
    if (entity !== undefined) return entity
  }
  return undefined
}
