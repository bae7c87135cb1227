import type { DocumentReference } from '../../shared/records/records.ts'
import type { Period } from '../../shared/store/page.ts'
import type { NamedInDocument } from '../../shared/store/read-document-records.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Neighbour } from './schemas/entity.ts'
import { toReference } from './views/parts.ts'

const ENTITIES_PER_DOCUMENT = 100

/** Whose neighbours are wanted: among the newest `documents` documents of a period. */
export type NeighboursQuestion = { readonly id: string; readonly period: Period; readonly documents: number }

/** The neighbours found, most shared documents first, and how many documents were looked at. */
export type FoundNeighbours = {
  readonly neighbours: readonly Neighbour[]
  readonly documents: number
  /** Whether the entity appears in no further document of the period. */
  readonly complete: boolean
}

/** Finds who and what appears in the same documents as an entity: from the documents' entity records, newest documents first. */
export async function findNeighbours(
  reads: Pick<Reads, 'entityMentions' | 'named'>,
  { id, period, documents }: NeighboursQuestion,
): Promise<FoundNeighbours> {
  const { items, next } = await reads.entityMentions(id, period, { limit: documents, after: null })
  const shared = new Map(items.map(({ document, revision }) => [document.id, { document, revision }]))
  const revisions = [...shared].map(([documentId, { revision }]) => ({ documentId, revision }))
  const found = await reads.named(revisions, ENTITIES_PER_DOCUMENT)
  const others = found.flat().filter(({ entityId }) => entityId !== id)
  const byEntity = Map.groupBy(others, ({ entityId }) => entityId)
  const documentOf = (documentId: string) => shared.get(documentId)?.document
  const neighbours = [...byEntity.values()].flatMap(records => toNeighbour(records, documentOf)).toSorted(byDocuments)
  return { neighbours, documents: shared.size, complete: next === null }
}

/** In: an entity's records in the shared documents, the newest first. */
function toNeighbour(
  records: readonly NamedInDocument[],
  documentOf: (id: string) => DocumentReference | undefined,
): readonly Neighbour[] {
  const [newest] = records
  const document = documentOf(newest?.documentId ?? '')
  if (newest === undefined || document === undefined) return []
  const { entityId, type, name } = newest
  const mentions = records.reduce((sum, { mentionCount }) => sum + mentionCount, 0)
  return [
    {
      entity: toReference({ id: entityId, type, name }),
      documents: records.length,
      mentions,
      newest: { id: document.id, title: document.title, published: document.published },
    },
  ]
}

function byDocuments(one: Neighbour, other: Neighbour): number {
  const order = other.documents - one.documents || other.mentions - one.mentions
  return order !== 0 ? order : one.entity.id < other.entity.id ? -1 : 1
}
