import type { Reading } from './reading.ts'
import { markAt } from './words.ts'

const MARKS = new Set('“„"‘\'«’')

/** Whether a quotation, or a name in quotation marks, may open at a token. */
export function isOpeningMark(reading: Reading, at: number): boolean {
  const mark = markAt(reading, at)
  return mark !== '' && MARKS.has(mark)
}
