import { BatchWriteCommand, DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { REVISIONS, revisionPrefix } from '../../shared/records/keys.ts'
import type { Command } from './faults.ts'

type Keyed = { readonly pk: string; readonly sk: string; readonly revision?: unknown }
type Send = (command: Command) => Promise<unknown>

/** Deletes the records of older revisions than that of a head that is about to be written. */
async function sweep({ input }: Command, send: Send): Promise<void> {
  const TableName = input['TableName'] as string
  const head = input['Item'] as Keyed
  const older = new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': head.pk, ':from': REVISIONS, ':to': revisionPrefix(String(head.revision)) },
    ConsistentRead: true,
  })
  const { Items = [] } = (await send(older)) as { Items?: readonly Keyed[] }
  const requests = Items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }))
  if (requests.length === 0) return
  await send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }))
}

/** The deletion of a head. */
function deletion(table: unknown, { pk, sk }: Keyed): Command {
  return new DeleteCommand({ TableName: table as string, Key: { pk, sk } })
}

/** What the wrong order is made of. */
export const sweepBefore = { sweep, deletion } as const
