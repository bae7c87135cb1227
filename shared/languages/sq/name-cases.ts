import { fold } from '../../text/fold.ts'
import type { BaseFormOptions } from '../name-data.ts'

/** What the choice between several bases can rest on. All words folded. */
export type NameLists = {
  readonly isSurname: (folded: string) => boolean
  /** Whether news write the word small: `institucionin`. */
  readonly isCommon?: (folded: string) => boolean
  /** Whether it is a given name, or people elsewhere bear it: `schmidt`. */
  readonly isForeignName?: (folded: string) => boolean
  readonly isPlace: (folded: string) => boolean
  /** Whether the word opens long names of organisations, places or events: `ministrisë`. */
  readonly isHead: (folded: string) => boolean
}

type Options = Pick<BaseFormOptions, 'isAttested'>

const SHORTEST = 4

/** A surname, or a person's only name, without its case ending: `Hotit` → `Hoti`, `Putinit` → `Putin`, `Rugovës` → `Rugova`. */
export function personWord(word: string, { isAttested }: Options, { isSurname, isForeignName }: NameLists): string {
  const isName = (candidate: string): boolean => isSurname(fold(candidate))
  const isWritten = (candidate: string): boolean => isAttested(fold(candidate))
  const isForeign = (candidate: string): boolean => isForeignName?.(fold(candidate)) ?? false
  if (word.length < SHORTEST) return word
  const cut = (length: number): string => word.slice(0, word.length - length)
  if (/ës$|ën$/u.test(word)) return `${cut(2)}a`
  if (/[aeiou]së$|[aeou]në$/u.test(word)) return cut(2)
  if (/ajt$|ajn$/u.test(word)) return cut(1)
  if (/aj(?:it|in)$/u.test(word)) return cut(2)
  if (/(?:iq|iç|ić)(?:it|in)$/u.test(word)) return isName(`${cut(2)}i`) ? `${cut(2)}i` : cut(2)
  if (/(?:ov|ev)(?:iq|iç|ić)i$/u.test(word)) return cut(1)
  if (/iu[tn]$|ski[tn]$/u.test(word)) return cut(1)
  if (/it$|in$/u.test(word)) return masculine(word, { vowel: 'i', isName, isWritten, isForeign })
  if (/ut$|un$/u.test(word)) return masculine(word, { vowel: 'u', isName, isWritten, isForeign })
  if (/(?<![aeiouë])[iu]$/u.test(word)) return !isName(word) && isWritten(cut(1)) ? cut(1) : word
  if (/[ao]n$|[ao]s$|e[sn]$/u.test(word)) {
    const bases = /e[sn]$/u.test(word) ? [`${cut(2)}a`, cut(1)] : [cut(1)]
    return isName(word) ? word : (bases.find(base => isName(base) || isWritten(base)) ?? word)
  }
  return word
}

type Masculine = {
  readonly vowel: 'i' | 'u'
  readonly isName: (candidate: string) => boolean
  readonly isWritten: (candidate: string) => boolean
  readonly isForeign: (candidate: string) => boolean
}

/** `-it`, `-in`, `-ut`, `-un`: the base ends in the vowel (`Kurti`), in nothing (`Trump`), or the ending belongs to it (`Putin`). */
function masculine(word: string, { vowel, isName, isWritten, isForeign }: Masculine): string {
  const stem = word.slice(0, -2)
  const long = stem + vowel
  if (stem.length < 3) return word
  if (isWritten(stem) && !isName(long)) return stem
  if (isName(long)) return long
  if (isName(stem) || isWritten(stem)) return stem
  if (isName(word)) return word
  if (isWritten(long)) return long
  if (word.endsWith('n')) return isWritten(`${long}t`) || (isForeign(stem) && !isForeign(word)) ? stem : word
  return stem
}

/** The name of a place, definite where it is feminine: `Kosovës`, `Kosovë` → `Kosova`; `Iranit` → `Iran`; `Rusinë` → `Rusia`. */
export function placeWord(word: string, { isAttested }: Options, { isPlace }: NameLists): string {
  const seen = (candidate: string): boolean => isPlace(fold(candidate)) || isAttested(fold(candidate))
  if (word.length < SHORTEST) return word
  const cut = (length: number): string => word.slice(0, word.length - length)
  if (/isë$/u.test(word)) return `${cut(2)}a`
  if (/inë$/u.test(word)) return seen(cut(2)) || seen(`${cut(2)}a`) ? `${cut(2)}a` : `${cut(1)}a`
  if (/[aeou]së$|[eou]në$/u.test(word)) return cut(2)
  if (/ës$|ën$/u.test(word)) return `${cut(2)}a`
  if (word.endsWith('ë')) return `${cut(1)}a`
  if (/jes$|jen$/u.test(word)) return `${cut(2)}a`
  if (/es$|en$/u.test(word)) return seen(`${cut(2)}a`) || seen(`${cut(2)}e`) ? `${cut(2)}a` : word
  if (/[ao][sn]$/u.test(word) && !isPlace(fold(word)) && seen(cut(1))) return cut(1)
  if (/it$|ut$/u.test(word)) return isPlace(fold(word)) ? word : cut(2)
  if (/in$|un$/u.test(word)) return !isPlace(fold(word)) && seen(cut(2)) ? cut(2) : word
  if (/[^aeiouë][iu]$/u.test(word)) return seen(cut(1)) ? cut(1) : word
  return word
}

/** A name that is no Albanian word: `Hezbollahut` → `Hezbollah`, `Juventusin` → `Juventus`. */
export function strangeWord(word: string, { isAttested }: Options, { isPlace }: NameLists): string {
  const stem = word.slice(0, -2)
  if (isPlace(fold(word))) return word
  if (word.length < SHORTEST + 1 || word === word.toUpperCase()) return word
  if (/[iu]t$/u.test(word)) return stem
  if (/[iu]n$/u.test(word))
    return isAttested(fold(stem)) || isAttested(fold(`${stem}it`)) || isAttested(fold(`${stem}ut`)) ? stem : word
  if (word.endsWith('ëve')) return `${stem}t`
  if (/[ao][sn]$/u.test(word) && isAttested(fold(word.slice(0, -1)))) return word.slice(0, -1)
  if (/isë$|inë$/u.test(word)) return `${stem}a`
  if (/ës$|ën$/u.test(word)) return `${stem}a`
  if (/jes$|jen$/u.test(word)) return `${stem}a`
  if (/ales$|alen$/u.test(word)) return `${stem}ja`
  if (/[^aeiouë][iu]$/u.test(word) && isAttested(fold(word.slice(0, -1)))) return word.slice(0, -1)
  return word
}
