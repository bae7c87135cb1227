import { describe, expect, it } from 'vitest'
import { toNeighbours } from '../../../../functions/console/graph/neighbours.ts'
import type { NamedInDocument } from '../../../../shared/store/read-document-records.ts'

/** The records of documents, each drawn as the letters of its entities. */
const documents = (...drawn: readonly string[]) =>
  drawn.map((letters, at) => [...letters].map(letter => record(letter, `d${at}`)))

function record(letter: string, documentId: string): NamedInDocument {
  return { documentId, entityId: letter, type: 'person', name: letter, mentionCount: 1 }
}

describe('toNeighbours()', () => {
  it('counts the documents that each shares with the entity, the nearest first', () => {
    const found = toNeighbours('x', documents('xab', 'xb', 'xbc'))
    expect(found.map(({ id, documents }) => [id, documents])).toEqual([
      ['b', 3],
      ['a', 1],
      ['c', 1],
    ])
  })

  it('tells of each pair of neighbours once, with what they share', () => {
    const found = toNeighbours('x', documents('xab', 'xab', 'xbc'))
    expect(found.flatMap(({ id, with: pairs }) => pairs.map(pair => [id, pair.id, pair.documents]))).toEqual([
      ['b', 'a', 2],
      ['b', 'c', 1],
    ])
  })

  it('finds nobody where it stands alone', () => {
    expect(toNeighbours('x', documents('x', 'x'))).toEqual([])
  })
})
