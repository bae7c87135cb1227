import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { arnOf, demand, headersOf, type Answer, type Call, type S3Context } from './call.ts'
import { authenticate } from './auth/authenticate.ts'
import { corsHeaders, preflight } from './cors.ts'
import { postObject, type Posted } from './form/post-object.ts'
import { findRoute } from './routes.ts'
import { S3Error } from './s3-error.ts'
import { readTarget, type Target } from './wire/target.ts'
import { toBareXml, toXml } from './wire/xml.ts'

/** Answers one request of S3's. Never rejects. */
export async function handle(request: IncomingMessage, response: ServerResponse, context: S3Context): Promise<void> {
  const requestId = randomBytes(8).toString('hex').toUpperCase()
  response.setHeader('x-amz-request-id', requestId)
  response.setHeader('x-amz-id-2', requestId)
  response.setHeader('server', 'fjala')
  try {
    const target = readTarget(request.url ?? '/', request.headers.host ?? '')
    for (const [name, value] of corsHeaders(request, context.buckets.get(target.bucket)))
      response.setHeader(name, value)
    const answer = await answerTo({ request, target, context, requestId })
    if (!READS.has(request.method ?? '')) await context.store.database.onDisk()
    await send(request, response, answer)
  } catch (error) {
    await refuse(request, response, error)
  }
}

/** What these methods answer was written before, if at all. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

type Asked = {
  readonly request: IncomingMessage
  readonly target: Target
  readonly context: S3Context
  readonly requestId: string
}

const LONGEST_KEY = 1024

async function answerTo({ request, target, context, requestId }: Asked): Promise<Answer> {
  const { key, query } = target
  const bucket = context.buckets.get(target.bucket)
  if (request.method === 'OPTIONS') return preflight(request, bucket)
  if (isForm(request) && key === '') return postForm({ request, requestId, context, bucket, name: target.bucket })
  const caller = authenticate(request, target, { access: context.access, now: Date.now() })
  if (target.bucket === '') return listBuckets({ caller, context }, request.method)
  const headers = headersOf(request, query, caller.isPresigned)
  if (bucket === undefined) throw unknownBucket(target.bucket, request.method === 'PUT' && key === '')
  const call: Call = {
    ...{ context, request, requestId, caller, bucket, key, query, headers },
    header: name => headers.get(name),
  }
  if (request.method === 'PUT' && key === '' && query.entries.length === 0) throw new S3Error('BucketAlreadyOwnedByYou')
  if (Buffer.byteLength(key) > LONGEST_KEY)
    throw new S3Error('KeyTooLongError', {
      details: { Size: String(Buffer.byteLength(key)), MaxSizeAllowed: String(LONGEST_KEY) },
    })
  const route = findRoute(call, request.method ?? '')
  if (route === undefined) throw unknownCall(request.method ?? '', target)
  if (route.action !== undefined)
    demand(call, route.action.replace('{Version}', query.has('versionId') ? 'Version' : ''), arnOf(call))
  return route.run(call)
}

const isForm = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')

async function postForm({
  bucket,
  name,
  ...posted
}: Omit<Posted, 'bucket'> & { readonly bucket: Posted['bucket'] | undefined; readonly name: string }): Promise<Answer> {
  if (bucket === undefined) throw unknownBucket(name, false)
  return postObject({ ...posted, bucket })
}

function listBuckets({ caller, context }: Pick<Call, 'caller' | 'context'>, method: string | undefined): Answer {
  if (method !== 'GET' && method !== 'HEAD') throw new S3Error('MethodNotAllowed')
  demand({ caller, context }, 's3:ListAllMyBuckets', '*')
  const buckets = [...context.buckets.keys()].toSorted()
  return {
    body: toXml('ListAllMyBucketsResult', {
      Owner: { ID: 'fjala', DisplayName: 'fjala' },
      Buckets: {
        Bucket: buckets.map(Name => ({ Name, CreationDate: new Date(context.store.createdAt(Name)).toISOString() })),
      },
    }),
  }
}

function unknownBucket(name: string, isCreation: boolean): S3Error {
  if (!isCreation) return new S3Error('NoSuchBucket', { details: { BucketName: name } })
  return new S3Error('NotImplemented', {
    message: `Cannot create bucket ${name}: buckets come from the stack; add it to infra/storage.ts and start again`,
    details: { BucketName: name },
  })
}

function unknownCall(method: string, { query, key }: Target): S3Error {
  const subresources = query.entries.map(([name]) => name).filter(name => !name.startsWith('X-Amz-') && name !== 'x-id')
  if (subresources.length === 0) return new S3Error('MethodNotAllowed', { details: { Method: method } })
  return new S3Error('NotImplemented', {
    message: `This call is not implemented locally: ${method} ${key === '' ? 'bucket' : 'object'} ?${subresources.join('&')}`,
  })
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const { status = 200, headers = {}, body = '' } = answer
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, encodeHeader(value))
  response.statusCode = status
  if (body instanceof Readable) {
    // a client that goes away in the middle is no error of ours
    await pipeline(body, response).catch(() => response.destroy())
    return
  }
  if (body !== '' && !response.hasHeader('content-type')) response.setHeader('content-type', 'application/xml')
  if (!response.hasHeader('content-length') && status !== 204 && status !== 304)
    response.setHeader('content-length', Buffer.byteLength(body))
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Header values go out as the bytes they came as; what HTTP can't carry is encoded. */
function encodeHeader(value: string): string {
  return /^[\t\x20-\xff]*$/.test(value) ? value : encodeURIComponent(value)
}

async function refuse(request: IncomingMessage, response: ServerResponse, cause: unknown): Promise<void> {
  if (request.destroyed && !request.complete) return void response.destroy()
  const error = cause instanceof S3Error ? cause : internal(cause)
  if (response.headersSent) return void response.destroy()
  response.removeHeader('content-length')
  // what is left of the body is read, so that the client comes to read the answer
  request.resume()
  const body = error.status === 304 ? '' : errorDocument(error, String(response.getHeader('x-amz-request-id')))
  const headers = { ...error.headers, ...(body === '' ? {} : { 'content-type': 'application/xml' }) }
  await send(request, response, { status: error.status, headers, body })
}

function errorDocument({ code, message, details }: S3Error, requestId: string): string {
  return toBareXml('Error', { Code: code, Message: message, ...details, RequestId: requestId, HostId: requestId })
}

function internal(cause: unknown): S3Error {
  console.error(cause)
  return new S3Error('InternalError')
}
