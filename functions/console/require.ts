import { parseStatementId } from '../../shared/records/document-id.ts'
import type { DocumentHead, StatementRecord } from '../../shared/records/records.ts'
import { readOneRevision } from '../../shared/store/read-revision.ts'
import type { Reads } from '../../shared/store/reads.ts'
import { ConsoleProblem } from './problem.ts'

/** A document's head. Throws a problem where no object ever had the key, or it was deleted. */
export async function requireHead(reads: Pick<Reads, 'document'>, id: string): Promise<DocumentHead> {
  const head = await reads.document(id)
  if (head === undefined) throw new ConsoleProblem('notFound')
  if (head.status === 'deleted') throw new ConsoleProblem('gone')
  return head
}

/**
 * Reads what belongs to one revision of a document: again where the head has moved on meanwhile, or `read` misses something
 * (undefined). Throws a problem for a document that moves on and on.
 */
export async function readRevision<T>(
  reads: Pick<Reads, 'document'>,
  id: string,
  read: (head: DocumentHead) => Promise<T | undefined>,
): Promise<T> {
  const found = await readOneRevision(reads, { head: () => requireHead(reads, id), read })
  if (found !== undefined) return found
  throw new ConsoleProblem('moving')
}

/** A statement. Throws a problem where its document has none of that number, or was deleted. */
export async function requireStatement(
  reads: Pick<Reads, 'document' | 'statement'>,
  id: string,
): Promise<StatementRecord> {
  const record = await reads.statement(id)
  if (record !== undefined) return record
  const named = parseStatementId(id)
  if (named !== undefined) await requireHead(reads, named.documentId)
  throw new ConsoleProblem('notFound')
}
