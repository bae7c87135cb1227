import type { EntityType } from '../model/mention.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { RunData } from './run-data.ts'
import type { Tagger } from './tagger.ts'

/** What a language knows about names. All words folded. */
export type NameData = {
  /** Things known by name. */
  readonly gazetteer: Gazetteer
  readonly firstNames: ReadonlySet<string>
  /** Given names that are ordinary words too, and count as names only right before a surname. */
  readonly wordsAsGivenNames?: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  /** Names of people from elsewhere. */
  readonly foreignFirstNames: ReadonlySet<string>
  readonly foreignSurnames: ReadonlySet<string>
  /** Words that stand before a person's name and are no part of it: `presidenti`, `z`. */
  readonly titles: ReadonlySet<string>
  /** First words of long names, and what they name: `ministria` → organization. */
  readonly heads: ReadonlyMap<string, EntityType>
  /** Stems of nouns for events that, capitalised, take in the name linked to them: `Samiti i NATO-s`. */
  readonly eventHeads: ReadonlySet<string>
  /** Stems of nouns that, written small, are no part of the name after them: `qeveria e Kosovës`. */
  readonly officeHeads: ReadonlySet<string>
  /** Stems of nouns for papers and laws, which are no names even with a capital: `Kodi Civil`. */
  readonly paperHeads: ReadonlySet<string>
  /** Last words of long names from elsewhere, and what they name: `zeitung` → organization. */
  readonly tails: ReadonlyMap<string, EntityType>
  /** Lower-case words that hold a long name together: `e`, `i`, `të`. */
  readonly linkers: ReadonlySet<string>
  /** Words that are capitalised at the start of a sentence or in headlines and are no names. */
  readonly commonWords: ReadonlySet<string>
  /** Capitalised short words that name nothing: `tv`, `ok`. */
  readonly notNames: ReadonlySet<string>
  /** Stems of words of which sports news are full, and other news are not. */
  readonly sportWords: ReadonlySet<string>
  /** What teams do in sports news: `mposhti`. */
  readonly contestVerbs?: ReadonlySet<string>
  /** Before a town, never before a team as such: `në`. */
  readonly placePrepositions?: ReadonlySet<string>
  /** Join two nouns that say what a body is for: `dhe`. */
  readonly joiners?: ReadonlySet<string>
  /** Whether a word ends as nouns in the genitive do. */
  readonly isGenitive?: (word: string) => boolean
  /** Whether a word looks like an adjective after its noun. */
  readonly isAdjective?: (word: string) => boolean
  /** Every base that a folded word may be an inflected form of, the word itself first. */
  readonly stems: (folded: string) => readonly string[]
  /** A name as its base form: `Qeverisë së Kosovës` → `Qeveria e Kosovës`. */
  readonly baseForm: (name: string, options: BaseFormOptions) => string
  /** The trained sequence model, where the language has one. */
  readonly tagger?: Tagger
  /** What is known of runs of capitalised words, where it has no such model. */
  readonly runs?: RunData
}

/** What is known about a name when its base form is sought. */
export type BaseFormOptions = {
  readonly type: EntityType
  /** Whether the document writes this folded word somewhere; evidence for one of several possible bases. */
  readonly isAttested: (folded: string) => boolean
}
