import type { RunData } from '../languages/run-data.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'

const FEWEST_WORDS = 4
const LONG_WORD = 3
const MOST_CAPITALS = 0.6

/** Whether most longer words of a sentence are capitalised, so that capitals tell nothing: a headline in title case. */
export function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > LONG_WORD)
  return (
    words.length >= FEWEST_WORDS &&
    words.filter(({ text }) => isCapitalised(text)).length > words.length * MOST_CAPITALS
  )
}

/** Folded words that are capitalised inside a sentence that isn't a headline. Linear. */
export function attestedIn(sentences: readonly Sentence[], { possessive }: RunData): ReadonlySet<string> {
  const attested = new Set<string>()
  for (const { tokens } of sentences) {
    if (isHeadline(tokens)) continue
    tokens.forEach(({ kind, text, folded }, at) => {
      if (kind === 'word' && isCapitalised(text) && tokens[at - 1]?.kind === 'word')
        attested.add(folded.replace(possessive, ''))
    })
  }
  return attested
}
