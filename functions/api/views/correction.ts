import { correctedIn, entityIdOf } from '../../../shared/records/document-id.ts'
import type { NamedEntity, StatementAnchor } from '../../../shared/model/correction.ts'
import type { AnyCorrection } from '../../../shared/records/correction-records.ts'
import type { Reads } from '../../../shared/store/reads.ts'
import type { View } from '../formats.ts'
import type { Correction } from '../schemas/correction.ts'

/** A correction, and whether the documents concerned follow it. */
export type Followed = { readonly correction: AnyCorrection; readonly applied: boolean }

/** Finds out whether a correction is followed: its document has been read with it, or no document names the merged entity any more. */
export async function follow(
  correction: AnyCorrection,
  reads: Pick<Reads, 'document' | 'entityMentions'>,
): Promise<Followed> {
  if (correction.kind === 'merge') {
    const { items } = await reads.entityMentions(correction.entityId, {}, { limit: 1, after: null })
    return { correction, applied: items.length === 0 }
  }
  const head = await reads.document(correction.documentId)
  return { correction, applied: head?.status === 'indexed' && correctedIn(head.revision) >= correction.number }
}

/** A correction as answers show it. */
export function toCorrection({ correction, applied }: Followed): Correction {
  const { id, kind, note, by, at } = correction
  return {
    id,
    kind,
    status: applied ? 'applied' : 'pending',
    documentId: correction.kind === 'merge' ? null : correction.documentId,
    statement: 'statement' in correction ? toAnchor(correction.statement) : null,
    entityId: 'entityId' in correction ? correction.entityId : null,
    is: referenceOf(correction),
    note,
    by,
    at,
  }
}

/** Maps come from the table in any order: the same answer is always the same bytes. */
function toAnchor({ words, start }: StatementAnchor): StatementAnchor {
  return { words, start }
}

function referenceOf(correction: AnyCorrection): Correction['is'] {
  if (correction.kind === 'merge') return toReference(correction.into)
  if (correction.kind === 'entity') return toReference(correction.is)
  if (correction.kind === 'not-a-statement' || correction.speaker === null) return null
  return toReference(correction.speaker)
}

function toReference({ type, name }: NamedEntity) {
  return { id: entityIdOf(type, name), type, name }
}

/** How corrections are shown. */
export const CORRECTIONS: View<Followed, Correction> = {
  show: toCorrection,
  columns: {
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    status: ({ status }) => status,
    documentId: ({ documentId }) => documentId,
    words: ({ statement }) => statement?.words,
    entityId: ({ entityId }) => entityId,
    isId: ({ is }) => is?.id,
    is: ({ is }) => is?.name,
    note: ({ note }) => note,
    by: ({ by }) => by,
    at: ({ at }) => at,
  },
}
