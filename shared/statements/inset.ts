import { isAny, type Range, type Reading } from './reading.ts'
import { isComplementizer, markAt } from './words.ts'
import { AUXILIARY, CLITIC } from './word-kinds.ts'

const MOST_BEFORE_VERB = 3
const LONGEST = 12
const DASHES = new Set(['-', '–', '—'])

/** `“Erdhëm, – tha Leka, – dhe fituam.”`: what stands between two dashes that a verb is the first word of, dashes and all. */
export function insetAround(reading: Reading, verb: number, quotation: Range): Range | undefined {
  const from = dashBefore(reading, verb, quotation.from)
  if (from === undefined) return undefined
  for (let at = verb + 1; at < Math.min(quotation.to, verb + LONGEST); at++) {
    if (isComplementizer(reading, at)) return undefined
    if (DASHES.has(markAt(reading, at))) return { from, to: at + 1 }
  }
  return undefined
}

/** The dash before a verb and its small words. */
function dashBefore(reading: Reading, verb: number, first: number): number | undefined {
  let at = verb - 1
  while (verb - at <= MOST_BEFORE_VERB && isAny(reading, at, AUXILIARY | CLITIC)) at--
  return at > first && DASHES.has(markAt(reading, at)) ? at : undefined
}
