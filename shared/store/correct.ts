import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { PipelineError } from '../errors.ts'
import type { DocumentCorrection } from '../model/correction.ts'
import {
  correctionIdOf,
  mergeIdOf,
  toCorrectionItem,
  toMergeItem,
  type AnyCorrection,
  type CorrectionRecord,
  type Made,
  type MergeRecord,
} from '../records/correction-records.ts'
import { entityIdOf } from '../records/document-id.ts'
import { correctedKey, mergeKey, MERGES_STATE_KEY, type Key } from '../records/keys.ts'
import type { TableAccess } from './batches.ts'
import type { Action } from './count-actions.ts'
import { keyOf, readDocumentState } from './read-corrections.ts'
import { waitBefore } from './wait.ts'

const MAX_TRIES = 6

/**
 * Stores a correction of something in a document, in the place of an earlier one of the same, and counts it: the stream
 * tells `follow`, and the document is read again with it. Throws `store.throttled` if others correct it all the time.
 */
export async function addCorrection(
  access: TableAccess,
  documentId: string,
  made: DocumentCorrection & Made,
): Promise<CorrectionRecord> {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const { corrected } = await readDocumentState(access, documentId)
    const record = { ...made, id: correctionIdOf(documentId, made), documentId, number: corrected + 1 }
    const counted = countAs(access, documentId, corrected)
    if (await transact(access, [{ Put: { TableName: access.table, Item: toCorrectionItem(record) } }, counted]))
      return record
    await (access.pause ?? waitBefore)(attempt)
  }
  throw busy(documentId)
}

/** Merges an entity into another, in all documents. Out: undefined where either was merged already. */
export async function addMerge(
  access: TableAccess,
  merge: Omit<MergeRecord, 'id' | 'kind'>,
): Promise<MergeRecord | undefined> {
  const record: MergeRecord = { ...merge, id: mergeIdOf(merge.entityId), kind: 'merge' }
  const put = { TableName: access.table, Item: toMergeItem(record), ConditionExpression: 'attribute_not_exists(pk)' }
  // two that are merged into each other at the same time would be a ring
  const unmerged = {
    ConditionCheck: {
      TableName: access.table,
      Key: mergeKey(entityIdOf(merge.into.type, merge.into.name)),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const outcome = await tryTransact(access, [{ Put: put }, unmerged, addOne(access, MERGES_STATE_KEY)])
    if (outcome === 'done') return record
    if (outcome === 'refused') return undefined
    await (access.pause ?? waitBefore)(attempt)
  }
  throw busy(merge.entityId)
}

/** Takes a correction or merge back. Out: whether there was one. */
export async function takeBack(access: TableAccess, correction: AnyCorrection): Promise<boolean> {
  const key = keyOf(correction.id)
  if (key === undefined) return false
  const gone = { TableName: access.table, Key: key, ConditionExpression: 'attribute_exists(pk)' }
  const counted = correction.kind === 'merge' ? MERGES_STATE_KEY : correctedKey(correction.documentId)
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const outcome = await tryTransact(access, [{ Delete: gone }, addOne(access, counted)])
    if (outcome !== 'conflict') return outcome === 'done'
    await (access.pause ?? waitBefore)(attempt)
  }
  throw busy(correction.id)
}

/** Says that a document must be read again: what was merged concerns it. */
export async function touchDocument({ client, table }: TableAccess, documentId: string): Promise<void> {
  await client.send(new UpdateCommand({ TableName: table, ...adding(correctedKey(documentId)) }))
}

function addOne({ table }: TableAccess, key: Key): Action {
  return { Update: { TableName: table, ...adding(key) } }
}

function adding(key: Key) {
  return {
    Key: key,
    UpdateExpression: 'ADD #count :one',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1 },
  }
}

/** Counts a document's next correction, if none has come in between. */
function countAs({ table }: TableAccess, documentId: string, before: number): Action {
  return {
    Put: {
      TableName: table,
      Item: { ...correctedKey(documentId), count: before + 1 },
      ConditionExpression: 'attribute_not_exists(pk) OR #count = :before',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':before': before },
    },
  }
}

async function transact(access: TableAccess, actions: readonly Action[]): Promise<boolean> {
  return (await tryTransact(access, actions)) === 'done'
}

/** `refused`: a condition on what is there failed. `conflict`: another transaction was at it. */
async function tryTransact(
  { client }: TableAccess,
  actions: readonly Action[],
): Promise<'done' | 'refused' | 'conflict'> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: [...actions] }))
    return 'done'
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const refused = (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed')
    return refused ? 'refused' : 'conflict'
  }
}

function busy(what: string): PipelineError {
  return new PipelineError('store.throttled', `Cannot correct ${what}: it was changed again and again`)
}

/** What can be corrected in a table. */
export type Correcting = ReturnType<typeof makeCorrecting>

/** Makes the corrections of a table. */
export function makeCorrecting(access: TableAccess) {
  return {
    add: (documentId: string, made: DocumentCorrection & Made) => addCorrection(access, documentId, made),
    merge: (merge: Omit<MergeRecord, 'id' | 'kind'>) => addMerge(access, merge),
    takeBack: (correction: AnyCorrection) => takeBack(access, correction),
  }
}
