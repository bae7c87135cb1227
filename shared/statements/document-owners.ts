import type { Entity } from '../model/entity.ts'
import type { Scene } from './finding.ts'
import { documentAt } from './impersonal-source.ts'
import { firstAtOrAfter } from './nearest.ts'
import { keyAt } from './reading.ts'

/** Whose documents the text speaks of: `njoftimi i Policisë`, `në postimin e Hotit`. */
export type Owners = {
  /** The owner of the document that was last named with an owner before a token. */
  readonly before: (at: number) => Entity | undefined
}

const LONGEST = 6

/** Finds the owners of documents, in text order. Linear. */
export function ownersOf(scene: Scene): Owners {
  const { reading } = scene
  const owners: { readonly at: number; readonly entity: Entity }[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    if (reading.data.nouns.get(keyAt(reading, at))?.document !== true || (reading.nameOf[at] ?? -1) >= 0) continue
    const entity = documentAt(scene, at, at + LONGEST).source?.entity
    if (entity) owners.push({ at, entity })
  }
  return { before: at => owners[firstAtOrAfter(owners, at) - 1]?.entity }
}
