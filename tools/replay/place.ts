import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn'
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { TableAccess } from '../../shared/store/batches.ts'

/** A running stack, on this machine or in AWS: what of it replay and redrive work with. */
export type Place = {
  /** In words. */
  readonly name: string
  readonly s3: S3Client
  readonly sqs: SQSClient
  readonly records: TableAccess
  /** The texts bucket. */
  readonly texts: string
  /** Addresses of queues by their logical ids. */
  readonly queues: ReadonlyMap<string, string>
  /** The state machine that replays; none on this machine. */
  readonly machine: { readonly client: SFNClient; readonly arn: string } | undefined
  readonly close: () => void
}

type Env = Readonly<Record<string, string | undefined>>

/** Who the user is on this machine (README). */
const LOCAL = { region: 'eu-central-1', credentials: { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' } }

/**
 * Finds what `npm start` runs. In: the environment, of which `AWS_ENDPOINT_URL_SQS`, `AWS_ENDPOINT_URL_S3`,
 * `AWS_ENDPOINT_URL_DYNAMODB`, `FJALA_S3_PORT` and `FJALA_DYNAMODB_PORT` are read. Throws where nothing answers there.
 */
export async function findLocal(env: Env): Promise<Place> {
  const s3Url = env['AWS_ENDPOINT_URL_S3'] ?? `http://localhost:${env['FJALA_S3_PORT'] ?? '4566'}`
  const sqsUrl = env['AWS_ENDPOINT_URL_SQS'] ?? s3Url
  const tableUrl = env['AWS_ENDPOINT_URL_DYNAMODB'] ?? `http://localhost:${env['FJALA_DYNAMODB_PORT'] ?? '8000'}`
  const sqs = new SQSClient({ ...LOCAL, endpoint: sqsUrl })
  const queues = await findQueues(sqs, '').catch((cause: unknown) => {
    throw new Error(`Cannot reach the local stack: expected it at ${sqsUrl} (npm start), got no answer`, { cause })
  })
  const clients = {
    sqs,
    s3: new S3Client({ ...LOCAL, endpoint: s3Url, forcePathStyle: true }),
    dynamoDb: new DynamoDBClient({ ...LOCAL, endpoint: tableUrl }),
  }
  return toPlace({ name: `the local stack at ${sqsUrl}`, clients, queues, texts: 'texts', table: 'records' })
}

/**
 * Finds a deployed stack by its resources' names, with the credentials and region of the environment.
 * Throws, naming what is missing, where there is no such stack.
 */
export async function findDeployed(stack: string): Promise<Place> {
  const clients = { sqs: new SQSClient({}), s3: new S3Client({}), dynamoDb: new DynamoDBClient({}) }
  const states = new SFNClient({})
  const queues = await findQueues(clients.sqs, `${stack}-`)
  const buckets = await clients.s3.send(new ListBucketsCommand({ Prefix: `${stack.toLowerCase()}-texts-` }))
  const tables = await clients.dynamoDb.send(new ListTablesCommand({ ExclusiveStartTableName: `${stack}-Records` }))
  const texts = buckets.Buckets?.[0]?.Name
  const table = tables.TableNames?.find(name => name.startsWith(`${stack}-Records-`))
  const arn = await findMachine(states, `${stack}-Replay`)
  if (queues.size === 0) throw missing(stack, `queues named ${stack}-…`)
  if (texts === undefined) throw missing(stack, `a bucket named ${stack.toLowerCase()}-texts-…`)
  if (table === undefined) throw missing(stack, `a table named ${stack}-Records-…`)
  if (arn === undefined) throw missing(stack, `a state machine named ${stack}-Replay`)
  return toPlace({ name: `the stack ${stack}`, clients, queues, texts, table, machine: { client: states, arn } })
}

function missing(stack: string, expected: string): Error {
  return new Error(`Cannot find the stack ${stack}: expected ${expected} in this account and region, got none`)
}

type Found = {
  readonly name: string
  readonly clients: { readonly s3: S3Client; readonly sqs: SQSClient; readonly dynamoDb: DynamoDBClient }
  readonly queues: ReadonlyMap<string, string>
  readonly texts: string
  readonly table: string
  readonly machine?: Place['machine']
}

function toPlace({ name, clients, queues, texts, table, machine }: Found): Place {
  const client = DynamoDBDocumentClient.from(clients.dynamoDb, { marshallOptions: { removeUndefinedValues: true } })
  const close = (): void => {
    for (const made of [clients.s3, clients.sqs, clients.dynamoDb, machine?.client]) made?.destroy()
  }
  return { name, s3: clients.s3, sqs: clients.sqs, records: { client, table }, texts, queues, machine, close }
}

async function findQueues(client: SQSClient, prefix: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const asked = prefix === '' ? {} : { QueueNamePrefix: prefix }
  for await (const { QueueUrls = [] } of paginateListQueues({ client, pageSize: 100 }, asked)) {
    for (const url of QueueUrls) found.set(logicalIdIn(url, prefix), url)
  }
  return found
}

/** CloudFormation calls a queue after its stack, its logical id, and something random; local mode by its logical id. */
function logicalIdIn(url: string, prefix: string): string {
  const name = url.split('/').at(-1) ?? ''
  return prefix === '' ? name : name.slice(prefix.length).replace(/-[^-]*$/, '')
}

async function findMachine(client: SFNClient, name: string): Promise<string | undefined> {
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {})) {
    const found = stateMachines.find(machine => machine.name === name)
    if (found !== undefined) return found.stateMachineArn
  }
  return undefined
}

/** The address of a queue. Throws where the stack has none of that logical id. */
export function queueOf({ name, queues }: Place, logicalId: string): string {
  const url = queues.get(logicalId)
  if (url === undefined) throw new Error(`Cannot find ${logicalId}: expected it among the queues of ${name}`)
  return url
}
