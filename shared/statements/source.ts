import type { Finding } from './finding.ts'
import type { Phrase } from './phrase.ts'

/** Who a cue credits, as far as its own sentence says. */
export type Source = Pick<Finding, 'source' | 'dropped' | 'words'>

/** Nobody is named, and nobody is meant. */
export const NOBODY: Source = { source: null, dropped: 'nobody', words: null }

/** Nobody is named: whoever the text leaves speaking. */
export const DROPPED: Source = { source: null, dropped: 'subject', words: null }

/** A phrase names the source. */
export function namedBy(phrase: Phrase): Source {
  return { source: phrase, dropped: 'subject', words: null }
}
