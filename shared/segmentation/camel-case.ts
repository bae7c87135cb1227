import type { SegmentationData } from '../languages/segmentation-data.ts'

/** Beginnings and ends of names that are written as one word with a capital inside. */
const NAME_HEADS = new Set(
  'agro astra bio black blue daily euro face gazeta go indeks info insta linked mac master micro mc open pay play pub real ru smart snap sound super tele tik whats you fin share sales'.split(
    ' ',
  ),
)
const NAME_TAILS = new Set(
  'app book cov expo express hub in mail med me net news online point post press space sport store story tok tube tv up web zeneca radio fm'.split(
    ' ',
  ),
)

/** Offsets inside a word where a new word begins that was glued to it: `KosovënBrazili` → [7]. */
export function gluedOffsets(word: string, folded: string, data: SegmentationData): readonly number[] {
  if (!hasInnerCapital(word)) return NONE
  const offsets: number[] = []
  let from = 0
  for (let i = 2; i < word.length; i++) {
    if (!isLower(word.charAt(i - 1)) || !isUpper(word.charAt(i))) continue
    if (!isGlued(word, folded, { from, at: i }, data)) continue
    offsets.push(i)
    from = i
  }
  return offsets
}

const NONE: readonly number[] = []

/** Whether a word might have a capital inside; anything past ASCII is looked at more closely. */
function hasInnerCapital(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit >= 65 && unit <= 90) return true
    if (unit > 127 && unit !== SMALL_E && unit !== SMALL_C) return true
  }
  return false
}

const SMALL_E = 0xeb
const SMALL_C = 0xe7

type Seam = { readonly from: number; readonly at: number }

function isGlued(word: string, folded: string, { from, at }: Seam, data: SegmentationData): boolean {
  const head = folded.slice(from, at)
  if (data.gluedWords.has(head) && isLower(word.charAt(from))) return true
  if (at - from < 3 || NAME_HEADS.has(head)) return false
  return !NAME_TAILS.has(tailOf(word, folded, at))
}

/** The next word from a seam on: up to the next capital, hyphen or apostrophe. */
function tailOf(word: string, folded: string, at: number): string {
  let end = at + 1
  while (end < word.length && isLower(word.charAt(end))) end++
  return folded.slice(at, end)
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase()
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}
