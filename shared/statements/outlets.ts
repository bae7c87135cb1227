import type { Entity } from '../model/entity.ts'
import type { Cue } from './cue.ts'
import { phraseFrom, type Scene } from './finding.ts'
import { firstAtOrAfter } from './nearest.ts'
import { isOpeningMark } from './opening-mark.ts'

/** The outlets that the text credits its stories to: `…, shkruan BBC`. */
export type Outlets = {
  readonly has: (entity: Entity) => boolean
  /** The one credited last before a token, else the first of all. */
  readonly near: (at: number) => Entity | undefined
}

/** Finds them: organisations named right after a verb of credit. Linear. */
export function outletsOf(scene: Scene): Outlets {
  const credited = scene.cues.flatMap(cue => {
    const isCredit = cue.form === 'finite' && scene.reading.data.passingOn?.has(cue.lemma) === true
    const entity = isCredit ? creditedAfter(scene, cue) : undefined
    return entity?.type === 'organization' ? [{ at: cue.from, entity }] : []
  })
  const all = new Set(credited.map(({ entity }) => entity))
  return {
    has: entity => all.has(entity),
    near: at => (credited[firstAtOrAfter(credited, at) - 1] ?? credited[0])?.entity,
  }
}

function creditedAfter(scene: Scene, { to }: Cue): Entity | undefined {
  const { names, nameOf } = scene.reading
  const phrase = phraseFrom(scene, to)
  if (phrase?.entity) return phrase.entity
  const end = phrase?.to ?? to
  const name = names[nameOf[isOpeningMark(scene.reading, end) ? end + 1 : end] ?? -1]
  return name?.entity
}
