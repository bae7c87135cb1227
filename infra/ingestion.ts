import { Duration, Validations } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { WORD_LIST } from '../shared/records/keys.ts'
import { ceilingText } from './ceiling.ts'
import type { EnvironmentConfig } from './config.ts'
import { grantAnnouncing, grantListing, grantObjects, grantRecords } from './grants.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Storage } from './storage.ts'
import { makeDeadLetters, makeWorkQueue, MAX_RECEIVE_COUNT, type WorkQueue } from './work-queue.ts'

/** What ingestion stands on. */
export type IngestionOptions = { readonly storage: Storage; readonly environment: EnvironmentConfig }

/**
 * A stage's time is for at least four documents that take all they may, and for storing what was found: what a batch leaves
 * over is given back, and within its tries every document of a batch of ten has had its turn.
 */
const STAGE_TIMEOUT = Duration.seconds(180)
const TALLY_TIMEOUT = Duration.seconds(60)

/** The most that may be spent on one document, beside what the function needs for itself: more is a rejection. */
const PARSE_LIMITS = { MAX_DOCUMENT_SECONDS: '25', MAX_DOCUMENT_MEGABYTES: '1024' }
const EXTRACT_LIMITS = { MAX_DOCUMENT_SECONDS: '40', MAX_DOCUMENT_MEGABYTES: '640' }

/** From an object to its records: documents → parse → texts → extract → records → tally. */
export class Ingestion extends Construct {
  readonly stages: readonly { readonly made: NodejsFunction; readonly queues: WorkQueue }[]
  /** What replay feeds again. */
  readonly extractQueue: Queue
  /** What lets documents in, and may be closed. */
  readonly parseSource: SqsEventSource
  readonly tally: NodejsFunction
  readonly tallyDeadLetters: Queue

  constructor(scope: Construct, id: string, { storage, environment }: IngestionOptions) {
    super(scope, id)
    const parse = {
      made: makeParse(this, storage, environment),
      queues: makeWorkQueue(this, 'Parse', STAGE_TIMEOUT),
    }
    const extract = {
      made: makeExtract(this, storage, environment),
      queues: makeWorkQueue(this, 'Extract', STAGE_TIMEOUT),
    }
    tell(this, 'DocumentChanged', {
      of: storage.documents,
      types: ['Object Created', 'Object Deleted'],
      to: parse.queues,
    })
    tell(this, 'TextStored', { of: storage.texts, types: ['Object Created'], to: extract.queues })
    this.parseSource = feed(parse.made, parse.queues.queue, environment.maxConcurrency.parse)
    feed(extract.made, extract.queues.queue, environment.maxConcurrency.extract)
    this.stages = [parse, extract]
    this.extractQueue = extract.queues.queue
    this.tallyDeadLetters = makeDeadLetters(this, 'Tally')
    acknowledgeLastResort(this.tallyDeadLetters)
    this.tally = makeTally(this, storage, this.tallyDeadLetters)
  }
}

function makeParse(
  scope: Construct,
  { documents, texts, records }: Storage,
  { maxObjectBytes, monthlyCeiling }: EnvironmentConfig,
): NodejsFunction {
  const made = makeNodeFunction(scope, {
    name: 'parse',
    memorySize: 1536,
    timeout: STAGE_TIMEOUT,
    environment: {
      DOCUMENTS_BUCKET: documents.bucketName,
      TEXTS_BUCKET: texts.bucketName,
      TABLE_NAME: records.tableName,
      MAX_OBJECT_BYTES: String(maxObjectBytes),
      MONTHLY_CEILING: ceilingText(monthlyCeiling),
      MAX_RECEIVE_COUNT: String(MAX_RECEIVE_COUNT),
      ...PARSE_LIMITS,
    },
  })
  grantObjects(made, documents, ['GetObject', 'GetObjectVersion'])
  grantListing(made, documents)
  grantObjects(made, texts, ['PutObject', 'DeleteObject'])
  grantListing(made, texts)
  grantRecords(made, records, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'])
  grantAnnouncing(made)
  return made
}

function makeExtract(scope: Construct, { texts, records }: Storage, { listsWords }: EnvironmentConfig): NodejsFunction {
  const made = makeNodeFunction(scope, {
    name: 'extract',
    memorySize: 1024,
    timeout: STAGE_TIMEOUT,
    environment: {
      TEXTS_BUCKET: texts.bucketName,
      TABLE_NAME: records.tableName,
      WORD_LISTS: listsWords ? 'on' : 'off',
      MAX_RECEIVE_COUNT: String(MAX_RECEIVE_COUNT),
      ...EXTRACT_LIMITS,
    },
  })
  grantObjects(made, texts, ['GetObject', 'DeleteObject'])
  grantListing(made, texts)
  grantRecords(made, records, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'])
  return made
}

type Telling = { readonly of: Bucket; readonly types: readonly string[]; readonly to: WorkQueue }

/** Tells a stage of what happens in a bucket; what EventBridge cannot deliver is a dead letter too. */
function tell(scope: Construct, id: string, { of, types, to }: Telling): void {
  new Rule(scope, id, {
    eventPattern: { source: ['aws.s3'], detailType: [...types], detail: { bucket: { name: [of.bucketName] } } },
    targets: [new SqsQueue(to.queue, { deadLetterQueue: to.deadLetters, retryAttempts: 185 })],
  })
}

function feed(made: NodejsFunction, queue: Queue, maxConcurrency: number): SqsEventSource {
  const source = new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency })
  made.addEventSource(source)
  return source
}

function makeTally(scope: Construct, { records }: Storage, deadLetters: Queue): NodejsFunction {
  const made = makeNodeFunction(scope, {
    name: 'tally',
    memorySize: 512,
    timeout: TALLY_TIMEOUT,
    environment: { TABLE_NAME: records.tableName },
  })
  grantRecords(made, records, ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'])
  made.addEventSource(
    new DynamoEventSource(records, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      onFailure: new SqsDlq(deadLetters),
      filters: TALLIED.map(sk => FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: [sk] } } } })),
    }),
  )
  return made
}

function acknowledgeLastResort(deadLetters: Queue): void {
  Validations.of(deadLetters).acknowledge({
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason: 'It is a dead-letter queue itself, of an event source and not of a queue: the rule only sees the latter.',
  })
}

/** What counts are made of: heads that changed, and the profiles and lists of words from which further records follow. */
const TALLIED = ['HEAD', 'PROFILE', { suffix: WORD_LIST }]
