import { toEntityRecord, toStatement } from '../records/from-records.ts'
import { aboutPartition, documentSort, speakerPartition, wordPartition, wordPlaceIn } from '../records/keys.ts'
import type { DocumentHead } from '../records/records.ts'
import type { QueryWord } from '../records/search-query.ts'
import { placesOf, TITLE } from '../records/word-list.ts'
import type { TableAccess } from './batches.ts'
import type { DocumentList } from './document-streams.ts'
import type { Period } from './page.ts'
import { periodRange } from './period-range.ts'
import { queryRange } from './query.ts'
import { listDocuments } from './read-documents.ts'
import type { DocumentFilter } from './reads.ts'

/** How many records one query reads: those of words are small. */
const SIZE = 100

/** What sort values of records of one document begin with, the document's place, may be followed by more. */
function upToDocument(upTo: string | undefined): string | undefined {
  return upTo === undefined ? undefined : `${upTo}$`
}

/** The lists that may hold forms of a word: one for each stem. */
export function listsOfWord(access: TableAccess, { word, stems }: QueryWord, period: Period): readonly DocumentList[] {
  return stems.map(
    stem =>
      async function* (upTo) {
        const range = periodRange(period, upToDocument(upTo))
        for await (const group of queryRange(access, { partition: wordPartition(stem), size: SIZE, ...range })) {
          // a document with other words of the stem is a step too: whoever reads on and on for nothing can stop
          yield group.map(item => ({ ...wordPlaceIn(item.sk), numbers: placesOf(word, item) }))
        }
      },
  )
}

/** The list of what an entity said. */
export function listOfSpeaker(access: TableAccess, speaker: string, period: Period): DocumentList {
  return async function* (upTo) {
    const range = periodRange(period, upToDocument(upTo))
    const list = { index: 'gsi1', partition: speakerPartition(speaker), size: SIZE } as const
    for await (const group of queryRange(access, { ...list, ...range })) {
      yield group.map(item => {
        const { revision, number } = toStatement(item)
        const sort = String(item['sk1'])
        return { at: sort.slice(0, sort.lastIndexOf('#')), revision, numbers: [number] }
      })
    }
  }
}

/** The list of what is said about an entity. */
export function listOfAbout(access: TableAccess, entity: string, period: Period): DocumentList {
  return async function* (upTo) {
    const range = periodRange(period, upToDocument(upTo))
    const list = { index: 'gsi2', partition: aboutPartition(entity), size: SIZE } as const
    for await (const group of queryRange(access, { ...list, ...range })) {
      yield group.map(item => {
        const { revision, about } = toEntityRecord(item)
        const sort = String(item['sk2'])
        return { at: sort.slice(0, sort.lastIndexOf('#')), revision, numbers: about }
      })
    }
  }
}

/** The list of all documents, with all their statements, for words that are not in the index. */
export function listOfAll(access: TableAccess, filter: DocumentFilter): DocumentList {
  return async function* (upTo) {
    for await (const group of listDocuments(access, filter, { size: (SIZE * 3) / 4, upTo, after: undefined })) {
      yield group.flatMap(({ value }) => (value === undefined ? [] : [{ ...toListed(value) }]))
    }
  }
}

function toListed(head: DocumentHead) {
  const numbers = [TITLE, ...Array(head.counts.statements).keys()]
  return { at: documentSort(head.sortDate, head.id), revision: head.revision, numbers }
}
