import { createHash } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { EXPIRY_ATTRIBUTE, idempotencyKey } from '../records/keys.ts'
import type { TableAccess } from './batches.ts'

/** A write as its caller named it, and a digest of what it asks for. */
export type NamedWrite = { readonly caller: string | null; readonly key: string; readonly digest: string }

/** What was answered to a write. */
export type StoredAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** What is known of a write: nothing, so that it may begin; that another is at it; that the name was used for something else; or its answer. */
export type Known =
  { readonly kind: 'new' | 'under-way' | 'other' } | { readonly kind: 'answered'; readonly answer: StoredAnswer }

/** Writes by the names that their callers gave them. */
export type Idempotency = ReturnType<typeof makeIdempotency>

const DAY_SECONDS = 24 * 3600
/** A write takes less than half a minute: whatever is still under way later has died, and may be tried again. */
const LEASE_SECONDS = 60

/**
 * Makes the memory of writes: for a day, a write of the same name and content is answered as it was the first time. `now`: milliseconds since 1970.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function makeIdempotency({ client, table }: TableAccess, now: () => number) {
  const seconds = () => Math.floor(now() / 1000)
  const keyOf = ({ caller, key }: NamedWrite) =>
    idempotencyKey(
      createHash('sha256')
        .update(`${caller ?? ''}\n${key}`)
        .digest('hex')
        .slice(0, 40),
    )

  return {
    /** Takes a write on, unless it is known. */
    async begin(write: NamedWrite): Promise<Known> {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...keyOf(write),
              digest: write.digest,
              leaseEnds: seconds() + LEASE_SECONDS,
              ...expiring(seconds()),
            },
            ConditionExpression: 'attribute_not_exists(pk) OR #expires < :now OR leaseEnds < :now',
            ExpressionAttributeNames: { '#expires': EXPIRY_ATTRIBUTE },
            ExpressionAttributeValues: { ':now': seconds() },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        return { kind: 'new' }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return whatIsKnown(error, write)
      }
    },

    /** Remembers what was answered. */
    async finish(write: NamedWrite, answer: StoredAnswer): Promise<void> {
      const item = { ...keyOf(write), digest: write.digest, answer: JSON.stringify(answer), ...expiring(seconds()) }
      await client.send(new PutCommand({ TableName: table, Item: item }))
    },

    /** Forgets a write that failed: it may be tried again. */
    async forget(write: NamedWrite): Promise<void> {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(write) }))
    },
  }
}

function expiring(seconds: number) {
  return { [EXPIRY_ATTRIBUTE]: seconds + DAY_SECONDS }
}

function whatIsKnown({ Item: item }: ConditionalCheckFailedException, { digest }: NamedWrite): Known {
  if (item?.['digest']?.S !== digest) return { kind: 'other' }
  const answer = item['answer']?.S
  return answer === undefined ? { kind: 'under-way' } : { kind: 'answered', answer: JSON.parse(answer) as StoredAnswer }
}
