import type { PersonNoun } from '../languages/speech-data.ts'
import type { Reading } from './reading.ts'

/** A person or body by a listed noun, or by one with a prefix: `47-vjeçari`, `ish-rojtari`. */
export function personNoun({ data, keys }: Reading, index: number): PersonNoun | undefined {
  const key = keys[index] ?? ''
  const listed = data.persons.get(key)
  if (listed !== undefined) return listed
  const hyphen = key.indexOf('-')
  return hyphen > 0 ? data.persons.get(key.slice(hyphen + 1)) : undefined
}
