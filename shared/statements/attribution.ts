import type { Entity } from '../model/entity.ts'
import type { Range } from './reading.ts'

/** Who a finding is credited to: an entity, or only the words that name the source, or nobody; and how sure that is. */
export type Attribution = { readonly entity: Entity | null; readonly mention: Range | null; readonly certainty: number }

/** Nobody, said surely. */
export const NOBODY: Attribution = { entity: null, mention: null, certainty: 0.9 }

/** An entity that other words mean. */
export function meant(entity: Entity, certainty: number): Attribution {
  return { entity, mention: null, certainty }
}

/** Nobody, as far as one can tell. */
export function nobody(certainty: number): Attribution {
  return { ...NOBODY, certainty }
}
