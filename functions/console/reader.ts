import { EN } from './words/en.ts'
import { SQ } from './words/sq.ts'
import type { Language, Words } from './words/words.ts'

/** Light or dark, as the reader chose it; null follows the machine. */
export type Theme = 'light' | 'dark' | null

/** Who reads: in which language and light, and at which address, so that a choice leads back to it. */
export type Reader = {
  readonly language: Language
  readonly words: Words
  readonly theme: Theme
  /** The path and query of the page. */
  readonly address: string
  /** Whether there is a session to end. */
  readonly isSignedIn?: boolean
}

/** The words of each language. */
export const WORDS: Readonly<Record<Language, Words>> = { sq: SQ, en: EN }

/** The cookies that hold a reader's choices. */
export const COOKIES = { language: 'fjala-language', theme: 'fjala-theme' } as const

/** What a request says of its reader. */
export type Asked = {
  readonly address: string
  readonly acceptLanguage: string | undefined
  readonly language: string | undefined
  readonly theme: string | undefined
}

/** The reader of a request: what was chosen before, else what the browser asks for, else Albanian. */
export function toReader({ address, acceptLanguage, language, theme }: Asked): Reader {
  const spoken = isLanguage(language) ? language : preferredLanguage(acceptLanguage)
  return { language: spoken, words: WORDS[spoken], theme: isTheme(theme) ? theme : null, address }
}

/** Whether the console speaks it. */
export function isLanguage(name: string | undefined): name is Language {
  return name !== undefined && Object.hasOwn(WORDS, name)
}

/** Whether it is a theme that can be chosen. */
export function isTheme(name: string | undefined): name is 'light' | 'dark' {
  return name === 'light' || name === 'dark'
}

/** The first of the languages asked for, best first, that the console speaks. */
function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').toLowerCase().split(',').map(toRange)
  const wanted = ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality)
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'sq'
}

function toRange(range: string): { readonly language: string; readonly quality: number } {
  const [tag = '', ...parameters] = range.split(';').map(part => part.trim())
  const given = parameters.find(parameter => parameter.startsWith('q='))
  const quality = given === undefined ? 1 : Number(given.slice(2))
  return { language: tag.split('-')[0] ?? '', quality: Number.isNaN(quality) ? 0 : quality }
}
