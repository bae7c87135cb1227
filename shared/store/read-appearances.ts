import { toEntityRecord } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import {
  AFTER_ALL,
  appearancesPartition,
  documentPartition,
  entityPartSortKey,
  entityPartsPrefix,
} from '../records/keys.ts'
import type { EntityRecord } from '../records/records.ts'
import type { TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import type { Page, PageRequest, Period, Position } from './page.ts'
import { periodRange } from './period-range.ts'
import { queryRange } from './query.ts'
import { textAt } from './read-documents.ts'
import { readSteadily, type VisibleRevisions } from './visible.ts'

/** What is asked of one entity. */
export type EntityQuestion = { readonly id: string; readonly period: Period }

/** A page of an entity's records, newest document first, one for each part. Places are `{ at, part }`: the first part's sort value, and the part. */
export async function readEntityMentions(
  access: TableAccess,
  question: EntityQuestion,
  page: PageRequest,
): Promise<Page<EntityRecord>> {
  return readSteadily(access, revisions => fillPage(listAppearances(access, question, { page, revisions }), page))
}

type Reading = { readonly page: PageRequest; readonly revisions: VisibleRevisions }

async function* listAppearances(
  access: TableAccess,
  { id, period }: EntityQuestion,
  { page, revisions }: Reading,
): AsyncGenerator<readonly Entry<EntityRecord>[]> {
  const { limit, after } = page
  const at = textAt(after)
  // the record of the place itself is read again: it may have further parts
  const range = periodRange(period, at)
  const first = { index: 'gsi1', partition: appearancesPartition(id), size: limit + 1 } as const
  for await (const group of queryRange(access, { ...first, ...range })) {
    const records = group.map(toAppearance)
    const shown = await revisions.shown(records)
    let entries: readonly Entry<EntityRecord>[] = []
    for (const one of records) {
      const isNew = one.at !== at
      if (isNew)
        entries = [...entries, { position: { at: one.at, part: 0 }, value: shown.has(one) ? one.record : undefined }]
      if (one.record.parts === 1 || !shown.has(one)) continue
      yield entries
      entries = []
      revisions.readsOn()
      yield* listParts(access, one, { limit, after: isNew ? null : after })
    }
    yield entries
  }
}

type Listed = {
  readonly at: string
  readonly documentId: string
  readonly revision: string
  readonly record: EntityRecord
}

function toAppearance(item: Item): Listed {
  const record = toEntityRecord(item)
  return { at: String(item['sk1']), documentId: record.document.id, revision: record.revision, record }
}

/** The further parts of a long entity record, in order. */
async function* listParts(
  access: TableAccess,
  { at, record }: Listed,
  { limit, after }: { readonly limit: number; readonly after: Position | null },
): AsyncGenerator<readonly Entry<EntityRecord>[]> {
  const { parts, revision, number, document } = record
  const next = Number(after?.['part'] ?? 0) + 1
  if (next >= parts) return
  const groups = queryRange(access, {
    partition: documentPartition(document.id),
    from: entityPartSortKey(revision, number, next),
    to: entityPartsPrefix(revision, number) + AFTER_ALL,
    size: limit + 1,
  })
  for await (const group of groups) {
    yield group.map(toEntityRecord).map(value => ({ position: { at, part: value.part }, value }))
  }
}
