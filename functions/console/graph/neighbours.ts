import type { EntityReference } from '../../../shared/records/records.ts'
import type { Period } from '../../../shared/store/page.ts'
import type { NamedInDocument } from '../../../shared/store/read-document-records.ts'
import type { Reads } from '../../../shared/store/reads.ts'

/** Somebody or something named together with an entity, and in how many of the documents looked at. */
export type Neighbour = EntityReference & {
  readonly documents: number
  /** The other neighbours that share documents with it, and how many; each pair is told of once. */
  readonly with: readonly { readonly id: string; readonly documents: number }[]
}

/** An entity's neighbours, those with most shared documents first, and how many documents were looked at. */
export type Neighbourhood = { readonly neighbours: readonly Neighbour[]; readonly documents: number }

const DOCUMENTS = 12
const ENTITIES_PER_DOCUMENT = 60
const MOST_NEIGHBOURS = 24

type GraphReads = Pick<Reads, 'entityMentions' | 'named'>

/** Who and what is named together with an entity, in the newest documents of a period that name it. */
export async function readNeighbourhood(reads: GraphReads, id: string, period: Period): Promise<Neighbourhood> {
  const { items } = await reads.entityMentions(id, period, { limit: DOCUMENTS, after: null })
  const revisions = new Map(items.map(({ document, revision }) => [document.id, { documentId: document.id, revision }]))
  const lists = await reads.named([...revisions.values()], ENTITIES_PER_DOCUMENT)
  return { neighbours: toNeighbours(id, lists), documents: revisions.size }
}

/** In: the entities of each shared document. */
export function toNeighbours(id: string, lists: readonly (readonly NamedInDocument[])[]): readonly Neighbour[] {
  const others = lists.flat().filter(({ entityId }) => entityId !== id)
  const byEntity = [...Map.groupBy(others, ({ entityId }) => entityId).values()]
  const nearest = byEntity.toSorted(byDocuments).slice(0, MOST_NEIGHBOURS)
  const documentsOf = new Map(
    nearest.map(records => [records[0]?.entityId, new Set(records.map(({ documentId }) => documentId))]),
  )
  return nearest.flatMap((records, at) => {
    const [first] = records
    if (first === undefined) return []
    const mine = documentsOf.get(first.entityId) ?? new Set()
    const pairs = nearest.slice(at + 1).flatMap(([other]) => {
      const shared = other === undefined ? 0 : mine.intersection(documentsOf.get(other.entityId) ?? new Set()).size
      return other === undefined || shared === 0 ? [] : [{ id: other.entityId, documents: shared }]
    })
    return [{ id: first.entityId, type: first.type, name: first.name, documents: mine.size, with: pairs }]
  })
}

function byDocuments(one: readonly NamedInDocument[], other: readonly NamedInDocument[]): number {
  const order = other.length - one.length || mentionsIn(other) - mentionsIn(one)
  return order !== 0 ? order : (one[0]?.entityId ?? '') < (other[0]?.entityId ?? '') ? -1 : 1
}

function mentionsIn(records: readonly NamedInDocument[]): number {
  return records.reduce((sum, { mentionCount }) => sum + mentionCount, 0)
}
