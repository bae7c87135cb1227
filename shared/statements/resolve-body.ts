import type { Entity } from '../model/entity.ts'
import { type Attribution, meant, nobody } from './attribution.ts'
import type { Knowledge } from './knowledge.ts'
import { isNationality } from './offices.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Reading } from './reading.ts'
import type { Memory } from './speaker-memory.ts'
import { isOpeningMark } from './opening-mark.ts'

const FARTHEST = 300
const SHORTEST_WORD = 3
const COMPARED = 4

/** `komuna`, `policia` → the one institution whose name begins so; `kompania`, `gazeta` → the body that the text spoke of last. */
export function resolveBody(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const { scene, organizations } = knowledge
  if (isOpeningMark(scene.reading, phrase.to)) return quotedName(scene.reading, phrase.to + 1)
  const stem = phrase.noun?.stem ?? ''
  const words = phrase.modifiers.filter(word => word.length > SHORTEST_WORD)
  const named = organizations
    .startingWith(stem)
    .filter(({ folded }) => folded.startsWith(stem) && words.every(word => folded.includes(word.slice(0, COMPARED))))
    .map(({ entity }) => entity)
  const one =
    named.length > 1 ? (latest(scene.reading, phrase.from, entity => named.includes(entity)) ?? named[0]) : named[0]
  if (one !== undefined) return meant(one, named.length > 1 ? 0.6 : 0.7)
  const general = isGeneral(scene.reading, phrase) ? generalBody(knowledge, memory, phrase) : undefined
  return general === undefined ? nobody(0.7) : meant(general, 0.5)
}

/** `gazeta “Koha”`: the name in quotation marks right after the noun. */
function quotedName({ names, nameOf }: Reading, at: number): Attribution {
  const name = names[nameOf[at] ?? -1]
  return name?.from === at && name.entity.type === 'organization' ? meant(name.entity, 0.9) : nobody(0.8)
}

/** A body of a kind that many are, without a name, a country or an owner: `kompania`, `linja ajrore`. */
function isGeneral(reading: Reading, { noun, from, to, definite }: Phrase): boolean {
  const { data } = reading
  const stem = noun?.stem ?? ''
  if (!definite || !(data.generalBodies.has(stem) || data.outlets?.has(stem) === true)) return false
  for (let at = from + 1; at < to; at++) {
    const key = keyAt(reading, at)
    if (data.articles.has(key) || (reading.nameOf[at] ?? -1) >= 0 || isNationality(key, data)) return false
  }
  return true
}

function generalBody(knowledge: Knowledge, { last, lastAt }: Memory, { from, noun }: Phrase): Entity | undefined {
  const { scene, subjects, outlets } = knowledge
  if (scene.reading.data.outlets?.has(noun?.stem ?? '') === true) return outlets.near(from)
  const acting = [subjects.bodySince(lastAt, from)?.entity, last?.entity]
  return (
    acting.find(entity => entity?.type === 'organization' && !outlets.has(entity)) ??
    latest(scene.reading, from, entity => !outlets.has(entity))
  )
}

/** The organisation of some kind that was named last before a token. */
function latest(reading: Reading, before: number, isMeant: (entity: Entity) => boolean): Entity | undefined {
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
    const name = reading.names[reading.nameOf[at] ?? -1]
    if (name?.entity.type === 'organization' && isMeant(name.entity)) return name.entity
  }
  return undefined
}
