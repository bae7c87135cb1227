import type { Uses } from './search-query.ts'

const K1 = 1.2
const B = 0.75
/** A word in the title of a statement's document tells less than one in the statement. */
const TITLE_WEIGHT = 0.5

/**
 * How well each of some candidates answers a search: BM25 with its usual parameters (k1 1.2, b 0.75), the frequencies of words
 * counted among the candidates themselves. In: how often each word of the search stands in each. Out: a score for each.
 * @see Robertson and Zaragoza 2009 (The Probabilistic Relevance Framework: BM25 and Beyond)
 */
export function rankByWords(candidates: readonly Uses[]): readonly number[] {
  const count = candidates.length
  const length = candidates.reduce((sum, candidate) => sum + candidate.length, 0) / Math.max(1, count)
  const words = candidates[0]?.own.length ?? 0
  const rarity = Array.from({ length: words }, (_, at) => {
    const having = candidates.filter(({ own }) => (own[at] ?? 0) > 0).length
    return Math.log(1 + (count - having + 0.5) / (having + 0.5))
  })
  return candidates.map(candidate => {
    const norm = K1 * (1 - B + (B * candidate.length) / Math.max(1, length))
    return rarity.reduce((sum, weight, at) => {
      const uses = (candidate.own[at] ?? 0) + TITLE_WEIGHT * (candidate.title[at] ?? 0)
      return sum + (weight * uses * (K1 + 1)) / (uses + norm)
    }, 0)
  })
}
