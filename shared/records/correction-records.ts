import { createHash } from 'node:crypto'
import type { DocumentCorrection, KnownCorrection, Merge } from '../model/correction.ts'
import { fold } from '../text/fold.ts'
import type { Item } from './item.ts'
import { correctionKey, CORRECTIONS_PARTITION, mergeKey } from './keys.ts'

/** When something was corrected (ISO 8601), by whom as far as the API knows, and why. */
export type Made = { readonly at: string; readonly by: string | null; readonly note: string | null }

/** A correction of something in one document. `number`: how often the document had been corrected with it. */
export type CorrectionRecord = KnownCorrection & Made & { readonly documentId: string; readonly number: number }

/** Two entities that people have made one. `name` and `type` are what the entity that is no more was called. */
export type MergeRecord = Merge & Made & { readonly id: string; readonly kind: 'merge'; readonly name: string }

/** Anything that people have corrected. */
export type AnyCorrection = CorrectionRecord | MergeRecord

const NAME_LENGTH = 12
const DOCUMENT_CORRECTION = /^([0-9a-f]{24})-x([0-9a-f]{12})$/
const MERGE = /^merge-([0-9a-f]{20})$/

/** The id of a correction: one of the same statement, or of the same entity in the document, replaces it. */
export function correctionIdOf(documentId: string, correction: DocumentCorrection): string {
  const about =
    correction.kind === 'entity' ? `entity\n${correction.entityId}` : `statement\n${fold(correction.statement.words)}`
  return `${documentId}-x${createHash('sha256').update(about).digest('hex').slice(0, NAME_LENGTH)}`
}

/** The id of the merge that ended an entity. */
export function mergeIdOf(entityId: string): string {
  return `merge-${entityId}`
}

/** What the id of a correction or merge names; undefined for anything else. */
export function parseCorrectionId(
  id: string,
): { readonly documentId: string; readonly name: string } | { readonly entityId: string } | undefined {
  const [, documentId, name] = DOCUMENT_CORRECTION.exec(id) ?? []
  if (documentId !== undefined && name !== undefined) return { documentId, name }
  const [, entityId] = MERGE.exec(id) ?? []
  return entityId === undefined ? undefined : { entityId }
}

/** A correction as the table holds it: beside its document's head, and in the list of all. */
export function toCorrectionItem(record: CorrectionRecord): Item {
  const named = parseCorrectionId(record.id)
  if (named === undefined || !('name' in named))
    throw new TypeError(`Cannot store a correction under the id ${record.id}`)
  return { ...correctionKey(named.documentId, named.name), ...listKeys(record), correction: record }
}

/** A merge as the table holds it: in the list of merges, and in that of all corrections. */
export function toMergeItem(record: MergeRecord): Item {
  return { ...mergeKey(record.entityId), ...listKeys(record), correction: record }
}

function listKeys({ at, id }: AnyCorrection) {
  return { pk1: CORRECTIONS_PARTITION, sk1: `${at}#${id}` }
}

/** A correction or merge without its keys. Only the two functions above write them, so its shape is trusted. */
export function fromCorrectionItem(item: Item): AnyCorrection {
  return item['correction'] as AnyCorrection
}
