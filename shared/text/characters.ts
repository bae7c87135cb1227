/** What a code unit is for reading: nothing of interest, a letter or combining mark, a digit, white space. */
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
export const SPACE = 4

const LETTERS = /^[\p{L}\p{M}]$/u
const DIGITS = /^\p{Nd}$/u
const SPACES = /^[\s\u200B\u200E\u200F\u2060\uFEFF]$/u

const CLASSES = new Uint8Array(0x10000)

/** The class of one UTF-16 code unit: `LETTER`, `DIGIT`, `SPACE` or `OTHER`. Halves of surrogate pairs are `OTHER`. */
export function classOf(unit: number): number {
  const known = CLASSES[unit]
  if (known) return known
  const character = String.fromCharCode(unit)
  const found = LETTERS.test(character)
    ? LETTER
    : DIGITS.test(character)
      ? DIGIT
      : SPACES.test(character)
        ? SPACE
        : OTHER
  CLASSES[unit] = found
  return found
}

/** Whether the text's first letter is a capital. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}
