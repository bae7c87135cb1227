import { html, type Html } from '../html.ts'

/** The attribute that tells in which language words are; none where it isn't known. */
export function languageAttribute(code: string | null): Html | '' {
  return code !== null && /^[a-z]{2,3}$/.test(code) && code !== 'und' ? html` lang="${code}"` : ''
}
