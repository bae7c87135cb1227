/** What a language says about the borders of words and sentences. All words folded, abbreviations without their last stop. */
export type SegmentationData = {
  /** A stop after these ends no sentence: `z`, `dr`, `p.sh`. */
  readonly abbreviations: ReadonlySet<string>
  /** A stop after these may end a sentence as well: `etj`. */
  readonly closingAbbreviations: ReadonlySet<string>
  /** Words that make the number and stop before them an ordinal: `2. Liga`, `28. nëntor`. */
  readonly ordinalNouns: ReadonlySet<string>
  /** Words that begin a sentence more often than they stand inside a name: they betray a heading glued to a sentence. */
  readonly openingWords: ReadonlySet<string>
  /** Short words that are often glued to the name after them: `nëInstagram`. */
  readonly gluedWords: ReadonlySet<string>
  /** First words of the line that link to another article: `Lexoni edhe:`. */
  readonly linkPhrases: readonly string[]
}
