import { Duration } from 'aws-cdk-lib'
import { HttpMethods } from 'aws-cdk-lib/aws-s3'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { join } from 'node:path'
import { CONSOLE_CALLS, CONSOLE_ROUTES } from '../shared/routes.ts'
import { ceilingText } from './ceiling.ts'
import type { Callers, EnvironmentConfig } from './config.ts'
import { bundleBrowserFiles } from './browser-files.ts'
import { grant, grantAnnouncing, grantIndexReads, grantListing, grantObjects, grantRecords } from './grants.ts'
import type { Ingestion } from './ingestion.ts'
import { makeNodeFunction } from './node-function.ts'
import type { Query } from './query.ts'
import { addRoutes, makeIntegration } from './routes.ts'
import { makeSessionDoor, signInText } from './sign-in.ts'
import type { Storage } from './storage.ts'

/** What the console shows, and the API that it stands beside. */
export type ConsoleOptions = {
  readonly storage: Storage
  readonly ingestion: Ingestion
  readonly query: Query
  readonly environment: EnvironmentConfig
  readonly callers: Callers
}

/** The console: pages for people, from a function of its own, at the address of the API. */
export class Console extends Construct {
  readonly made: NodejsFunction

  constructor(scope: Construct, id: string, options: ConsoleOptions) {
    super(scope, id)
    const { storage, query, callers } = options
    this.made = makeConsoleFunction(this, options)
    const door = makeSessionDoor(this, callers) ?? query.door
    const pages = { httpApi: query.api, integration: makeIntegration(this.made), ...door }
    const calls = { httpApi: query.api, integration: query.integration, ...door }
    query.stage.node.addDependency(...addRoutes(this, pages, CONSOLE_ROUTES), ...addRoutes(this, calls, CONSOLE_CALLS))
    // its pages send files to the bucket themselves
    storage.documents.addCorsRule({
      allowedOrigins: [query.api.apiEndpoint],
      allowedMethods: [HttpMethods.POST],
      allowedHeaders: ['*'],
      maxAge: 3600,
    })
  }
}

function makeConsoleFunction(scope: Construct, { storage, ingestion, environment, callers }: ConsoleOptions) {
  const { documents, texts, records } = storage
  const { parse, extract, tallyDeadLetters } = queuesOf(ingestion)
  const made = makeNodeFunction(scope, {
    name: 'console',
    memorySize: 1024,
    timeout: Duration.seconds(15),
    environment: {
      DOCUMENTS_BUCKET: documents.bucketName,
      TEXTS_BUCKET: texts.bucketName,
      TABLE_NAME: records.tableName,
      WORD_LISTS: environment.listsWords ? 'on' : 'off',
      PARSE_QUEUE_URL: parse.queue.queueUrl,
      PARSE_DEAD_LETTERS_URL: parse.deadLetters.queueUrl,
      EXTRACT_QUEUE_URL: extract.queue.queueUrl,
      EXTRACT_DEAD_LETTERS_URL: extract.deadLetters.queueUrl,
      TALLY_DEAD_LETTERS_URL: tallyDeadLetters.queueUrl,
      SIGN_IN: signInText(callers),
      MONTHLY_CEILING: ceilingText(environment.monthlyCeiling),
    },
    alsoBundle: outputFolder => bundleBrowserFiles(join(outputFolder, 'assets')),
  })
  grantObjects(made, documents, ['GetObjectVersion'])
  grant(made, ['s3:ListBucketVersions'], [documents.bucketArn])
  grantObjects(made, texts, ['GetObject'])
  grantListing(made, texts)
  // the ceiling is all that it writes
  grantRecords(made, records, ['GetItem', 'BatchGetItem', 'Query', 'PutItem'])
  grantAnnouncing(made)
  grantIndexReads(made, records)
  grantQueues(made, { parse, extract, tallyDeadLetters })
  return made
}

type Watched = { readonly queue: IQueue; readonly deadLetters: IQueue }

function queuesOf({ stages, tallyDeadLetters }: Ingestion) {
  const [parse, extract] = stages
  if (parse === undefined || extract === undefined) throw new Error('Cannot watch the queues: expected two stages')
  return { parse: parse.queues, extract: extract.queues, tallyDeadLetters }
}

/**
 * How long the queues are, and the way back for dead letters, which SQS goes with the caller's own rights.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
 */
function grantQueues(
  made: NodejsFunction,
  {
    parse,
    extract,
    tallyDeadLetters,
  }: Readonly<Record<'parse' | 'extract', Watched>> & { readonly tallyDeadLetters: IQueue },
): void {
  const [queues, deadLetters] = [
    [parse.queue.queueArn, extract.queue.queueArn],
    [parse.deadLetters.queueArn, extract.deadLetters.queueArn],
  ]
  grant(made, ['sqs:GetQueueAttributes'], [...queues, ...deadLetters, tallyDeadLetters.queueArn])
  grant(
    made,
    ['sqs:StartMessageMoveTask', 'sqs:ListMessageMoveTasks', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
    deadLetters,
  )
  grant(made, ['sqs:SendMessage'], queues)
}
