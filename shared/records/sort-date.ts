const MOMENT = /^\d{4}-\d{2}-\d{2}T/
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i

/**
 * A date by which documents can be ordered as strings: moments in UTC to the second, less exact dates as they are.
 * In: ISO 8601 of any exactness; null or an impossible moment gives `otherwise`.
 */
export function toSortDate(published: string | null, otherwise: string): string {
  const fallback = toMoment(otherwise) ?? otherwise
  if (published === null || published === '') return fallback
  return MOMENT.test(published) ? (toMoment(published) ?? fallback) : published
}

/** A time without a zone is taken for UTC: the machine's own zone would order the same document differently elsewhere. */
function toMoment(date: string): string | undefined {
  const time = Date.parse(ZONE.test(date) ? date : `${date}Z`)
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** The month of a sort date, or its year where that is all that is known. */
export function monthOf(sortDate: string): string {
  return sortDate.slice(0, 7)
}
