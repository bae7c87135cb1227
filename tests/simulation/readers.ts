import { documentIdOf } from '../../shared/records/document-id.ts'
import { makeReads } from '../../shared/store/reads.ts'
import type { TestTable } from '../support/dynamodb.ts'

const PAGE = { limit: 200, after: null }

/** How a reader looks at a document: what it holds, or what of it stands in the list of all statements. */
export type Look = 'document' | 'list'

/** What a reader sees wrong at this moment: a document in part, or two of its versions mixed. */
export async function look({ client, table }: TestTable, key: string, how: Look): Promise<readonly string[]> {
  const reads = makeReads({ client, table })
  const head = await reads.document(documentIdOf(key))
  if (head?.status !== 'indexed') return []
  const { counts } = head
  if (how === 'list') {
    const { items } = await reads.statements({}, PAGE)
    const listed = items.filter(({ document, revision }) => document.id === head.id && revision === head.revision)
    return listed.length === counts.statements ? [] : [half(key, [listed.length], [counts.statements])]
  }
  const [statements, entities] = await Promise.all([
    reads.documentStatements(head, PAGE),
    reads.documentEntities(head, PAGE),
  ])
  const [seen, right] = [
    [statements.items.length, entities.items.length],
    [counts.statements, counts.entities],
  ]
  return seen.join() === right.join() ? [] : [half(key, seen, right)]
}

function half(key: string, seen: readonly number[], right: readonly number[]): string {
  return `half of ${key} is seen: ${seen.join()}, expected ${right.join()}`
}
