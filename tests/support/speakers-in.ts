import { statementsOf } from './told.ts'

/** The speakers of a drawn text, in order of what they say; null for nobody with a name. */
export function speakersIn(drawn: string): readonly (string | null)[] {
  return statementsOf(drawn).map(({ speaker }) => speaker?.name ?? null)
}

/** A circumstance, a drawn text, and the speakers expected. */
export type Case = readonly [circumstance: string, drawn: string, speakers: readonly (string | null)[]]
