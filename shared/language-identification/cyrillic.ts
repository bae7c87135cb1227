/** Letters that only one Cyrillic alphabet here has, the most telling first. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['mk', /[ѓќѕ]/giu],
  ['sr', /[ђћ]/giu],
  ['uk', /[іїєґ]/giu],
  ['be', /ў/giu],
  ['ru', /[ыэё]/giu],
  ['bg', /ъ/giu],
]

const MACEDONIAN =
  /(?<!\p{L})(?:дека|во|со|ќе|што|ги|беше|според|или|нема|која|кои|кој|има|од|рече|изјави|ова|оваа)(?!\p{L})/giu
const SERBIAN =
  /(?<!\p{L})(?:је|да|су|у|из|који|која|које|са|ће|када|према|био|била|или|али|као|због|рекао|изјавио|није|овај)(?!\p{L})/giu
const SOUTH_WESTERN = /[јљњџ]/iu

/**
 * The language of a text in Cyrillic letters, by letters that only one alphabet has, else by function words.
 * In: what letter sequences take it for, and a sample of it. Out: `mk`, `sr`, `bg`, `ru`, `uk` or `be`.
 */
export function nameCyrillic(guess: string, sample: string): string {
  const [most, next] = LETTERS.map(([language, letters]) => ({ language, seen: count(sample, letters) })).sort(
    (a, b) => b.seen - a.seen,
  )
  const macedonian = count(sample, MACEDONIAN)
  const serbian = count(sample, SERBIAN)
  if (most !== undefined && most.seen > (next?.seen ?? 0) && !isRussian(most.language, sample)) return most.language
  if (macedonian > serbian && (SOUTH_WESTERN.test(sample) || guess === 'sr' || macedonian > 2)) return 'mk'
  if (SOUTH_WESTERN.test(sample)) return 'sr'
  return guess
}

/** Russian has `ъ` too, but rarely, and then always `ы`. */
function isRussian(language: string, sample: string): boolean {
  return language === 'bg' && /[ыэ]/iu.test(sample)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
