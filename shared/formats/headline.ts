const LONGEST = 160
const SENTENCE_END = /[.,;…][”"»’']?$/u
const LETTERS = /\p{L}{2,}/u

/**
 * The first line of a text from an offset on, if it looks like a headline: short, no sentence's end, and more follows.
 * Null otherwise.
 */
export function findHeadline(text: string, from: number): string | null {
  const start = from + (/^\s*/u.exec(text.slice(from, from + 1000))?.[0].length ?? 0)
  const end = text.slice(start, start + LONGEST + 2).search(/[\r\n\u2028\u2029]/u)
  if (end < 0) return null
  const line = text.slice(start, start + end).trim()
  const rest = text.slice(start + end, start + end + 2000).trim()
  const isHeadline = line.length <= LONGEST && LETTERS.test(line) && !SENTENCE_END.test(line)
  return isHeadline && rest.length > line.length && isProse(rest) ? line : null
}

/** A poem's or list's first line is no headline: something longer than it, or a sentence, follows. */
function isProse(rest: string): boolean {
  return /\p{L}[.?!…][”"»’')]*(?:\s|$)/u.test(rest)
}
