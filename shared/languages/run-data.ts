import type { EntityType } from '../model/mention.ts'

/**
 * What a language that has no trained tagger knows of runs of capitalised words. All words folded.
 */
export type RunData = {
  /** Never part of a name, though they begin sentences and stand in headlines: `the`, `monday`. They cut a run in two. */
  readonly breakers: ReadonlySet<string>
  /** Months, weekdays: breakers that may still be a person's name after a given name: `Theresa May`. */
  readonly calendar: ReadonlySet<string>
  /** Adjectives of nationality and allegiance, which name nothing by themselves: `American`, `Republican`. */
  readonly adjectives: ReadonlySet<string>
  /** Join the words of a long name that a head noun opened: `of`, `for`. */
  readonly joints: ReadonlySet<string>
  /** Join only after a joint: `Ministry of Health and Welfare`. */
  readonly furtherJoints: ReadonlySet<string>
  /** Small words inside people's names: `de`, `bin`. */
  readonly particles: ReadonlySet<string>
  /** A single name after these is a place: `in`, `from`. */
  readonly placePrepositions: ReadonlySet<string>
  /** What people do: a single name before these is a person: `said`. */
  readonly personVerbs: ReadonlySet<string>
  /** A run of names after these is hardly a person: `the`. */
  readonly articles: ReadonlySet<string>
  /** Abbreviations whose stop belongs to the run: `gov`, `jr`. */
  readonly abbreviations: ReadonlySet<string>
  /** Endings after an apostrophe that are no part of a name. */
  readonly possessive: RegExp
  /** Last or first words that surely tell what a run names, beside `heads` and `tails`. */
  readonly surelyNamed: ReadonlyMap<string, EntityType>
}
