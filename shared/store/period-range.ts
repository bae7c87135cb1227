import { AFTER_ALL } from '../records/keys.ts'
import type { Period } from './page.ts'

/** Sorts before every date. */
const BEFORE_ALL = ' '

/**
 * A period as a stretch of sort values that begin with a date, read descending from a place on, itself included.
 * A date less exact than the period's ends counts as its beginning: `2025` is before `2025-06`.
 */
export function periodRange({ from = BEFORE_ALL, to = '' }: Period, upTo?: string) {
  const end = `${to}${AFTER_ALL}`
  const isEarlier = upTo !== undefined && upTo < end
  return { from, to: isEarlier ? upTo : end, descending: true } as const
}
