import type { IncomingMessage } from 'node:http'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { S3Client } from '@aws-sdk/client-s3'
import { makeAccess, type Principal } from '../../infra/local/access/access.ts'
import type { Clock } from '../../infra/local/clock.ts'
import type { JsonObject } from '../../infra/local/json.ts'
import { bucketSettings } from '../../infra/local/s3/bucket-settings.ts'
import type { Answer, Call, S3Context } from '../../infra/local/s3/call.ts'
import { findRoute } from '../../infra/local/s3/routes.ts'
import { S3Error } from '../../infra/local/s3/s3-error.ts'
import { openStore } from '../../infra/local/s3/store/store.ts'
import { readTarget } from '../../infra/local/s3/wire/target.ts'
import { toBareXml } from '../../infra/local/s3/wire/xml.ts'
import { templateOf, USER, USER_ARN, type TestS3 } from './s3.ts'

/**
 * The local S3, called within the process: the SDK's client makes a request of every call, the local engine's own operation
 * answers it, the client reads the answer. Nothing goes through a socket, and nothing is signed.
 */
export type InProcessS3 = Pick<TestS3, 'client' | 'documents' | 'texts' | 'close'> & {
  /** Forgets all objects of a bucket, or of both, without an event. */
  readonly empty: (bucket?: string) => void
}

/** Opens the local S3 over a folder that goes with it; `emit` hears of every event. */
export async function openInProcessS3(emit: (event: JsonObject) => void, clock: Clock): Promise<InProcessS3> {
  const dataDir = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'fjala-s3-'))
  const template = templateOf([], {})
  const store = openStore(dataDir, clock, emit)
  const access = makeAccess(template, CALLER, () => '')
  const buckets = new Map(
    template
      .ofType('AWS::S3::Bucket')
      .map(bucketSettings)
      .map(bucket => [bucket.name, bucket]),
  )
  for (const name of buckets.keys()) store.createBucket(name)
  const context = { store, access, clock, buckets }
  const client = new S3Client({
    ...{ endpoint: 'http://127.0.0.1', region: 'eu-central-1', credentials: USER, maxAttempts: 1 },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    signer: { sign: (sent: Sent) => Promise.resolve(sent) } as never,
    // one that has methods is given a copy of every call, cleaned of secrets
    logger: {} as never,
    requestHandler: { handle: (sent: Sent) => answer(sent, context), destroy: () => undefined } as never,
  })
  return {
    ...{ client, documents: 'documents', texts: 'texts' },
    empty: bucket => {
      if (bucket === undefined) store.database.run('DELETE FROM version')
      else store.database.run('DELETE FROM version WHERE bucket = :bucket', { bucket })
    },
    close: async () => {
      client.destroy()
      await store.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** Where files are kept in memory, if the system has such a place. */
const MEMORY = '/dev/shm'
const CALLER: Principal = { ...USER, name: 'user', arn: USER_ARN, statements: undefined }

/** A request as the SDK hands it to what sends it. */
type Sent = {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function answer(sent: Sent, context: S3Context) {
  try {
    const call = toCall(sent, context)
    const route = findRoute(call, sent.method)
    if (route === undefined) throw new S3Error('NotImplemented', { message: `Not here: ${sent.method} ${sent.path}` })
    return { response: await toResponse(await route.run(call)) }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    const { status, headers, code, message } = error
    return {
      response: await toResponse({ status, headers, body: toBareXml('Error', { Code: code, Message: message }) }),
    }
  }
}

function toCall(sent: Sent, context: S3Context): Call {
  const { key, query, bucket: name } = readTarget(`${sent.path}${toQuery(sent.query ?? {})}`, '')
  const bucket = context.buckets.get(name)
  if (bucket === undefined) throw new S3Error('NoSuchBucket')
  const headers = new Map(Object.entries(sent.headers))
  return {
    ...{ context, bucket, key, query, headers, requestId: '0', header: header => headers.get(header) },
    request: toRequest(sent),
    caller: {
      ...{ principal: CALLER, payloadHash: 'UNSIGNED-PAYLOAD', signature: '', key: Buffer.alloc(0), time: '' },
      ...{ scope: { date: '', region: '', service: '' }, isPresigned: false },
    },
  }
}

/** As much of a request as the operations look at: its body. */
function toRequest({ method, headers, body }: Sent): IncomingMessage {
  const stream = Readable.from(body === undefined ? [] : [Buffer.from(body)])
  return Object.assign(stream, { method, headers }) as unknown as IncomingMessage
}

function toQuery(query: NonNullable<Sent['query']>): string {
  const parameters = Object.entries(query).flatMap(([name, values]) =>
    [values ?? ''].flat().map(value => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  )
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`
}

/** The bytes are all there before the client hears of the answer, so that what follows takes no time of its own. */
async function toResponse({ status = 200, headers = {}, body = '' }: Answer) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.concat((await body.toArray()) as Buffer[])
  const isObject = typeof body !== 'string' || headers['content-length'] === '0'
  return { statusCode: status, headers: { ...headers }, body: isObject ? Readable.from([bytes]) : bytes }
}
