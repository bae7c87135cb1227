import type { Delivery } from '../../shared/model/subscription.ts'
import type { StatementRecord } from '../../shared/records/records.ts'

/**
 * What is posted: which subscription it is for, and the statement with its place, as `GET /statements` shows it.
 * Without a statement it is a test.
 */
export function toPayload({ id, subscriptionId, createdAt }: Delivery, record: StatementRecord | null): string {
  const told = { id, subscription: subscriptionId, createdAt }
  if (record === null) return JSON.stringify({ type: 'test', ...told })
  const { revision: _, number: _number, ...statement } = record
  return JSON.stringify({ type: 'statement', ...told, statement })
}
