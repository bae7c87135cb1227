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
  return known ? known : learnClass(unit)
}

function learnClass(unit: number): number {
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

const CAPITAL = 1
const NO_CAPITAL = 2
/** For each code unit whether it is a capital; 0 until somebody asks. */
const CAPITALS = new Uint8Array(0x10000)

/** Whether the text's first letter is a capital. */
export function isCapitalised(word: string): boolean {
  if (word.length === 0) return false
  const unit = word.charCodeAt(0)
  const known = CAPITALS[unit]
  return known ? known === CAPITAL : learnCapital(unit)
}

function learnCapital(unit: number): boolean {
  const character = String.fromCharCode(unit)
  const found = character !== character.toLowerCase()
  CAPITALS[unit] = found ? CAPITAL : NO_CAPITAL
  return found
}
