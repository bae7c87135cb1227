const SHORTEST = 6

/**
 * What a hasty hand makes of a word: two neighbouring letters changed over, one left out, one written twice. The first
 * letter stays, as it mostly does. A short word gives none: too many others are near it.
 */
export function mistyped(word: string): readonly string[] {
  if (word.length < SHORTEST) return []
  const made = new Set<string>()
  for (let at = 1; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
    made.add(before + after)
    made.add(before + letter + letter + after)
    if (after !== '') made.add(before + after.charAt(0) + letter + after.slice(1))
  }
  made.delete(word)
  return [...made]
}
