import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { expect } from 'vitest'
import { makeSpending } from '../../../functions/spending.ts'
import { makeApiHandler } from '../../../functions/api/api.ts'
import type { Page } from '../../../functions/api/page.ts'
import { documentIdOf, entityIdOf } from '../../../shared/records/document-id.ts'
import { makeCorrecting } from '../../../shared/store/correct.ts'
import { makeIdempotency } from '../../../shared/store/idempotency.ts'
import { makeReads, type ReadDependencies } from '../../../shared/store/reads.ts'
import { makeSubscriptions } from '../../../shared/store/subscriptions.ts'
import { makeTexts } from '../../../shared/store/texts.ts'
import { makeUsage } from '../../../shared/store/usage.ts'
import { makeUploads } from '../../../shared/store/uploads.ts'
import { makeDocumentClient, startDynamoDb } from '../../support/dynamodb.ts'
import { startTestS3 } from '../../support/s3.ts'
import { NOW, process, put, remove, type World } from '../../support/world.ts'
import { apiEvent } from './api-event.ts'

/** The id of a document with two entities' statements. */
export const PLENTY = documentIdOf('lajme/ura.txt')
/** The id of a document that can't be read. */
export const REJECTED = documentIdOf('lajme/foto.txt')
/** The id of a document that was deleted. */
export const DELETED = documentIdOf('lajme/e vjetër.txt')
/** The id of a key that never was. */
export const UNKNOWN = documentIdOf('lajme/kurrë.txt')
const SPARE = documentIdOf('lajme/tepër.txt')

/** The texts, by key. The first line is the metadata. */
export const TEXTS = {
  'lajme/ura.txt':
    'Ura mbi Drin hapet në shtator|Gazeta e Kukësit|2025-06-14|sq\n\n“Ura mbi Drin do të jetë gati më një shtator të këtij viti”, tha ministrja Arta Lleshi në Kukës.\n\nArta Lleshi deklaroi se punimet kushtuan katër milionë euro. “Askush nuk do të paguajë për kalimin”, shtoi Lleshi.\n',
  'lajme/ura-2.txt':
    'Lleshi: ura është gati|Lajmi i Veriut|2025-06-15|sq\n\n“Ura mbi Drin do të jetë gati më një shtator të këtij viti”, tha Arta Lleshi.\n\nBesnik Gashi tha se Arta Lleshi e mbajti premtimin.\n',
  'lajme/shkolla.txt':
    'Shkolla e re në Pejë|Gazeta e Kukësit|2025-05-02|sq\n\n“Nxënësit kthehen në klasa të hënën”, tha drejtori Besnik Gashi.\n',
  'lajme/school.txt':
    'A new school|The Valley Post|2025-04-01|en\n\n“All the pupils return to their school on Monday,” said Besnik Gashi. He said that the school was ready.\n\nBesnik Gashi: “We are ready for all of the pupils.”\n',
  'lajme/foto.txt': '%JPEG',
  'lajme/e vjetër.txt': 'E vjetër|Gazeta e Kukësit|2024-01-01|sq\n\n“Po”, tha Besnik Gashi.\n',
  'lajme/tepër.txt': 'Tepër|Gazeta e Kukësit|2024-02-02|sq\n\n“Jo”, tha Besnik Gashi.\n',
} as const

/** How a request is made, its address apart. */
export type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What stands behind the API: a table that works, none at all (nor credentials), or one that throttles. */
export type Condition = 'well' | 'broken' | 'busy'

/** What came back: the body of an answer in JSON as its value, any other as its text. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Makes a request of the API. */
export type Ask = (path: string, asking?: Asking, condition?: Condition) => Promise<Reply>

/** The API over a world in which some documents were dropped. */
export type ApiWorld = {
  readonly world: World
  readonly ask: Ask
  /** The body of a good answer to a GET. */
  readonly get: <T>(path: string) => Promise<T>
  /** Everything in a list, page after page. */
  readonly list: <T>(path: string) => Promise<readonly T[]>
  /** The id of the minister who speaks in `PLENTY`. */
  readonly speaker: string
  /** The id of a document that a test may delete. */
  readonly spare: string
  readonly close: () => Promise<void>
}

