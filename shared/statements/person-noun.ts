import type { PersonNoun } from '../languages/speech-data.ts'
import type { Reading } from './reading.ts'
import { personOf } from './word.ts'
import { PERSONAL } from './word-kinds.ts'

/** A person or body by a listed noun, or by one with a prefix: `47-vjeçari`, `ish-rojtari`. */
export function personNoun({ keys, kinds, data }: Reading, index: number): PersonNoun | undefined {
  const isPersonal = ((kinds[index] ?? 0) & PERSONAL) !== 0
  return isPersonal ? personOf(keys[index] ?? '', data) : undefined
}
