import { html, type Html } from './html.ts'
import type { Reader } from './reader.ts'
import type { Counting } from './words/words.ts'

const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>()
const DATE_FORMATS = new Map<string, Intl.DateTimeFormat>()

/** Formats take longer to make than to use: each is made once. */
function numberFormat({ language }: Reader, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const format = NUMBER_FORMATS.get(name) ?? new Intl.NumberFormat(language, options)
  NUMBER_FORMATS.set(name, format)
  return format
}

function dateFormat({ language }: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`
  const format = DATE_FORMATS.get(name) ?? new Intl.DateTimeFormat(language, options)
  DATE_FORMATS.set(name, format)
  return format
}

/** A number as the reader writes it. */
export function showNumber(reader: Reader, number: number): string {
  return numberFormat(reader).format(number)
}

/** An amount of what is billed by, as exactly as it tells something. */
export function showAmount(reader: Reader, amount: number): string {
  return numberFormat(reader, { maximumFractionDigits: amount < 100 ? 2 : 0 }).format(amount)
}

/** US dollars; below one, to a hundredth of a cent. */
export function showMoney(reader: Reader, usd: number): string {
  const maximumFractionDigits = usd > 0 && usd < 1 ? 4 : 2
  return numberFormat(reader, { style: 'currency', currency: 'USD', maximumFractionDigits }).format(usd)
}

/** A number of things. */
export function showCount(reader: Reader, counting: Counting, count: number): string {
  return counting(count, showNumber(reader, count))
}

/** A share from 0 to 1, as a percentage. */
export function showShare(reader: Reader, share: number): string {
  return numberFormat(reader, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

const PARTS = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.+)?$/

/** A date of any exactness (ISO 8601) in the reader's words, marked up for machines; what is no date is shown as it is. */
export function showDate(reader: Reader, date: string | null): Html {
  if (date === null || date === '') return html`<span class="undated">${reader.words.undated}</span>`
  return html`<time datetime="${date}">${dateWords(reader, date)}</time>`
}

/** A date of any exactness in the reader's words. */
export function dateWords(reader: Reader, date: string): string {
  const [, year, month, day, time] = PARTS.exec(date) ?? []
  if (year === undefined) return date
  const moment = new Date(time === undefined ? `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z` : withZone(date))
  if (Number.isNaN(moment.getTime())) return date
  return dateFormat(reader, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: day === undefined ? 'long' : 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(moment)
}

function withZone(date: string): string {
  return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(date) ? date : `${date}Z`
}

/** A size in bytes, in the reader's words. */
export function showBytes(reader: Reader, bytes: number): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  return numberFormat(reader, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

/** The name of a language by its code. */
export function languageName({ words }: Reader, code: string): string {
  return words.languages[code] ?? code
}

/** The beginning of long words, cut between words, with a sign that they go on. */
export function shorten(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > longest / 2 ? end : longest).toWellFormed()}…`
}
