import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { toCountedItem, type Contributions, type Counted } from '../records/counted.ts'
import { isSameContribution } from '../records/counted.ts'
import { countedKey, profileKey } from '../records/keys.ts'
import { DIGEST, toProfileItem } from '../records/profile-record.ts'
import { addContribution, type ProfileSum } from '../records/profile.ts'
import type { TableAccess } from './batches.ts'
import type { StoredProfile } from './count-reads.ts'

/** One action of a transaction. */
export type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** What an entity's contribution was, and what it becomes. */
export type Change = { readonly from: Contributions; readonly to: Contributions }

/** The entities whose profiles change. */
export function changedEntities({ from, to }: Change): readonly string[] {
  return [...new Set([...from.keys(), ...to.keys()])].filter(id => !isSameContribution(from.get(id), to.get(id)))
}

/** Moves the record of what was counted, if it is still as it was read. */
export function moveCounted(table: string, before: Counted | undefined, after: Counted): Action {
  return { Put: { TableName: table, Item: toCountedItem(after), ...asRead(before) } }
}

function asRead(before: Counted | undefined) {
  if (before === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' }
  const { revision, step } = before
  if (step === undefined) {
    return {
      ConditionExpression: 'revision = :revision AND attribute_not_exists(step)',
      ExpressionAttributeValues: { ':revision': revision },
    }
  }
  return {
    ConditionExpression: 'revision = :revision AND step = :step',
    ExpressionAttributeValues: { ':revision': revision, ':step': step },
  }
}

/** Moves profiles by the changes of some documents, if they are still as they were read. */
export function moveProfiles(
  table: string,
  changes: readonly Change[],
  profiles: ReadonlyMap<string, StoredProfile>,
): readonly Action[] {
  const ids = new Set(changes.flatMap(changedEntities))
  return [...ids].flatMap(id => {
    const before = profiles.get(id)
    return moveProfile(table, id, { before, after: applyAll(before?.sum, changes, id) })
  })
}

function applyAll(sum: ProfileSum | undefined, changes: readonly Change[], id: string): ProfileSum | undefined {
  const [taken, added] = [changes.map(({ from }) => from.get(id)), changes.map(({ to }) => to.get(id))]
  // first what is added: a profile that had nothing left for a moment would have lost nothing, but its type
  const more = added.reduce((all, one) => (one === undefined ? all : addContribution(all, one, 1)), sum)
  return taken.reduce((all, one) => (one === undefined ? all : addContribution(all, one, -1)), more)
}

type Move = { readonly before: StoredProfile | undefined; readonly after: ProfileSum | undefined }

function moveProfile(table: string, id: string, { before, after }: Move): readonly Action[] {
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#digest = :digest',
          ExpressionAttributeNames: { '#digest': DIGEST },
          ExpressionAttributeValues: { ':digest': before.digest },
        }
  if (after !== undefined) return [{ Put: { TableName: table, Item: toProfileItem(after), ...condition } }]
  if (before === undefined) return []
  return [{ Delete: { TableName: table, Key: profileKey(id), ...condition } }]
}

/** Removes or writes a record of one entity that is counted apart; what moves the document's main record guards it. */
export function removeApart(table: string, documentId: string, entityId: string): Action {
  return { Delete: { TableName: table, Key: countedKey(documentId, entityId) } }
}

/** Does actions all together or not at all. Whether they were done: not, where something had changed or was changing. */
export async function transact({ client }: TableAccess, actions: readonly Action[]): Promise<boolean> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: [...actions] }))
    return true
  } catch (error) {
    if (error instanceof TransactionCanceledException && hasLost(error)) return false
    throw error
  }
}

const LOST: ReadonlySet<string> = new Set(['None', 'ConditionalCheckFailed', 'TransactionConflict'])

function hasLost({ CancellationReasons: reasons }: TransactionCanceledException): boolean {
  return reasons !== undefined && reasons.every(({ Code }) => LOST.has(Code ?? 'None'))
}
