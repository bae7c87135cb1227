import type { Attribution } from './attribution.ts'
import type { Finding } from './finding.ts'

/** Who has spoken so far. */
export type Memory = {
  readonly last: Attribution | undefined
  readonly lastAt: number
  /** Whether the last were several, or a document: no `ai` means them. */
  readonly noPerson: boolean
  /** The last of them who is a person known by name. */
  readonly person: Attribution | undefined
}

const LEAST_REMEMBERED = 0.5

/** Before anybody spoke. */
export const NO_MEMORY: Memory = { last: undefined, lastAt: -1, noPerson: false, person: undefined }

/** Who a finding is credited to, and whether the words that name the source are a document. */
export type Said = { readonly attribution: Attribution; readonly isDocument: boolean }

/** What is remembered after a finding. */
export function remember(memory: Memory, finding: Finding, { attribution, isDocument }: Said): Memory {
  const { entity, mention } = attribution
  if ((entity === null && mention === null) || finding.confidence < LEAST_REMEMBERED) return memory
  if (isCredit(finding, attribution)) return memory
  const isSeveral = finding.source?.number === 'plural' || finding.cue?.number === 'plural'
  const noPerson = entity === null && (isSeveral || isDocument)
  const person = entity?.type === 'person' ? attribution : memory.person
  return { ...memory, last: attribution, lastAt: finding.at, noPerson, person }
}

/** `…, raporton BBC.`: an outlet that passes a story on isn't who the text leaves speaking. */
function isCredit({ cue }: Finding, { entity }: Attribution): boolean {
  return cue?.frame.credit === true && cue.form === 'finite' && entity?.type === 'organization'
}
