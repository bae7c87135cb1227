import type { SegmentationData } from '../languages/segmentation-data.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'
import type { Gap } from './gap.ts'

/** A rule's verdict on a gap: a border, none, or no opinion. */
export type BorderRule = (gap: Gap, data: SegmentationData) => boolean | undefined

const TERMINALS = new Set(['.', '!', '?', '…'])
const CLOSERS = new Set([')', ']', '}'])
const OPENERS = new Set(['(', '[', '{', '-', '–', '—', '/', '•', '▪', '*', '#', '@', '©'])

/** The first rule with a verdict wins; without one there is no border. */
export const BORDER_RULES: readonly BorderRule[] = [
  headingGluedToSentence,
  nothingEnds,
  lowerCaseAfter,
  abbreviationBefore,
  initialBefore,
  ordinalBefore,
  listNumberBefore,
  sentenceBegins,
]

/** Closing marks after a terminal: more of them end nothing, and looking back over them would take ever longer. */
const MOST_CLOSERS = 20

/** Index of the terminal that ends at the gap, seen through the closing marks after it; -1 where there is none. */
function terminalBefore({ tokens, at, sides, from }: Gap): number {
  const last = Math.max(from, at - 1 - MOST_CLOSERS)
  let index = at - 1
  while (index > last && (sides[index] === -1 || CLOSERS.has(tokens[index]?.text ?? ''))) index--
  return TERMINALS.has(tokens[index]?.text ?? '') ? index : -1
}

function nothingEnds(gap: Gap): boolean | undefined {
  const terminal = terminalBefore(gap)
  if (terminal < 0) return false
  const after = gap.tokens[gap.at]
  // "?!", "...", and the closing mark after a stop belong to the sentence that ends
  if (after !== undefined && (TERMINALS.has(after.text) || CLOSERS.has(after.text))) return false
  return gap.sides[gap.at] === -1 ? false : undefined
}

/** `“X.”, tha ai`, `... dhe iku`, `16.5 mijë`: nothing new begins in lower case, unless a full sentence ended in a space. */
function lowerCaseAfter(gap: Gap): boolean | undefined {
  const after = gap.tokens[gap.at]
  if (after === undefined) return undefined
  if (after.kind === 'mark')
    return gap.sides[gap.at] === 1 || OPENERS.has(after.text) ? undefined : after.text.length > 1
  if (after.kind !== 'word' || isCapitalised(after.text) || startsWithDigit(after.text)) return undefined
  const word = gap.tokens[gap.at - 2]
  const plainStop = gap.tokens[gap.at - 1]?.text === '.' && !gap.glued
  return plainStop && word?.kind === 'word' && word.text.length > 3 ? undefined : false
}

/** `qytet.60-vjeçarja`. */
function startsWithDigit(text: string): boolean {
  return text >= '0' && text < ':'
}

function abbreviationBefore(gap: Gap, data: SegmentationData): boolean | undefined {
  const stop = gap.tokens[gap.at - 1]
  const word = gap.tokens[gap.at - 2]
  if (stop?.text !== '.' || word === undefined || word.end !== stop.start) return undefined
  if (data.closingAbbreviations.has(word.folded)) return undefined
  return data.abbreviations.has(dottedWord(gap.tokens, gap.at - 2)) ? false : undefined
}

/** The word with the letters and stops glued before it: `p.sh` for the `sh` of `p.sh.`. */
function dottedWord(tokens: readonly Token[], index: number): string {
  let from = index
  while (from > 1 && index - from < 6 && tokens[from - 1]?.text === '.' && isGluedPair(tokens, from)) from -= 2
  return tokens
    .slice(from, index + 1)
    .map(token => token.folded)
    .join('')
}

function isGluedPair(tokens: readonly Token[], index: number): boolean {
  const stop = tokens[index - 1]
  return (
    tokens[index - 2]?.end === stop?.start && stop?.end === tokens[index]?.start && tokens[index - 2]?.kind === 'word'
  )
}

/** `Fadil M. Berisha`, `J.K. Rowling`: a single capital before the stop is a name's initial. */
function initialBefore({ tokens, at, from }: Gap): boolean | undefined {
  const stop = tokens[at - 1]
  const letter = tokens[at - 2]
  const after = tokens[at]
  if (stop?.text !== '.' || letter?.kind !== 'word' || letter.end !== stop.start || after?.kind !== 'word')
    return undefined
  if (letter.text.length > 2 || !isCapitalised(letter.text) || (letter.text.length === 2 && !isDigraph(letter.folded)))
    return undefined
  if (after.text.length === 1 && isCapitalised(after.text)) return false
  const before = tokens[at - 3]
  if (at - 2 === from || before === undefined) return false
  return isCapitalised(before.text) || before.text === '.' || before.kind === 'mark' ? false : undefined
}

/** Two signs that Albanian counts as one letter: `Sh. Maliqi`, `Xh. Lleshi`. */
function isDigraph(folded: string): boolean {
  return ['dh', 'gj', 'll', 'nj', 'rr', 'sh', 'th', 'xh', 'zh'].includes(folded)
}

function ordinalBefore({ tokens, at }: Gap, data: SegmentationData): boolean | undefined {
  const stop = tokens[at - 1]
  const number = tokens[at - 2]
  const after = tokens[at]
  if (stop?.text !== '.' || number?.kind !== 'number' || number.end !== stop.start || after?.kind !== 'word')
    return undefined
  return number.text.length <= 2 && data.ordinalNouns.has(after.folded) ? false : undefined
}

/** `1. Rregulli i parë`: the number of a list entry begins its line. */
function listNumberBefore({ tokens, at, from }: Gap): boolean | undefined {
  return at - 2 === from && tokens[from]?.kind === 'number' && tokens[at - 1]?.text === '.' ? false : undefined
}

function sentenceBegins(gap: Gap): boolean | undefined {
  return gap.tokens[gap.at] === undefined ? undefined : true
}

/** `dy milionë“Kjo është`, `WashingtoniLajmi`: a capital in the middle of a word, after a full word, where a sentence likely begins. */
function headingGluedToSentence({ tokens, at, glued, sides }: Gap, data: SegmentationData): boolean | undefined {
  const before = tokens[at - 1]
  const after = tokens[at]
  if (glued && before?.kind === 'word' && sides[at] === 1) return isCapitalised(tokens[at + 1]?.text ?? '') || undefined
  if (!glued || before?.kind !== 'word' || after?.kind !== 'word' || !isCapitalised(after.text)) return undefined
  if (data.gluedWords.has(before.folded)) return false
  return !isCapitalised(before.text) || data.openingWords.has(after.folded)
}
