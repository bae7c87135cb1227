import type { StatementAnchor } from '../model/correction.ts'
import type { Statement } from '../model/statement.ts'
import { fold } from '../text/fold.ts'

/** Half of all words shared: an engine that ends a clause elsewhere still finds what was corrected. */
const ALIKE = 0.5
const MAX_WORDS = 400

/** What a statement is found again by: the words of its content, one after the other. */
export function wordsOf(text: string, { content }: Pick<Statement, 'content'>): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(' ')
}

/**
 * Finds the statement that a correction was made of, in what an engine, maybe a later one, finds in the text, maybe a later
 * one too: the same words, else those most like them; of equals the nearest. Undefined where nothing is alike.
 */
export function findStatement(
  anchor: StatementAnchor,
  text: string,
  statements: readonly Statement[],
): Statement | undefined {
  const wanted = distinctWords(anchor.words)
  let best: { readonly statement: Statement; readonly likeness: number; readonly distance: number } | undefined
  for (const statement of statements) {
    const likeness = likenessOf(wanted, distinctWords(wordsOf(text, statement)))
    const distance = Math.abs((statement.content[0]?.start ?? 0) - anchor.start)
    if (likeness < ALIKE) continue
    if (best === undefined || likeness > best.likeness || (likeness === best.likeness && distance < best.distance))
      best = { statement, likeness, distance }
  }
  return best?.statement
}

function distinctWords(text: string): ReadonlySet<string> {
  return new Set((fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS))
}

/** @see Jaccard 1912 (the share of the union that both have) */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 1
  const shared = [...one].filter(word => other.has(word)).length
  return shared / (one.size + other.size - shared)
}
