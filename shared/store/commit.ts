import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { toDocumentHead } from '../records/from-records.ts'
import { toHeadItem } from '../records/head-record.ts'
import type { Item } from '../records/item.ts'
import { AFTER_ALL, documentPartition, headKey, REVISIONS, revisionPrefix, type Key } from '../records/keys.ts'
import type { DocumentHead } from '../records/records.ts'
import { deleteAll, putAll, type TableAccess } from './batches.ts'

/**
 * What became of a commit. `first`: readers see it from now on, and saw nothing before. `moved`: they see it instead of
 * something older. `repeated`: they saw it before. `stale`: they see something newer, and nothing of this is left.
 */
export type CommitOutcome = 'first' | 'moved' | 'repeated' | 'stale'

/**
 * Makes a revision of a document the visible one: writes its records, moves the head by one conditional write, sweeps what
 * it superseded. Readers see the old revision or the new one, never a mixture. A crash anywhere is repaired by calling it
 * again; calls may overlap. The greatest revision wins, whatever the order.
 */
export async function commitDocument(
  access: TableAccess,
  head: DocumentHead,
  records: readonly Item[] = [],
): Promise<CommitOutcome> {
  await putAll(access, records)
  const outcome = await moveHead(access, head)
  if (outcome === 'stale') await sweepRevision(access, head.id, head.revision)
  // what an older version of a first one may be writing still, that version sweeps itself when it finds that it is late
  else if (outcome !== 'first') await sweepSuperseded(access, head.id, head.revision)
  return outcome
}

/** A document's head, as of the latest write. */
export async function readHead({ client, table }: TableAccess, documentId: string): Promise<DocumentHead | undefined> {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: table, Key: headKey(documentId), ConsistentRead: true }),
  )
  return item === undefined ? undefined : toDocumentHead(item as Item)
}

async function moveHead(access: TableAccess, head: DocumentHead): Promise<CommitOutcome> {
  try {
    const { Attributes: before } = await access.client.send(
      new PutCommand({
        TableName: access.table,
        ReturnValues: 'ALL_OLD',
        Item: toHeadItem(head),
        ConditionExpression: 'attribute_not_exists(pk) OR revision < :revision',
        ExpressionAttributeValues: { ':revision': head.revision },
      }),
    )
    return before === undefined ? 'first' : 'moved'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const present = await readHead(access, head.id)
    return present?.revision === head.revision && present.status === head.status ? 'repeated' : 'stale'
  }
}

/** Deletes the records of all revisions before this one. Those after it are being written: they are left alone. */
export async function sweepSuperseded(access: TableAccess, documentId: string, revision: string): Promise<void> {
  await sweep(access, documentId, { from: REVISIONS, to: revisionPrefix(revision) })
}

/** Deletes the records of one revision, which lost against a newer one. */
export async function sweepRevision(access: TableAccess, documentId: string, revision: string): Promise<void> {
  const from = revisionPrefix(revision)
  await sweep(access, documentId, { from, to: from + AFTER_ALL })
}

type Range = { readonly from: string; readonly to: string }

async function sweep(access: TableAccess, documentId: string, { from, to }: Range): Promise<void> {
  let after: Record<string, unknown> | undefined
  do {
    const answer = await access.client.send(
      new QueryCommand({
        TableName: access.table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': documentPartition(documentId), ':from': from, ':to': to },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        ExclusiveStartKey: after,
      }),
    )
    await deleteAll(access, (answer.Items ?? []) as Key[])
    after = answer.LastEvaluatedKey
  } while (after !== undefined)
}
