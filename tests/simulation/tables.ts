import type { Item } from '../../shared/records/item.ts'
import { sequencerOf } from '../../shared/records/document-id.ts'

const WITHOUT_TEXT: ReadonlySet<unknown> = new Set(['rejected', 'deleted'])

/**
 * Records of documents without a text, with the object's version only: which engine refused a file, or saw that it was
 * deleted, depends on when that was, and a replay does not ask again.
 */
export function withoutEngines(items: readonly Item[]): readonly Item[] {
  const documents = new Set(
    items.filter(({ sk, status }) => sk === 'HEAD' && WITHOUT_TEXT.has(status)).map(({ pk }) => pk),
  )
  return items.map(item =>
    documents.has(item.pk) && typeof item['revision'] === 'string'
      ? { ...item, revision: sequencerOf(item['revision']) }
      : item,
  )
}
