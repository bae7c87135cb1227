import { isCapitalised } from '../text/characters.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Scene } from './finding.ts'
import { keyAt, nameOver, type Range, type Reading, sentenceAt } from './reading.ts'
import { isFiniteVerb, markAt } from './words.ts'

const FEWEST_WORDS = 3
const LONGEST_NAME = 5

/** Whether quotation marks hold somebody's words, not a name or a single term: a clause, or a sentence of its own. */
export function isSpeech(scene: Scene, quotation: Quotation): boolean {
  const { reading } = scene
  const words = wordsIn(scene, quotation)
  if (words === 0) return false
  if (isNamed(scene, quotation)) return false
  if (words >= FEWEST_WORDS * 3) return true
  if (standsAlone(scene, quotation)) return true
  for (let at = quotation.from; at < quotation.to; at++) if (isFiniteVerb(reading, at)) return true
  return words >= FEWEST_WORDS
}

function wordsIn({ reading }: Scene, { from, to }: Quotation): number {
  let words = 0
  for (let at = from; at < to; at++) if (reading.tokens[at]?.kind === 'word') words++
  return words
}

/** `“Roa Roa”`, `“Game of Thrones”`: all names or capitals, or inside a longer name. */
export function isNamed({ reading }: Scene, quotation: Quotation): boolean {
  const name = nameOver(reading, quotation.from)
  if (name !== undefined && name.to >= quotation.to) return true
  let words = 0
  let capitals = 0
  for (let at = quotation.from; at < quotation.to; at++) {
    const token = reading.tokens[at]
    if (token?.kind !== 'word') continue
    if (++words > LONGEST_NAME) return false
    if (isCapitalised(token.text) || token.text.length < 4) capitals++
  }
  return words > 0 && capitals === words && isCapitalised(reading.tokens[quotation.from]?.text ?? '')
}

/** The paragraphs of a quotation that was left open and opened again at the head of each, before this one. */
export function chainBefore({ quotations }: Reading, index: number): readonly Range[] {
  let first = index
  while (first > 0 && isContinued(quotations[first - 1], quotations[first])) first--
  return quotations.slice(first, index).map(({ from, to }) => ({ from, to }))
}

/** The paragraphs in which a quotation that was left open goes on. */
export function chainAfter({ quotations }: Reading, index: number): readonly Range[] {
  let last = index
  while (isContinued(quotations[last], quotations[last + 1])) last++
  return quotations.slice(index + 1, last + 1).map(({ from, to }) => ({ from, to }))
}

/** Whether a quotation goes on with the next one. */
export function isContinued(quotation: Quotation | undefined, next: Quotation | undefined): boolean {
  return quotation !== undefined && next !== undefined && !quotation.closed && next.continues
}

/** Whether a quotation begins a sentence and ends one. */
export function standsAlone({ reading }: Scene, quotation: Quotation): boolean {
  return (
    sentenceAt(reading, quotation.outerFrom).from === quotation.outerFrom &&
    sentenceAt(reading, quotation.outerTo - 1).to <= quotation.outerTo + 1
  )
}

/** Whether a verb of speech of its own follows a quotation. */
export function continuedBy(scene: Scene, quotation: Quotation): boolean {
  const { reading, cueOf } = scene
  const at = quotation.outerTo
  const next = markAt(reading, at) === ',' ? at + 1 : at
  return (cueOf[next] ?? -1) >= 0 && keyAt(reading, next) !== ''
}
