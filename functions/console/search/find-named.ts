import type { EntityProfile } from '../../../shared/records/records.ts'
import type { Reads } from '../../../shared/store/reads.ts'

/** Who is meant by an id or a name: the one taken, and others of that name. Nobody is taken where nobody is called so. */
export type Named = { readonly taken: EntityProfile | undefined; readonly others: readonly EntityProfile[] }

const ID = /^[0-9a-f]{20}$/
const MOST = 8

/** Finds who is meant; undefined where nobody was asked for. Of several, the one in most statements is taken. */
export async function findNamed(
  reads: Pick<Reads, 'entity' | 'entities'>,
  asked: string | undefined,
): Promise<Named | undefined> {
  if (asked === undefined) return undefined
  if (ID.test(asked)) return { taken: await reads.entity(asked), others: [] }
  const { items } = await reads.entities({ name: asked, order: 'name' }, { limit: MOST, after: null })
  const [taken, ...others] = items.toSorted((a, b) => weight(b) - weight(a))
  return { taken, others }
}

function weight({ counts }: EntityProfile): number {
  return counts.statements + counts.about + counts.documents
}
