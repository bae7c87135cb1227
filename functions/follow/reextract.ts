import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { TableAccess } from '../../shared/store/batches.ts'
import type { Texts } from '../../shared/store/texts.ts'
import { touchDocumentsOf } from '../../shared/store/touch-documents.ts'
import { readChange, type Change } from './changes.ts'

/** What is needed to have documents read again. */
export type ReextractDependencies = {
  readonly records: TableAccess
  readonly texts: Pick<Texts, 'list'>
  /** Tells `extract` of a text, by its key. */
  readonly tell: (key: string) => Promise<void>
  /** Is told of every failure. */
  readonly report: (thrown: unknown, id: string) => void
}

/**
 * Takes batches of the table's stream: a document that people have corrected is given to `extract` again, and entities
 * that were merged, or no longer are, have all their documents corrected.
 * Retry contract: a record says only what to look at, so that records may come twice, late and in any order; the stream
 * goes on from the first that failed.
 */
export function makeReextractHandler(dependencies: ReextractDependencies) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const change of Records.map(readChange)) {
      if (change === undefined) continue
      try {
        await follow(change, dependencies)
      } catch (thrown) {
        dependencies.report(thrown, change.kind === 'document' ? change.id : change.touching.entityId)
        return { batchItemFailures: [{ itemIdentifier: change.sequence }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

/** All texts of a document: one that is on its way may have been read before the correction was there. */
async function follow(change: Change, { records, texts, tell }: ReextractDependencies): Promise<void> {
  if (change.kind === 'merge') await touchDocumentsOf(records, change.touching)
  else for (const key of await texts.list(change.id)) await tell(key)
}
