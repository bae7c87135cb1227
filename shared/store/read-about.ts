import { toStatement } from '../records/from-records.ts'
import { documentPartition, statementSortKey } from '../records/keys.ts'
import type { EntityRecord, StatementRecord } from '../records/records.ts'
import { getAll, type TableAccess } from './batches.ts'

/** A document's record of an entity, and the statements that are about the entity there, in order of the text. */
export type SpokenOf = { readonly record: EntityRecord; readonly about: readonly StatementRecord[] }

/**
 * Adds to each record of an entity the first statements that are about it, at most `limit` of each, by their keys.
 * Those of a revision that is swept just now are left out.
 */
export async function readAbout(
  access: TableAccess,
  records: readonly EntityRecord[],
  limit: number,
): Promise<readonly SpokenOf[]> {
  const keys = records.map(({ document, revision, about }) =>
    about
      .slice(0, limit)
      .map(number => ({ pk: documentPartition(document.id), sk: statementSortKey(revision, number) })),
  )
  const items = await getAll(access, keys.flat(), { consistent: true })
  const found = new Map(items.map(item => [`${item.pk}\n${item.sk}`, toStatement(item)]))
  return records.map((record, at) => ({
    record,
    about: (keys[at] ?? []).flatMap(({ pk, sk }) => found.get(`${pk}\n${sk}`) ?? []),
  }))
}
