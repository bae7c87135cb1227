import { toIsoDate } from './dates.ts'

const HEADER = /^\s*dat[eaë]:?\s+(\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?)(?=\s|$)/iu
const LONGEST = 100

/** The date of a header such as ` date 2025-06 ` at the start of a text, and where the header ends. */
export function dateHeader(text: string): { readonly date: string; readonly end: number } | undefined {
  const match = HEADER.exec(text.slice(0, LONGEST))
  const date = toIsoDate(match?.[1])
  return match === null || date === null ? undefined : { date, end: match[0].length }
}
