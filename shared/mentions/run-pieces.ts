import type { NameData } from '../languages/name-data.ts'
import type { RunData } from '../languages/run-data.ts'
import type { Token } from '../model/token.ts'
import { isCapitalised } from '../text/characters.ts'

/** A run of name words, cut at titles and common words: a range of tokens and its folded words without possessive endings. */
export type RunPiece = {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  /** The token at which each word begins. */
  readonly starts: readonly number[]
  /** Whether it stands where any word has a capital: at the head of a sentence or quotation. */
  readonly opens: boolean
  readonly afterTitle: boolean
  /** The folded words right before and after, empty where there is a mark or nothing. */
  readonly before: string
  readonly after: string
}

type Lists = { readonly names: NameData; readonly runs: RunData }
type Word = { readonly from: number; readonly to: number; readonly folded: string; readonly possessive: boolean }

/** Cuts a sentence's capitalised words into pieces that could be names, in text order. Linear. */
export function cutRuns(tokens: readonly Token[], lists: Lists): readonly RunPiece[] {
  const pieces: RunPiece[] = []
  let at = 0
  while (at < tokens.length) {
    const piece = pieceAt(tokens, at, lists)
    if (piece === undefined) at++
    else {
      pieces.push(piece)
      at = piece.to
    }
  }
  return pieces
}

function pieceAt(tokens: readonly Token[], from: number, lists: Lists): RunPiece | undefined {
  const words: Word[] = []
  let at = from
  for (;;) {
    const word = wordAt(tokens, at, lists.runs)
    if (word === undefined || !continues(tokens, words, word, lists)) break
    words.push(word)
    at = word.to
    if (word.possessive) break
    const joint = jointAfter(tokens, words, at, lists)
    words.push(...joint)
    at = joint.at(-1)?.to ?? at
  }
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    from,
    to: last.to,
    words: words.map(({ folded }) => folded),
    starts: words.map(word => word.from),
    opens: opensAt(tokens, from),
    afterTitle: isTitleAt(tokens, from - 1, lists),
    before: wordOf(tokens[from - 1]),
    after: wordOf(tokens[last.to]),
  }
}

function wordOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.folded : ''
}

/** One word of a run with the stops that belong to it: `Smith`, `J.`, `U.S.`, `AT&T`. */
function wordAt(tokens: readonly Token[], from: number, runs: RunData): Word | undefined {
  const token = tokens[from]
  if (token?.kind !== 'word' || !isCapitalised(token.text)) return undefined
  const folded = token.folded.replace(runs.possessive, '')
  const plain = { from, to: from + 1, folded, possessive: folded !== token.folded }
  if (isTouching(tokens, from + 1) && tokens[from + 1]?.text === '&' && isTouching(tokens, from + 2))
    return { ...plain, to: from + 3, folded: `${folded}&${wordOf(tokens[from + 2])}` }
  const letters = lettersFrom(tokens, from)
  if (letters > 1) return { ...plain, to: from + letters * 2, folded: spell(tokens, from, letters) }
  const next = tokens[from + 1]
  const isStopped = next?.text === '.' && isTouching(tokens, from + 1) && runs.abbreviations.has(folded)
  return isStopped && isCapitalised(tokens[from + 2]?.text ?? '') ? { ...plain, to: from + 2 } : plain
}

/** How many single letters with stops begin at a token: `U.S.` → 2. */
function lettersFrom(tokens: readonly Token[], from: number): number {
  let count = 0
  for (let at = from; tokens[at]?.text.length === 1 && tokens[at + 1]?.text === '.'; at += 2) {
    if (!isCapitalised(tokens[at]?.text ?? '') || (count > 0 && !isTouching(tokens, at))) break
    count++
  }
  return count
}

function spell(tokens: readonly Token[], from: number, letters: number): string {
  return Array.from({ length: letters }, (_, index) => tokens[from + index * 2]?.folded ?? '').join('.')
}

function isTouching(tokens: readonly Token[], at: number): boolean {
  return tokens[at] !== undefined && tokens[at]?.start === tokens[at - 1]?.end
}

/** Breakers and titles end a run; titles and breakers begin none. A month after a given name is a surname. */
function continues(tokens: readonly Token[], words: readonly Word[], { folded, from }: Word, lists: Lists): boolean {
  const { names, runs } = lists
  const previous = words.at(-1)
  if (runs.calendar.has(folded))
    return previous !== undefined && names.firstNames.has(previous.folded) && !names.commonWords.has(previous.folded)
  if (runs.breakers.has(folded)) return false
  return !isTitleAt(tokens, from, lists)
}

/** A title with a capital, or an adjective of allegiance, before a person's name: `Gov. John Kasich`, `Democrat Tim Kaine`. */
function isTitleAt(tokens: readonly Token[], at: number, { names, runs }: Lists): boolean {
  const token = tokens[tokens[at]?.text === '.' ? at - 1 : at]
  if (token?.kind !== 'word') return false
  const next = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1]
  if (next?.kind !== 'word' || !isCapitalised(next.text)) return false
  if (names.titles.has(token.folded)) return !names.heads.has(next.folded) && !names.tails.has(next.folded)
  return runs.adjectives.has(token.folded) && isCapitalised(token.text) && names.firstNames.has(next.folded)
}

/** `of`, `of the`, `for` after a head noun, `and` later on; small words inside people's names; all before a capital. */
function jointAfter(
  tokens: readonly Token[],
  words: readonly Word[],
  at: number,
  { names, runs }: Lists,
): readonly Word[] {
  const key = wordOf(tokens[at])
  const word = (index: number): Word => ({
    from: index,
    to: index + 1,
    folded: wordOf(tokens[index]),
    possessive: false,
  })
  const isCapital = (index: number): boolean => {
    const next = tokens[index]
    return next?.kind === 'word' && isCapitalised(next.text) && !runs.breakers.has(next.folded)
  }
  const last = words.at(-1)?.folded ?? ''
  const particles = [at, at + 1, at + 2].filter((_, count, all) =>
    all.slice(0, count + 1).every(earlier => runs.particles.has(wordOf(tokens[earlier]))),
  )
  if (particles.length > 0 && isCapital(at + particles.length)) return particles.map(word)
  if (runs.joints.has(key) && (names.heads.has(last) || names.tails.has(last))) {
    if (isCapital(at + 1)) return [word(at)]
    if (runs.articles.has(wordOf(tokens[at + 1])) && isCapital(at + 2)) return [word(at), word(at + 1)]
  }
  // the whole run is looked through last, and seldom: runs may be as long as the text
  const isFurther = runs.furtherJoints.has(key) && isCapital(at + 1) && !names.firstNames.has(wordOf(tokens[at + 1]))
  return isFurther && words.some(({ folded }) => runs.joints.has(folded)) ? [word(at)] : []
}

const OPENERS = new Set([':', '.', '!', '?', '“', '"', '‘', '«', '„', '(', '—', '–', '-', '*', '•'])

function opensAt(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before === undefined || before.kind === 'number' || OPENERS.has(before.text)
}
