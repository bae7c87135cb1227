import type { S3Client } from '@aws-sdk/client-s3'
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { makeExtractHandler } from '../../functions/extract/extract.ts'
import { makeParseHandler } from '../../functions/parse/parse.ts'
import { makeTallyHandler } from '../../functions/tally/tally.ts'
import { Rejection } from '../../shared/errors.ts'
import type { ParsedDocument } from '../../shared/model/document.ts'
import { ENGINE_VERSION, extract } from '../../shared/pipeline.ts'
import { makeObjects } from '../../shared/store/objects.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import type { TestTable } from './dynamodb.ts'

/** The two buckets and the table of one test. */
export type World = {
  readonly s3: S3Client
  readonly documents: string
  readonly texts: string
  readonly table: TestTable
}

/** The moment at which everything in tests is processed. */
export const NOW = '2025-07-01T12:00:00.000Z'
const MAX_BYTES = 100_000

/** A message that S3, by way of EventBridge, would send of an object. */
export type Notice = {
  readonly type: 'Object Created' | 'Object Deleted'
  readonly key: string
  readonly sequencer: string
  readonly versionId?: string | undefined
  readonly marker?: boolean
  readonly bucket?: string
}

/** The body of a queue message for a notice. */
export function toBody({ type, key, sequencer, versionId, marker = true, bucket = 'documents' }: Notice): string {
  return JSON.stringify({
    'detail-type': type,
    source: 'aws.s3',
    time: '2025-06-15T10:00:00Z',
    detail: {
      bucket: { name: bucket },
      object: { key, sequencer, 'version-id': versionId },
      ...(type === 'Object Deleted'
        ? { 'deletion-type': marker ? 'Delete Marker Created' : 'Permanently Deleted' }
        : {}),
    },
  })
}

/** A batch as SQS gives it to a function. */
export function toBatch(bodies: readonly string[], receiveCount = 1): SQSEvent {
  return {
    Records: bodies.map((body, at) => ({
      messageId: `m${String(at)}`,
      receiptHandle: '',
      body,
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: '0',
        SenderId: '',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:queue',
      awsRegion: 'eu-central-1',
    })),
  }
}

/** How many of a batch failed. */
export function failures({ batchItemFailures }: SQSBatchResponse): number {
  return batchItemFailures.length
}

/** Writes an object and gives the notice of it. */
export async function put(world: World, key: string, body: string, sequencer: string): Promise<Notice> {
  const { VersionId } = await world.s3.send(
    new PutObjectCommand({ Bucket: world.documents, Key: key, Body: body, ContentType: 'text/plain' }),
  )
  return { type: 'Object Created', key, sequencer, versionId: VersionId }
}

/** Deletes an object, leaving a marker, and gives the notice of it. */
export async function remove(world: World, key: string, sequencer: string): Promise<Notice> {
  const { VersionId } = await world.s3.send(new DeleteObjectCommand({ Bucket: world.documents, Key: key }))
  return { type: 'Object Deleted', key, sequencer, versionId: VersionId }
}

/** The functions of the pipeline, over the world's buckets and table, with clients that may be others than the world's. */
export function makeFunctions(
  world: World,
  clients: Partial<Pick<World, 's3'> & { records: TestTable['client'] }> = {},
  { listsWords = true } = {},
) {
  const s3 = clients.s3 ?? world.s3
  const records = { client: clients.records ?? world.table.client, table: world.table.table }
  const texts = makeTexts({ client: s3, bucket: world.texts })
  const shared = { texts, records, engine: ENGINE_VERSION, maxReceiveCount: 3, now: () => NOW, report: () => undefined }
  const objects = makeObjects({ client: s3, bucket: world.documents, maxBytes: MAX_BYTES })
  const parse = makeParseHandler({ ...shared, objects, parseDocument: parsePlainText })
  return { parse, extract: makeExtractHandler({ ...shared, extract, listsWords }) }
}

/** Plain text, whose first line may be `title|publisher|published|language`; a text that begins with `%` can't be read. */
async function parsePlainText(bytes: Uint8Array): Promise<ParsedDocument> {
  const text = new TextDecoder().decode(bytes)
  if (text.startsWith('%')) throw new Rejection('format.unsupported', 'Files of this kind cannot be read')
  const [title = null, publisher = null, published = null, language = 'sq'] = (text.split('\n')[0] ?? '').split('|')
  return {
    text,
    metadata: { title, author: null, publisher, published, language },
    format: 'text',
    mediaType: 'text/plain',
    charset: 'utf-8',
    diagnostics: [],
  }
}

/** Tells `parse` of notices, `extract` of every text that is stored, `tally` of all changes; gives how many messages failed. */
export async function process(world: World, notices: readonly Notice[]): Promise<number> {
  const functions = makeFunctions(world)
  const parsed = await functions.parse(toBatch(notices.map(toBody)))
  const extracted = await functions.extract(toBatch((await storedTexts(world)).map(textBody)))
  return failures(parsed) + failures(extracted) + (await tally(world))
}

/** Tells `tally` of what changed, and of what it changed itself, until nothing does; gives how many records failed. */
export async function tally({ table }: Pick<World, 'table'>): Promise<number> {
  const handle = makeTallyHandler({ records: { client: table.client, table: table.table }, report: () => undefined })
  let failed = 0
  for (let records = await table.changes(); records.length > 0; records = await table.changes()) {
    failed += (await handle({ Records: [...records] })).batchItemFailures.length
  }
  return failed
}

/** The body of a queue message that tells of a stored text. */
export function textBody(key: string): string {
  return toBody({ type: 'Object Created', key, sequencer: '1', bucket: 'texts' })
}

/** The keys of all texts. */
export async function storedTexts({ s3, texts }: World): Promise<readonly string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: texts }))
  return Contents.flatMap(({ Key }) => Key ?? [])
}
