import { toStatement } from '../records/from-records.ts'
import type { Item } from '../records/item.ts'
import { AFTER_ALL, documentIdIn, placeInDocument, sameWordsPartition } from '../records/keys.ts'
import type { StatementRecord } from '../records/records.ts'
import { isNearRepeat, sketchWords } from '../records/similar-words.ts'
import { getAll, type TableAccess } from './batches.ts'
import { fillPage, type Entry } from './fill-page.ts'
import { queryRange } from './query.ts'
import { readSteadily, type VisibleRevisions } from './visible.ts'

/** The statements of nearly the same words, earliest document first, with the one asked for; it alone where its words are too few to compare. */
export async function readRepetitions(
  access: TableAccess,
  statement: StatementRecord,
  limit: number,
): Promise<readonly StatementRecord[]> {
  const words = sketchWords(statement.content.map(({ text }) => text).join(' '))
  if (words === undefined) return [statement]
  const { items } = await readSteadily(access, revisions =>
    fillPage(listRepetitions(access, words, { limit, revisions }), { limit }),
  )
  return items
}

type Reading = { readonly limit: number; readonly revisions: VisibleRevisions }

async function* listRepetitions(
  access: TableAccess,
  { bucket, sketch }: { readonly bucket: string; readonly sketch: string },
  { limit, revisions }: Reading,
): AsyncGenerator<readonly Entry<StatementRecord>[]> {
  const list = {
    index: 'gsi4',
    partition: sameWordsPartition(bucket),
    from: ' ',
    to: AFTER_ALL,
    size: limit + 1,
  } as const
  for await (const group of queryRange(access, list)) {
    const alike = group.filter(item => isNearRepeat(sketch, String(item['sketch'])))
    const items = await getAll(access, alike, { consistent: true })
    const shown = await revisions.shown(items.map(toOwned))
    const records = new Map([...shown].map(({ item }) => [item.pk + item.sk, toStatement(item)]))
    yield group.map(({ pk, sk }) => ({ position: { pk, sk }, value: records.get(pk + sk) }))
  }
}

function toOwned(item: Item) {
  return { documentId: documentIdIn(item.pk), revision: placeInDocument(item.sk).revision, item }
}
