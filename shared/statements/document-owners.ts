import type { Entity } from '../model/entity.ts'
import { phraseFrom, type Scene } from './finding.ts'
import { documentAt } from './impersonal-source.ts'
import { firstAtOrAfter } from './nearest.ts'
import { canBeSubject } from './phrase.ts'
import { isAny, keyAt, type Reading, sentenceAt } from './reading.ts'
import { NOUN } from './word-kinds.ts'
import { isQuoted } from './words.ts'

/** Whose documents the text speaks of: `njoftimi i Policisë`, `në postimin e Hotit`, `Hoti, përmes një postimi, tha`. */
export type Owners = {
  /** The owner of the document that was last named with an owner before a token: of any kind, or of one stem. */
  readonly before: (at: number, stem?: string) => Entity | undefined
}

type Owner = { readonly at: number; readonly stem: string; readonly entity: Entity }

const LONGEST = 6

/** Finds the owners of documents, in text order. Linear. */
export function ownersOf(scene: Scene): Owners {
  const { reading } = scene
  const owners: Owner[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isAny(reading, at, NOUN)) continue
    const noun = reading.data.nouns.get(keyAt(reading, at))
    if (noun?.document !== true || (reading.nameOf[at] ?? -1) >= 0) continue
    const entity = documentAt(scene, at, at + LONGEST).source?.entity ?? (isNew(reading, at) ? maker(scene, at) : null)
    if (entity) owners.push({ at, stem: noun.stem, entity })
  }
  const byStem = Map.groupBy(owners, ({ stem }) => stem)
  return {
    before: (at, stem) => {
      const among = stem === undefined ? owners : (byStem.get(stem) ?? [])
      return among[firstAtOrAfter(among, at) - 1]?.entity
    },
  }
}

/** `përmes një postimi`, `publikoi një letër`: a document that its sentence brings in; not `për një letër`. */
function isNew(reading: Reading, at: number): boolean {
  const { data } = reading
  if (data.indefinite?.has(keyAt(reading, at - 1)) !== true) return false
  const before = keyAt(reading, at - 2)
  return data.means?.has(before) === true || !(data.prepositions.has(before) || data.coordinators.has(before))
}

/** The named subject of the sentence. */
function maker(scene: Scene, document: number): Entity | undefined {
  const { from, to } = sentenceAt(scene.reading, document)
  for (let at = from; at < to; at++) {
    const phrase = phraseFrom(scene, at)
    if (phrase === undefined) continue
    if (canBeSubject(phrase) && !isQuoted(scene.reading, at)) return phrase.entity ?? undefined
    at = phrase.to - 1
  }
  return undefined
}
