import { findDate } from '../languages/calendar.ts'
import type { Cue } from './cue.ts'
import type { Finding } from './finding.ts'
import { isAny, type Reading, sentenceAt } from './reading.ts'
import { DATE } from './word-kinds.ts'

/** When something was said. */
export type StatementDate = { readonly date: string | null; readonly dateInferred: boolean }

/** For each token 1 where it is part of what anybody says; and the document's date. */
export type Dating = { readonly said: Uint8Array; readonly published: string | null }

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u

/**
 * When something was said: a day named in the sentence of the cue, outside of what is said; else the document's own
 * date, inferred. A quotation without a cue is dated like its document.
 */
export function dateOf(reading: Reading, finding: Finding, { said, published }: Dating): StatementDate {
  const found = finding.cue === null ? undefined : namedDay(reading, finding.cue, { said, published })
  if (found !== undefined) return found
  const date = DAY.exec(published ?? '')?.[0] ?? null
  return { date, dateInferred: date !== null }
}

function namedDay(reading: Reading, cue: Cue, { said, published }: Dating): StatementDate | undefined {
  const sentence = sentenceAt(reading, cue.from)
  const { data } = reading
  for (let at = sentence.from; at < sentence.to; at++) {
    const found = isAny(reading, at, DATE)
      ? findDate(reading.keys, { from: at, to: at + 1 }, { data: data.dates, published })
      : undefined
    if (found === undefined) continue
    if (said[at] !== 1) return { date: found.date, dateInferred: found.inferred }
    at = found.to - 1
  }
  return undefined
}
