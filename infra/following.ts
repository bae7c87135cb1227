import { Duration, Validations } from 'aws-cdk-lib'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { correctedKey, headKey, MERGES_PARTITION } from '../shared/records/keys.ts'
import { grant, grantAnnouncing, grantIndexRead, grantListing, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Storage } from './storage.ts'
import { makeDeadLetters } from './work-queue.ts'

/** What is watched, and who is told of the texts to read again. */
export type FollowingOptions = { readonly storage: Storage; readonly extractQueue: Queue }

/** An entity of many thousand documents takes minutes to be merged. */
const TIMEOUT = Duration.minutes(10)

/**
 * What follows from changes of the table beside counts: corrected documents are read again (table → follow → the queue of
 * extract), and subscribers hear of new statements (table → follow → EventBridge).
 */
export class Following extends Construct {
  readonly made: NodejsFunction
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { storage, extractQueue }: FollowingOptions) {
    super(scope, id)
    const { texts, records } = storage
    this.deadLetters = makeDeadLetters(this, 'Follow')
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself, of an event source and not of a queue: the rule only sees the latter.',
    })
    this.made = makeNodeFunction(this, {
      name: 'follow',
      memorySize: 512,
      timeout: TIMEOUT,
      environment: {
        TEXTS_BUCKET: texts.bucketName,
        TABLE_NAME: records.tableName,
        EXTRACT_QUEUE_URL: extractQueue.queueUrl,
      },
    })
    grantListing(this.made, texts)
    grantIndexRead(this.made, records, 'gsi1')
    grantRecords(this.made, records, ['GetItem', 'Query', 'PutItem', 'UpdateItem'])
    grantAnnouncing(this.made)
    grant(this.made, ['sqs:SendMessage'], [extractQueue.queueArn])
    this.made.addEventSource(
      new DynamoEventSource(records, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 20,
        onFailure: new SqsDlq(this.deadLetters),
        filters: FOLLOWED.map(Keys => FilterCriteria.filter({ dynamodb: { Keys } })),
      }),
    )
  }
}

/** Documents that moved, corrections of them, and entities that were merged. */
const FOLLOWED = [{ sk: { S: [headKey('').sk, correctedKey('').sk] } }, { pk: { S: [MERGES_PARTITION] } }] as const
