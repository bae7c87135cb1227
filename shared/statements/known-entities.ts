import type { Entity } from '../model/entity.ts'
import { fold } from '../text/fold.ts'

/** An organisation with its folded name. */
export type FoldedOrganization = { readonly entity: Entity; readonly folded: string }

/** The organisations of a document, by the beginning of their names. */
export type Organizations = {
  /** Those whose names begin as a stem does; a few more may be among them. */
  readonly startingWith: (stem: string) => readonly FoldedOrganization[]
  /** The first whose name has words that begin so. */
  readonly withWords: (beginnings: readonly string[]) => Entity | undefined
}

const COMPARED = 4
const MOST_PEOPLE = 50

/** Lays out the organisations, so that looking one up costs the same in a long document. */
export function organizationsOf(entities: readonly Entity[]): Organizations {
  const organizations = entities
    .filter(({ type }) => type === 'organization')
    .map((entity): FoldedOrganization => ({ entity, folded: fold(entity.name) }))
  const byBeginning = Map.groupBy(organizations, ({ folded }) => folded.slice(0, COMPARED))
  return {
    startingWith: stem => (stem.length < COMPARED ? [] : (byBeginning.get(stem.slice(0, COMPARED)) ?? [])),
    withWords: beginnings =>
      organizations.find(({ folded }) => beginnings.every(beginning => ` ${folded}`.includes(` ${beginning}`)))?.entity,
  }
}

/** The people named most, most first; of those named alike often, the earlier. */
export function peopleOf(entities: readonly Entity[]): readonly Entity[] {
  return entities
    .filter(({ type }) => type === 'person')
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_PEOPLE)
}
