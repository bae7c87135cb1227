import { Duration, Validations } from 'aws-cdk-lib'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { correctedKey, MERGES_PARTITION } from '../shared/records/keys.ts'
import { grant, grantIndexRead, grantListing, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Storage } from './storage.ts'
import { makeDeadLetters } from './work-queue.ts'

/** What is watched for corrections, and who is told of the texts to read again. */
export type CorrectingOptions = { readonly storage: Storage; readonly extractQueue: Queue }

/** An entity of many thousand documents takes minutes to be merged. */
const TIMEOUT = Duration.minutes(10)

/** From a correction to the records that follow it: table → reextract → the queue of extract. */
export class Correcting extends Construct {
  readonly made: NodejsFunction
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { storage, extractQueue }: CorrectingOptions) {
    super(scope, id)
    const { texts, records } = storage
    this.deadLetters = makeDeadLetters(this, 'Reextract')
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself, of an event source and not of a queue: the rule only sees the latter.',
    })
    this.made = makeNodeFunction(this, {
      name: 'reextract',
      memorySize: 256,
      timeout: TIMEOUT,
      environment: {
        TEXTS_BUCKET: texts.bucketName,
        TABLE_NAME: records.tableName,
        EXTRACT_QUEUE_URL: extractQueue.queueUrl,
      },
    })
    grantListing(this.made, texts)
    grantIndexRead(this.made, records, 'gsi1')
    grantRecords(this.made, records, ['UpdateItem'])
    grant(this.made, ['sqs:SendMessage'], [extractQueue.queueArn])
    this.made.addEventSource(
      new DynamoEventSource(records, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 20,
        onFailure: new SqsDlq(this.deadLetters),
        filters: [{ sk: { S: [correctedKey('').sk] } }, { pk: { S: [MERGES_PARTITION] } }].map(Keys =>
          FilterCriteria.filter({ dynamodb: { Keys } }),
        ),
      }),
    )
  }
}
