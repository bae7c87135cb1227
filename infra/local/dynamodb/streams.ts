import { listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { DynamoDb } from './client.ts'

/** A part of a stream, read in order; `parent` must have been read before. */
export type Shard = { readonly id: string; readonly parent: string | undefined }

/** Some records of a shard, in order; `next` is missing where the shard has ended. */
export type RecordsPage = { readonly records: readonly JsonObject[]; readonly next: string | undefined }

/** The stream of one table. */
export type Stream = {
  /** The engine's own name for it: another where the table was made anew. */
  readonly arn: string
  readonly shards: () => Promise<readonly Shard[]>
  /** An iterator after the record with the sequence number; from the oldest record where there is none. */
  readonly iteratorAfter: (shardId: string, sequenceNumber: string | undefined) => Promise<string>
  readonly read: (iterator: string) => Promise<RecordsPage>
}

/** Finds the stream of a table; throws where it has none. */
export async function openStream(tableName: string, dynamoDb: DynamoDb): Promise<Stream> {
  const description = await dynamoDb.call('DescribeTable', { TableName: tableName })
  const arn = textOf(objectOf(description['Table'])['LatestStreamArn'])
  if (arn === '') throw new Error(`Cannot read the stream of table ${tableName}: it has none`)
  return {
    arn,
    shards: () => listShards(arn, dynamoDb),
    iteratorAfter: async (ShardId, sequenceNumber) => {
      const from: JsonObject =
        sequenceNumber === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber }
      const answer = await dynamoDb.call('DynamoDBStreams.GetShardIterator', { StreamArn: arn, ShardId, ...from })
      return textOf(answer['ShardIterator'])
    },
    read: async ShardIterator => {
      const answer = await dynamoDb.call('DynamoDBStreams.GetRecords', { ShardIterator, Limit: PAGE })
      const next = textOf(answer['NextShardIterator'])
      return { records: listOf(answer['Records']).map(objectOf), next: next === '' ? undefined : next }
    },
  }
}

/** As many as one call gives. */
const PAGE = 1000

async function listShards(StreamArn: string, dynamoDb: DynamoDb): Promise<readonly Shard[]> {
  const shards: Shard[] = []
  let after = ''
  do {
    const from: JsonObject = after === '' ? {} : { ExclusiveStartShardId: after }
    const answer = await dynamoDb.call('DynamoDBStreams.DescribeStream', { StreamArn, ...from })
    const description = objectOf(answer['StreamDescription'])
    shards.push(...listOf(description['Shards']).map(toShard))
    after = textOf(description['LastEvaluatedShardId'])
  } while (after !== '')
  return shards
}

function toShard(value: unknown): Shard {
  const shard = objectOf(value)
  const parent = textOf(shard['ParentShardId'])
  return { id: textOf(shard['ShardId']), parent: parent === '' ? undefined : parent }
}

/** The sequence number of a stream's record. */
export function sequenceNumberOf(record: JsonObject): string {
  return textOf(objectOf(record['dynamodb'])['SequenceNumber'])
}

/** When a stream's record was written, in milliseconds since 1970. */
export function createdAt(record: JsonObject): number {
  return Number(objectOf(record['dynamodb'])['ApproximateCreationDateTime']) * 1000
}
