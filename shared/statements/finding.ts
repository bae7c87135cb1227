import type { Cue } from './cue.ts'
import type { Phrase } from './phrase.ts'
import { placeOver, type Range, type Reading } from './reading.ts'

/**
 * What a rule makes of a place in the text, before speakers are resolved. `source` is the phrase that names the
 * speaker; without one, `dropped` says whether the text leaves somebody speaking or nobody is meant.
 */
export type Finding = {
  readonly rule: string
  readonly cue: Cue | null
  /** Token ranges, quotation marks not yet trimmed. */
  readonly content: readonly Range[]
  readonly source: Phrase | null
  readonly dropped: 'subject' | 'nobody'
  /** Words that name a source the phrases don't know: a common noun. */
  readonly words: Range | null
  /** The token where the speaker is looked for: the cue, or the content. */
  readonly at: number
  readonly confidence: number
}

/** What every rule is given. */
export type Scene = {
  readonly reading: Reading
  readonly phrases: readonly Phrase[]
  /** For each token the phrase that it belongs to, -1 for none. */
  readonly phraseOf: Int32Array
  readonly cues: readonly Cue[]
  /** For each token the cue that it belongs to, -1 for none. */
  readonly cueOf: Int32Array
}

/** One attribution pattern: everything in the document that it finds. */
export type AttributionRule = (scene: Scene) => readonly Finding[]

/** The phrase that begins at a token. */
export function phraseFrom(scene: Scene, index: number): Phrase | undefined {
  const phrase = phraseOver(scene, index)
  return phrase?.from === index ? phrase : undefined
}

/** The phrase that a token belongs to. */
export function phraseOver({ phrases, phraseOf }: Scene, index: number): Phrase | undefined {
  return placeOver(phrases, phraseOf, index)
}

/** The cue that a token belongs to. */
export function cueOver({ cues, cueOf }: Scene, index: number): Cue | undefined {
  return placeOver(cues, cueOf, index)
}
