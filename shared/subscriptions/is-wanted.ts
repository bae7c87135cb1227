import type { SubscriptionFilter } from '../model/subscription.ts'
import type { StatementRecord } from '../records/records.ts'
import { countInStatement, isFound, toSearchQuery } from '../records/search-query.ts'

/** Whether a subscription is for a statement: the same words that a search would find it by, said by and about whom it names. */
export function isWanted(record: StatementRecord, filter: SubscriptionFilter): boolean {
  const { speaker, about, words, minConfidence } = filter
  if (record.confidence < minConfidence) return false
  if (speaker !== undefined && record.speaker?.entityId !== speaker) return false
  if (about !== undefined && !record.about.some(({ id }) => id === about)) return false
  if (words === undefined) return true
  const query = toSearchQuery(words)
  return isFound(countInStatement(record, query), query)
}
