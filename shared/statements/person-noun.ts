import type { PersonNoun } from '../languages/speech-data.ts'
import type { Reading } from './reading.ts'

/** A person or body by a listed noun, or by one with a prefix: `47-vjeçari`, `ish-rojtari`. */
export function personNoun({ words }: Reading, index: number): PersonNoun | undefined {
  return words[index]?.person
}
