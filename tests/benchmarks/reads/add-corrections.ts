import { makeCorrecting } from '../../../shared/store/correct.ts'
import { makeReads } from '../../../shared/store/reads.ts'
import { makeSubscriptions } from '../../../shared/store/subscriptions.ts'
import { NOW } from './make-records.ts'
import type { Readers } from './readers.ts'

/** The subscription whose deliveries are listed. */
export const SUBSCRIPTION = `sub-${'a'.repeat(20)}`
const SUBSCRIPTIONS = 5
const DELIVERIES = 80
const MADE = { at: NOW, by: null, note: null } as const

/** Corrects a statement of each document, and subscribes, as the API would. Out: the id of a correction. What an earlier run added is the same. */
export async function addCorrections(access: Readers['access'], statements: readonly string[]): Promise<string> {
  const [reads, correcting, subscriptions] = [makeReads(access), makeCorrecting(access), makeSubscriptions(access)]
  let id = ''
  for (const statementId of statements) {
    const statement = await reads.statement(statementId)
    const [first] = statement?.content ?? []
    if (statement === undefined || first === undefined) continue
    const anchor = { words: first.text, start: first.start }
    const made = { kind: 'not-a-statement', statement: anchor, ...MADE } as const
    id = (await correcting.add(statement.document.id, made)).id
  }
  for (let number = 0; number < SUBSCRIPTIONS; number += 1) {
    await subscriptions.put({
      ...{
        id: number === 0 ? SUBSCRIPTION : `sub-${String(number).padStart(20, '0')}`,
        endpoint: 'https://example.org/hook',
      },
      ...{
        filter: { words: 'ura', minConfidence: 0.5 },
        secret: 'c2VjcmV0',
        createdAt: NOW,
        createdBy: null,
        note: null,
      },
    })
  }
  for (let number = 0; number < DELIVERIES; number += 1) {
    await subscriptions.note({
      ...{ id: String(number).padStart(16, '0'), subscriptionId: SUBSCRIPTION, statementId: statements[0] ?? null },
      ...{ status: 'failed', attempts: 6, error: 'answered 500', createdAt: NOW, triedAt: NOW },
    })
  }
  return id
}
