import { artifactKey } from '../../../shared/records/artifact.ts'
import { toContribution, type Contribution } from '../../../shared/records/contribution.ts'
import { toCountedItem } from '../../../shared/records/counted.ts'
import { toEntityRecord } from '../../../shared/records/from-records.ts'
import { deletedHead, failedHead, indexedHead, rejectedHead, toHeadItem } from '../../../shared/records/head-record.ts'
import type { Item } from '../../../shared/records/item.ts'
import { entitiesPrefix, isWordList } from '../../../shared/records/keys.ts'
import { toProfileItem } from '../../../shared/records/profile-record.ts'
import { addContribution, derivedKeys, type ProfileSum } from '../../../shared/records/profile.ts'
import type { DocumentHead } from '../../../shared/records/records.ts'
import { monthOf } from '../../../shared/records/sort-date.ts'
import { toRecords } from '../../../shared/records/to-records.ts'
import { toWordItems } from '../../../shared/records/word-list.ts'
import { ENGINE_VERSION } from '../../../shared/pipeline.ts'
import { drawDocument, LONG_DOCUMENT, type DrawnDocument } from './draw-document.ts'
import type { Stock } from './draw-words.ts'

/** The moment at which everything was processed. */
export const NOW = '2026-01-01T12:00:00.000Z'
const WRITING = { engine: ENGINE_VERSION, now: NOW } as const

/** What became of a document: of a hundred one cannot be read, some fail, some are deleted. */
export function statusOf(number: number): DocumentHead['status'] {
  if (number === LONG_DOCUMENT) return 'indexed'
  if (number % 100 === 50) return 'rejected'
  if (number % 500 === 123) return 'failed'
  return number % 1000 === 77 ? 'deleted' : 'indexed'
}

/** The head of a document that was read. */
export function headOf({ artifact, extraction }: DrawnDocument): DocumentHead {
  const { documentId, sequencer } = artifact.object
  return indexedHead(artifact, extraction, artifactKey(documentId, sequencer), { now: NOW })
}

/**
 * All records of a table of drawn documents, document after document, then those that follow from the sums of all: what
 * `extract` and `tally` would have left, made by what they make their records with.
 */
export function* makeRecords(documents: number, stock: Stock): Generator<readonly Item[]> {
  const sums = new Map<string, ProfileSum | undefined>()
  for (let number = 0; number < documents; number += 1) {
    const drawn = drawDocument(number, documents, stock)
    yield statusOf(number) === 'indexed' ? indexed(drawn, sums) : [notIndexed(number, drawn)]
  }
  for (const sum of sums.values()) if (sum !== undefined) yield [toProfileItem(sum), ...derivedKeys(sum)]
}

function indexed(drawn: DrawnDocument, sums: Map<string, ProfileSum | undefined>): readonly Item[] {
  const head = headOf(drawn)
  const records = toRecords(head, drawn.artifact.parsed.text, drawn.extraction)
  const contributions = contributionsOf(head, records)
  for (const contribution of contributions.values()) {
    sums.set(contribution.entityId, addContribution(sums.get(contribution.entityId), contribution, 1))
  }
  return [
    ...records,
    toHeadItem(head),
    toCountedItem({ documentId: head.id, revision: head.revision, contributions }),
    ...records.filter(({ sk }) => isWordList(sk)).flatMap(toWordItems),
  ]
}

/** What the document's entities add to their profiles. */
function contributionsOf(head: DocumentHead, records: readonly Item[]): ReadonlyMap<string, Contribution> {
  const prefix = entitiesPrefix(head.revision)
  const own = records.filter(({ sk }) => sk.startsWith(prefix))
  const all = own.map(item => toContribution(toEntityRecord(item), monthOf(head.sortDate)))
  return new Map(all.map(one => [one.entityId, one]))
}

function notIndexed(number: number, { artifact: { object } }: DrawnDocument): Item {
  const status = statusOf(number)
  if (status === 'deleted') return toHeadItem(deletedHead(object, WRITING))
  const reason = { code: 'format.unsupported', message: 'Files of this kind cannot be read' }
  if (status === 'rejected') return toHeadItem(rejectedHead(object, reason, WRITING))
  return toHeadItem(failedHead(object, { code: 'fault', message: 'It failed again and again' }, NOW))
}
