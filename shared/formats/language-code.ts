/** ISO 639-3 and older codes of the languages met here, by their ISO 639-1 code. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  sqi: 'sq',
  alb: 'sq',
  aln: 'sq',
  als: 'sq',
  aat: 'sq',
  aae: 'sq',
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  ita: 'it',
  srp: 'sr',
  hrv: 'hr',
  bos: 'bs',
  mkd: 'mk',
  mac: 'mk',
  ell: 'el',
  gre: 'el',
  tur: 'tr',
  sh: 'sr',
}

/** The language of a tag such as `sq-XK`, `sq_AL` or `sqi`, by ISO 639-1 where there is one; null for what is no tag. */
export function languageCode(tag: string | null | undefined): string | null {
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9_-]*)?(?:\..*)?$/iu.exec((tag ?? '').trim())?.[1]?.toLowerCase()
  return code === undefined || code === 'und' ? null : (OTHER_CODES[code] ?? code)
}
