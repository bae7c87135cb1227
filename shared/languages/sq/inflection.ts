import { fold } from '../../text/fold.ts'
import { remember } from '../../text/remember.ts'

const ENDINGS = [
  '',
  'i',
  'u',
  'it',
  'ut',
  'in',
  'un',
  'a',
  'e',
  'es',
  'en',
  's',
  'se',
  'n',
  'ne',
  't',
  'te',
  'et',
  'eve',
  've',
  'at',
  'ave',
  'ja',
  'je',
  'jes',
  'jen',
  'ise',
  'ine',
  'er',
  'ra',
  'res',
  'ren',
  'rat',
  'rave',
  'ns',
  'nes',
  'nit',
  'ni',
  'nin',
] as const
const SHORTEST = 2

/** The key under which a word of a listed name is kept: its stem, articles as one. */
export function keyOf(word: string): string {
  const folded = fold(word)
  if (ARTICLES.has(folded)) return ARTICLE
  if (word.length > 4 && (folded.endsWith('et') || folded.endsWith('at'))) return folded.slice(0, -2)
  if (word.length > 3 && (word.endsWith('ë') || word.endsWith('a'))) return folded.slice(0, -1)
  return folded
}

const ARTICLES = new Set(['e', 'i', 'te', 'se'])
const ARTICLE = '·'

/** Every key that a word of a text may have. */
export function keysOf(folded: string): readonly string[] {
  if (ARTICLES.has(folded)) return [ARTICLE]
  return stemsOf(folded)
}

const MOST_REMEMBERED = 1 << 13

/** Every base that a folded word may be a form of: the word itself, then with one ending less. Remembered. */
export const stemsOf: (folded: string) => readonly string[] = remember(MOST_REMEMBERED, findStems)

function findStems(folded: string): readonly string[] {
  const bare = withoutHyphenated(folded)
  if (bare !== folded) return [folded, bare]
  const stems: string[] = []
  for (const ending of ENDINGS) {
    if (folded.length - ending.length >= SHORTEST && folded.endsWith(ending)) {
      stems.push(folded.slice(0, folded.length - ending.length))
    }
  }
  return stems
}

const HYPHENATED = /[-‐‑'’‘´`](?:se|s|ne|n|ja|je|jes|jen|i|in|it|u|un|ut|a|te|t|ve|ave|eve|et|at|es|en|ke)$/u

/** `ldk-se` → `ldk`: an ending after a hyphen or an apostrophe. */
export function withoutHyphenated(folded: string): string {
  return folded.replace(HYPHENATED, '')
}
