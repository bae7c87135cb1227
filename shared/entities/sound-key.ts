import { fold } from '../text/fold.ts'

// a short word in capitals is an acronym, read letter by letter: SHKL is not SKL
const LONGEST_ACRONYM = 4
const SMALL = /\p{Ll}/u
const MARKS = /[^\p{L}\p{N}]+/gu
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [MARKS, ''],
  [/(?:itch|ich|iq|ic)$/u, 'ic'],
  [/sch|sh/gu, 's'],
  [/xh|dzh|gj|dj/gu, 'g'],
  [/zh/gu, 'z'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck|q/gu, 'k'],
  [/nj|ny/gu, 'n'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/[yj]/gu, 'i'],
  [/(.)\1+/gu, '$1'],
]
const FINAL_VOWELS = /(?<![ei])[ei]+$/u
const SHORTEST_CUT = 5
const MOST_REMEMBERED = 1 << 14
const REMEMBERED = new Map<string, string>()

/** A word by how it sounds, so that spellings across outlets are one: `Vučić`, `Vuçiq`, `Vuçiç`; `Netanjahu`, `Netanyahu`. */
export function soundKey(word: string): string {
  const known = REMEMBERED.get(word)
  if (known !== undefined) return known
  const isAcronym = word.length <= LONGEST_ACRONYM && !SMALL.test(word)
  const key = isAcronym ? fold(word).replace(MARKS, '') : soundsOf(fold(word))
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
  REMEMBERED.set(word, key)
  return key
}

/** What any of the spellings could be in; most words have none of it. */
const SPELLED = /[^a-z\d]|[jqwxy]|[cdnpstz][hky]|i[ct]|(.)\1/u

function soundsOf(folded: string): string {
  if (!SPELLED.test(folded)) return folded
  return SPELLINGS.reduce((sounds, [spelling, sound]) => sounds.replace(spelling, sound), folded)
}

/** A word's sound without what a case may have left at its end. */
export function stemSound(word: string): string {
  const key = soundKey(word)
  const cut = key.replace(FINAL_VOWELS, '')
  return cut.length >= SHORTEST_CUT - 1 ? cut : key
}

const CASE_ENDINGS = /(?<![aeiu])[aeiu]+[nst]?$/u
const SHORTEST_LOOSE = 3

/** A first name's sound without its last vowels and what follows them: `safete`, `safetes`, `safetia` → `safet`. */
export function looseKey(sound: string): string {
  const cut = sound.replace(CASE_ENDINGS, '')
  return cut.length >= SHORTEST_LOOSE ? cut : sound
}

/** Whether two words differ by at most one letter: put in, left out, changed, or two changed places. */
export function isNearlySame(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
