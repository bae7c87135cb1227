import type { Subscription } from '../../shared/model/subscription.ts'
import type { AnyCorrection } from '../../shared/records/correction-records.ts'
import { parseStatementId } from '../../shared/records/document-id.ts'
import type { DocumentHead, EntityProfile, StatementRecord } from '../../shared/records/records.ts'
import { readOneRevision } from '../../shared/store/read-revision.ts'
import type { Reads } from '../../shared/store/reads.ts'
import type { Subscriptions } from '../../shared/store/subscriptions.ts'
import { RequestProblem } from './problem.ts'

/** A document's head. Throws a problem: not-found where no object ever had the key, gone where it was deleted. */
export async function requireHead(reads: Pick<Reads, 'document'>, id: string): Promise<DocumentHead> {
  const head = await reads.document(id)
  if (head === undefined) throw new RequestProblem('not-found', `No document has the id ${id}`)
  if (head.status === 'deleted') throw new RequestProblem('gone', `The document ${id} was deleted`)
  return head
}

/**
 * Reads a document's records so that all are of one revision: where the head has moved on meanwhile, its older records
 * may have been swept from under the read, and it is done again; so too where `read` misses something (undefined).
 * Throws an unavailable problem for a document that moves on and on.
 */
export async function readRevision<T>(
  reads: Pick<Reads, 'document'>,
  id: string,
  read: (head: DocumentHead) => Promise<T | undefined>,
): Promise<T> {
  const found = await readOneRevision(reads, { head: () => requireHead(reads, id), read })
  if (found !== undefined) return found
  throw new RequestProblem('unavailable', `The document ${id} is being replaced`, { headers: { 'retry-after': '1' } })
}

/** An entity over all documents. Throws a not-found problem where no document mentions it. */
export async function requireEntity(reads: Pick<Reads, 'entity'>, id: string): Promise<EntityProfile> {
  const profile = await reads.entity(id)
  if (profile === undefined) throw new RequestProblem('not-found', `No document mentions an entity with the id ${id}`)
  return profile
}

/** A statement. Throws a problem: not-found where its document has none of that number, gone where the document was deleted. */
export async function requireStatement(
  reads: Pick<Reads, 'document' | 'statement'>,
  id: string,
): Promise<StatementRecord> {
  const record = await reads.statement(id)
  if (record !== undefined) return record
  const named = parseStatementId(id)
  if (named !== undefined) await requireHead(reads, named.documentId)
  throw new RequestProblem('not-found', `No statement has the id ${id}`)
}

/** A correction or merge. Throws a not-found problem where there is none, or it was taken back. */
export async function requireCorrection(reads: Pick<Reads, 'correction'>, id: string): Promise<AnyCorrection> {
  const correction = await reads.correction(id)
  if (correction === undefined) throw new RequestProblem('not-found', `No correction has the id ${id}`)
  return correction
}

/** A subscription. Throws a not-found problem where there is none. */
export async function requireSubscription(
  subscriptions: Pick<Subscriptions, 'get'>,
  id: string,
): Promise<Subscription> {
  const subscription = await subscriptions.get(id)
  if (subscription === undefined) throw new RequestProblem('not-found', `No subscription has the id ${id}`)
  return subscription
}
