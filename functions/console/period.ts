import type { Period } from '../../shared/store/page.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether it is a year, month or day of the calendar (ISO 8601). */
export function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(value) ?? []
  if (year === undefined) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** The period that an address asks for; what is no date is left out. */
export function toPeriod(from: string | undefined, to: string | undefined): Period {
  return {
    ...(from !== undefined && isDate(from) && { from }),
    ...(to !== undefined && isDate(to) && { to }),
  }
}
