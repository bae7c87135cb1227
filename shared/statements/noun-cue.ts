import type { Cue } from './cue.ts'
import { keyAt, type Reading } from './reading.ts'

/** A noun that announces words as they were said takes a quotation and nothing else. */
const FRAME = { quotation: true, clause: 0, wish: false, object: false, negatable: true, credit: false }

/** The cue that one noun is: `postimi` in `Postimi i plotë: …`, `mesazhin` in `me mesazhin: “…”`. */
export function nounCueAt(reading: Reading, noun: number): Cue {
  return {
    from: noun,
    to: noun + 1,
    groupFrom: noun,
    form: 'noun',
    lemma: keyAt(reading, noun),
    frame: FRAME,
    impersonal: false,
    negated: false,
    number: null,
    sentence: reading.sentenceOf[noun] ?? -1,
  }
}
