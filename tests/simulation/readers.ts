import { documentIdOf } from '../../shared/records/document-id.ts'
import { makeReads } from '../../shared/store/reads.ts'
import type { TestTable } from '../support/dynamodb.ts'

const PAGE = { limit: 200, after: null }

/** What readers see wrong at this moment: a document in part, or two of its versions mixed. */
export async function look({ client, table }: TestTable, keys: Iterable<string>): Promise<readonly string[]> {
  const reads = makeReads({ client, table })
  const heads = await Promise.all([...keys].map(key => reads.document(documentIdOf(key))))
  const all = (await reads.statements({}, PAGE)).items
  const wrong = heads.map(async head => {
    if (head?.status !== 'indexed') return []
    const [statements, entities] = await Promise.all([
      reads.documentStatements(head, PAGE),
      reads.documentEntities(head, PAGE),
    ])
    const listed = all.filter(({ document, revision }) => document.id === head.id && revision === head.revision)
    const { counts } = head
    const seen = [statements.items.length, entities.items.length, listed.length]
    const right = [counts.statements, counts.entities, counts.statements]
    return seen.join() === right.join() ? [] : [`half of ${head.key} is seen: ${seen.join()}, expected ${right.join()}`]
  })
  return (await Promise.all(wrong)).flat()
}
