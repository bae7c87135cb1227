import { remember } from '../text/remember.ts'
import type { DateData } from './speech-data.ts'

/** A date found among words: ISO 8601, a day, a month, or an interval `2024-10-22/2024-10-24`. */
export type FoundDate = {
  readonly date: string
  /** Whether the year, or the whole day, was taken from the document's date. */
  readonly inferred: boolean
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000
const NUMERIC = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u
const YEAR = /^(?:19|20)\d\d$/u
const DASHES = new Set(['-', '–', '—'])

/** The first date among folded words `from` … `to`. `published` is the document's date, ISO 8601, as exact as it is known. */
export function findDate(
  words: readonly string[],
  range: { readonly from: number; readonly to: number },
  { data, published }: { readonly data: DateData; readonly published: string | null },
): FoundDate | undefined {
  for (let at = range.from; at < range.to; at++) {
    const found =
      numericDate(words, at) ??
      namedDate(words, at, { data, published }) ??
      relativeDate(words, at, { data, published })
    if (found !== undefined) return found
  }
  return undefined
}

type Context = { readonly data: DateData; readonly published: string | null }

/** `27.07.2020`. */
function numericDate(words: readonly string[], at: number): FoundDate | undefined {
  const word = words[at] ?? ''
  const match = startsWithDigit(word) ? NUMERIC.exec(word) : null
  if (match === null) return undefined
  const date = isoDay(Number(match[3]), Number(match[2]), Number(match[1]))
  return date === undefined ? undefined : { date, inferred: false, from: at, to: at + 1 }
}

/** `27 qershor`, `22-24 tetor 2024`, `tetor 2024`. */
function namedDate(words: readonly string[], at: number, { data, published }: Context): FoundDate | undefined {
  const first = dayNumber(words[at])
  const isInterval = first !== undefined && DASHES.has(words[at + 1] ?? '') && dayNumber(words[at + 2]) !== undefined
  const last = isInterval ? dayNumber(words[at + 2]) : first
  const monthAt = first === undefined ? at : isInterval ? at + 3 : at + 1
  const month = data.months.get(words[monthAt] ?? '')
  if (month === undefined) return undefined
  const isDated = YEAR.test(words[monthAt + 1] ?? '')
  const year = isDated ? Number(words[monthAt + 1]) : nearestYear(month, published)
  if (year === undefined || (first === undefined && !isDated)) return undefined
  const to = monthAt + (isDated ? 2 : 1)
  if (first === undefined) return { date: `${String(year)}-${twoDigits(month)}`, inferred: false, from: at, to }
  const start = isoDay(year, month, first)
  const end = isoDay(year, month, last ?? first)
  if (start === undefined || end === undefined) return undefined
  return { date: start === end ? start : `${start}/${end}`, inferred: !isDated, from: at, to }
}

/** `sot`, `dje`, `të martën`: counted from the day of publication; a weekday is the latest one. */
function relativeDate(words: readonly string[], at: number, { data, published }: Context): FoundDate | undefined {
  const word = words[at] ?? ''
  const weekday = data.weekdays.get(word)
  const relative = data.relativeDays.get(word)
  if (weekday === undefined && relative === undefined) return undefined
  const day = publishedDay(published)
  if (day === undefined) return undefined
  const offset = relative ?? weekdayOffset(weekday ?? 0, day)
  const date = new Date(day.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  return { date, inferred: true, from: at, to: at + 1 }
}

function weekdayOffset(weekday: number, day: Date): number {
  return -((day.getUTCDay() - weekday + 7) % 7)
}

function dayNumber(word: string | undefined): number | undefined {
  const number = word !== undefined && startsWithDigit(word) && /^\d{1,2}$/u.test(word) ? Number(word) : 0
  return number >= 1 && number <= 31 ? number : undefined
}

function startsWithDigit(word: string): boolean {
  return word >= '0' && word < ':'
}

/** The year in which a month is nearest to the document's date. */
function nearestYear(month: number, published: string | null): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/u.exec(published ?? '')
  if (match === null) return undefined
  const year = Number(match[1])
  const from = match[2] === undefined ? month : Number(match[2])
  if (month - from > 6) return year - 1
  return from - month > 6 ? year + 1 : year
}

/** The documents of one day are often read one after another. */
const MOST_DAYS = 64

const dayOf = remember(MOST_DAYS, (published): Date | undefined => {
  const match = /^\d{4}-\d{2}-\d{2}/u.exec(published)
  if (match === null) return undefined
  const day = new Date(`${match[0]}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? undefined : day
})

function publishedDay(published: string | null): Date | undefined {
  return published === null ? undefined : dayOf(published)
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FIRST_YEAR = 100
const LAST_YEAR = 9999

function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && isLeap ? 29 : month < 1 ? 0 : (DAYS_OF_MONTHS[month - 1] ?? 0)
  if (day < 1 || day > last) return undefined
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
