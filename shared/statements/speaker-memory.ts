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

/** Who a finding is credited to; whether that is a document, or an outlet that passes stories on. */
export type Said = { readonly attribution: Attribution; readonly isDocument: boolean; readonly isOutlet: boolean }

/** What is remembered after a finding. `…, raporton BBC.`: such an outlet isn't who the text leaves speaking. */
export function remember(memory: Memory, finding: Finding, { attribution, isDocument, isOutlet }: Said): Memory {
  const { entity, mention } = attribution
  const isNobody = entity === null && mention === null
  if (isNobody || isOutlet || finding.confidence < LEAST_REMEMBERED) return memory
  const isSeveral = finding.source?.number === 'plural' || finding.cue?.number === 'plural'
  const noPerson = entity === null && (isSeveral || isDocument)
  const person = entity?.type === 'person' ? attribution : memory.person
  return { ...memory, last: attribution, lastAt: finding.at, noPerson, person }
}