const MAX_BYTES = 1_000_000

/** Starts the engines and drops the documents. */
export async function startApiWorld(): Promise<ApiWorld> {
  const [dynamodb, s3, busy] = await Promise.all([startDynamoDb(), startTestS3(), startBusyTable()])
  const table = await dynamodb.makeTable()
  const world: World = { s3: s3.makeClient(SIGNING), documents: s3.documents, texts: s3.texts, table }
  const notices = []
  for (const [key, text] of Object.entries(TEXTS)) notices.push(await put(world, key, text, '01'))
  notices.push(await remove(world, 'lajme/e vjetër.txt', '02'))
  await process(world, notices)
  const ask = makeAsk(world, busy.endpoint)
  const close = async () => {
    await Promise.all([dynamodb.close(), s3.close()])
    busy.close()
  }
  return { world, ask, ...makeReading(ask), speaker: entityIdOf('person', 'Arta Lleshi'), spare: SPARE, close }
}

function makeReading(ask: Ask): Pick<ApiWorld, 'get' | 'list'> {
  async function get<T>(path: string): Promise<T> {
    const { status, body } = await ask(path)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as T
  }
  async function list<T>(path: string): Promise<readonly T[]> {
    const items: T[] = []
    for (let next: string | null = ''; next !== null;) {
      const cursor = next === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${next}`
      const page: Page<T> = await get<Page<T>>(path + cursor)
      items.push(...page.items)
      next = page.next
    }
    return items
  }
  return { get, list }
}

/** The client as the functions make it: a presigned address must not hold the checksum of no bytes. */
const SIGNING = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const

/** Makes the API over a world, under a condition. */
export function makeAsk(world: World, busyEndpoint: string): Ask {
  const settings = { region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 }
  const busy = makeDocumentClient(new DynamoDBClient({ ...settings, endpoint: busyEndpoint }))
  const locked = new S3Client({ ...settings, credentials: () => Promise.reject(new Error('no credentials')) })
  const { client, table } = world.table
  const handlers = {
    well: makeHandler(world, { client, table }, world.s3),
    broken: makeHandler(world, { client, table: 'no-such-table' }, locked),
    busy: makeHandler(world, { client: busy, table }, world.s3),
  }
  return async (path, asking = {}, condition = 'well') => {
    const { statusCode, headers, body } = await handlers[condition](apiEvent({ path, ...asking }))
    return {
      status: statusCode ?? 200,
      headers: headers as Reply['headers'],
      body: isJson(headers) && body !== undefined ? (JSON.parse(body) as unknown) : body,
    }
  }
}

function isJson(headers: APIGatewayProxyStructuredResultV2['headers']): boolean {
  return /json;/u.test(String(headers?.['content-type']))
}

function makeHandler(world: World, records: Omit<ReadDependencies, 'countCapacity'>, client: S3Client) {
  return makeApiHandler({
    makeReads: countCapacity => makeReads({ ...records, countCapacity }),
    texts: makeTexts({ client: world.s3, bucket: world.texts }),
    uploads: makeUploads({ client, bucket: world.documents, expiresSeconds: 900, maxBytes: MAX_BYTES }),
    corrections: makeCorrecting(records),
    subscriptions: makeSubscriptions(records),
    announce: () => Promise.resolve(),
    spending: makeSpending({ usage: makeUsage(records), deployed: null, now: () => NOW }),
    tellCeiling: () => Promise.resolve(),
    writes: makeIdempotency(records, () => Date.parse(NOW)),
    now: () => Date.parse(NOW),
    reportFault: () => undefined,
  })
}

/** A table that is always too busy, as DynamoDB says it. */
export async function startBusyTable() {
  const server = createServer((_request, response) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(
      '{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException","message":"busy"}',
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${String(port)}`, close: () => server.close() }
}
