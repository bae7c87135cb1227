import type { EntityType } from '../model/mention.ts'

/** The types in the order of their labels. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** Labels of the tagger: outside, then for each type the first and a further word of a name. */
export const OUTSIDE = 0
export const LABEL_COUNT = 1 + TYPES.length * 2

/** Label of a name's first word. */
export function firstLabel(type: EntityType): number {
  return 1 + TYPES.indexOf(type) * 2
}

/** Whether a label is that of a name's further word. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0
}

/** Whether one label may follow another: a further word follows a word of the same type. */
export function mayFollow(from: number, to: number): boolean {
  return !isInside(to) || from === to || from === to - 1
}

/** The type of a label other than outside. */
export function typeOf(label: number): EntityType {
  return TYPES[(label - 1) >> 1] ?? 'person'
}
