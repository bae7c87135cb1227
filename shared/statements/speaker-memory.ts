import type { Attribution } from './attribution.ts'
import type { Finding } from './finding.ts'

/** Who has spoken so far. */
export type Memory = {
  readonly last: Attribution | undefined
  readonly lastAt: number
  /** Whether the last were several: no `ai` means them. */
  readonly several: boolean
  /** The last of them who is a person known by name. */
  readonly person: Attribution | undefined
}

const LEAST_REMEMBERED = 0.5

/** Before anybody spoke. */
export const NO_MEMORY: Memory = { last: undefined, lastAt: -1, several: false, person: undefined }

/** What is remembered after a finding. */
export function remember(memory: Memory, finding: Finding, attribution: Attribution): Memory {
  const { entity, mention } = attribution
  if ((entity === null && mention === null) || finding.confidence < LEAST_REMEMBERED) return memory
  if (isCredit(finding, attribution)) return memory
  const several = entity === null && (finding.source?.number === 'plural' || finding.cue?.number === 'plural')
  const person = entity?.type === 'person' ? attribution : memory.person
  return { ...memory, last: attribution, lastAt: finding.at, several, person }
}

/** `…, raporton BBC.`: an outlet that passes a story on isn't who the text leaves speaking. */
function isCredit({ cue }: Finding, { entity }: Attribution): boolean {
  return cue?.frame.credit === true && cue.form === 'finite' && entity?.type === 'organization'
}
