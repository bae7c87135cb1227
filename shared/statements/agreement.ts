import type { Cue } from './cue.ts'
import type { Scene } from './finding.ts'
import type { Phrase } from './phrase.ts'
import { keyAt } from './reading.ts'

/** Whether number (where both are known) lets a phrase be the subject of a cue. */
export function agrees(scene: Scene, phrase: Phrase, cue: Cue): boolean {
  if (cue.number === null || phrase.noun?.body === true) return true
  if (phrase.number === cue.number) return true
  if (cue.number !== 'plural' || phrase.entity === null) return false
  return phrase.entity.type !== 'person' || isCoordinated(scene, phrase)
}

/** `Rama dhe Basha thanë`: the last of several names stands in the singular before a verb in the plural. */
function isCoordinated({ reading }: Scene, { from }: Phrase): boolean {
  return reading.data.coordinators.has(keyAt(reading, from - 1))
}
