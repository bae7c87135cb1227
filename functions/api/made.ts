import type { Made } from '../../shared/records/correction-records.ts'
import type { RawRequest } from './request.ts'

/** When and by whom a correction is made, and why. `now`: the moment, in milliseconds since 1970. */
export function madeNow({ caller }: RawRequest, now: () => number, note: string | undefined): Made {
  return { at: new Date(now()).toISOString(), by: caller, note: note === undefined || note === '' ? null : note }
}
