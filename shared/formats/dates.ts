import { fold } from '../text/fold.ts'

/** Stems of month names, folded: Albanian, English, and Serbian where it differs. The first that begins a word wins. */
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['janar', 'jan', 'sijecanj', 'sijecnja', 'јануар'],
  ['shkurt', 'feb', 'veljac', 'фебруар'],
  ['mars', 'mar', 'ozuj', 'март'],
  ['prill', 'apr', 'travanj', 'travnja', 'април'],
  ['maj', 'may', 'svib', 'мај'],
  ['qershor', 'jun', 'lipanj', 'lipnja', 'јун'],
  ['korrik', 'jul', 'srpanj', 'srpnja', 'јул'],
  ['gusht', 'aug', 'avg', 'kolovoz', 'август'],
  ['shtator', 'sep', 'rujan', 'rujna', 'септембар'],
  ['tetor', 'oct', 'okt', 'listopad', 'октобар'],
  ['nentor', 'nov', 'studen', 'новембар'],
  ['dhjetor', 'dec', 'prosinac', 'prosinca', 'децембар'],
]

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?(?:\d{2})?)?)?)?)?$/iu
const PDF = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'?(?:\d{2})?'?)?/u
const NUMBERS = /(?<!\d)(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})(?!\d)/u
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[.\s]+(\p{L}{3,})[.,]?\s+(\d{4})(?!\d)/u
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,20})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u
const MONTH_YEAR = /(?<!\p{L})(\p{L}{3,20})\.?\s+(\d{4})(?!\d)/u
const CLOCK = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/iu
const LONGEST = 100

type Day = { readonly year: number; readonly month: number | null; readonly day: number | null }
type Clock = { readonly hour: number; readonly minute: number; readonly second: number; readonly zone: string }

/**
 * The date that a field holds, in ISO 8601, as exact as the field: `14 qershor 2025, ora 09:30` → `2025-06-14T09:30:00`.
 * Understands ISO 8601, RFC 5322, PDF dates, day.month.year, and month names in Albanian, English and Serbian.
 * Null where there is no date, or an impossible one. A time without a zone stays without one.
 */
export function toIsoDate(field: string | null | undefined): string | null {
  const text = (field ?? '').normalize('NFC').trim()
  if (text === '' || text.length > LONGEST) return null
  return fromMatch(ISO.exec(text)) ?? fromMatch(PDF.exec(text)) ?? fromWords(fold(text))
}

function fromMatch(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const date = { year: Number(year), month: toNumber(month), day: toNumber(day) }
  if (hour === undefined) return toIso(date, undefined)
  return toIso(date, { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), zone: toZone(zone) })
}

function fromWords(text: string): string | null {
  const found = findDay(text)
  if (found === undefined) return null
  return toIso(found.day, findClock(text.slice(0, found.start)) ?? findClock(text.slice(found.end)))
}

function findDay(text: string): { readonly day: Day; readonly start: number; readonly end: number } | undefined {
  for (const [pattern, read] of DAY_READERS) {
    const match = pattern.exec(text)
    const day = match === null ? undefined : read(match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? '')
    if (match !== null && day !== undefined) return { day, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

type ReadDay = (first: string, second: string, third: string, fourth: string) => Day | undefined

const DAY_READERS: readonly (readonly [RegExp, ReadDay])[] = [
  [DAY_MONTH, (day, month, year) => named(year, month, day)],
  [MONTH_DAY, (month, day, year) => named(year, month, day)],
  [NUMBERS, (first, _separator, second, third) => numbered(first, second, third)],
  [MONTH_YEAR, (month, year) => named(year, month, null)],
]

function named(year: string, name: string, day: string | null): Day | undefined {
  const month = MONTH_STEMS.findIndex(stems => stems.some(stem => name.startsWith(stem)))
  return month < 0 ? undefined : { year: Number(year), month: month + 1, day: day === null ? null : Number(day) }
}

/** Year first, or day first as Europe writes; month first only where the day could be no month. */
function numbered(first: string, second: string, third: string): Day | undefined {
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) }
  if (third.length !== 4 || first.length > 2) return undefined
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second]
  return { year: Number(third), month: Number(month), day: Number(day) }
}

function findClock(text: string): Clock | undefined {
  const match = CLOCK.exec(text)
  if (match === null) return undefined
  const [, hour, minute, second, half, zone] = match
  const shift = half === 'pm' && Number(hour) < 12 ? 12 : half === 'am' && Number(hour) === 12 ? -12 : 0
  return { hour: Number(hour) + shift, minute: Number(minute), second: Number(second ?? 0), zone: toZone(zone) }
}

/** `+0200`, `+02'00'`, `+02` → `+02:00`; `UTC` → `Z`. */
function toZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  const digits = zone.replace(/\D/gu, '')
  return digits === '' || /^0+$/u.test(digits)
    ? 'Z'
    : `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2).padEnd(2, '0')}`
}

function toIso({ year, month, day }: Day, clock: Clock | undefined): string | null {
  if (year < 1000 || (month !== null && (month < 1 || month > 12))) return null
  if (day !== null && month !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null
  const date = [pad(year, 4), ...[month, day].filter(part => part !== null).map(part => pad(part, 2))].join('-')
  if (clock === undefined || day === null) return date
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return date
  return `${date}T${[clock.hour, clock.minute, clock.second].map(part => pad(part, 2)).join(':')}${clock.zone}`
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
