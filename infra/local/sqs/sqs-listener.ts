import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readBody } from '../http-server.ts'
import type { Principal } from '../access/access.ts'
import { authenticate } from '../s3/auth/authenticate.ts'
import { sha256 } from '../s3/auth/signature.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readTarget } from '../s3/wire/target.ts'
import { makeMoveTasks } from './move-tasks.ts'
import { perform, type SqsContext } from './operations.ts'
import { readCall, type SqsCall } from './read-call.ts'
import { SqsError, type SqsCode } from './sqs-error.ts'
import { writeAnswer, writeError, type Wire } from './write-answer.ts'

/** The most bytes of a request: ten messages of the largest size, and what is around them. */
const MOST_BYTES = 12 * 2 ** 20

/** Makes what answers SQS's calls, in JSON and in forms, for `startS3`'s `fallback`: one port serves both. */
export function makeSqsListener(options: Omit<SqsContext, 'moves'>): RequestListener {
  const context: SqsContext = { ...options, moves: makeMoveTasks() }
  return (request, response) => void serve(request, response, context)
}

async function serve(request: IncomingMessage, response: ServerResponse, context: SqsContext): Promise<void> {
  const requestId = randomUUID()
  const protocol = request.headers['x-amz-target'] === undefined ? 'query' : 'json'
  try {
    const body = await readBody(request, MOST_BYTES)
    if (body === undefined) throw new SqsError('InvalidParameterValue', 'The request is too long.')
    const caller = callerOf(request, body, context)
    const call: SqsCall = readCall(request, body.toString())
    send(response, writeAnswer(call, await perform(call, caller, context), requestId))
  } catch (error) {
    if (request.destroyed && !request.complete) return void response.destroy()
    send(response, writeError(protocol, asSqsError(error), requestId))
  }
}

function callerOf(request: IncomingMessage, body: Buffer, { access }: SqsContext): Principal {
  const target = readTarget(request.url ?? '/', '')
  const digest = sha256(body)
  const caller = authenticate(request, target, { access, now: Date.now(), bodyDigest: digest })
  if (caller.payloadHash !== digest && caller.payloadHash !== 'UNSIGNED-PAYLOAD')
    throw new SqsError('SignatureDoesNotMatch', 'The body is not the one that was signed.')
  return caller.principal
}

const SAID_BY_S3: Readonly<Record<string, SqsCode>> = {
  InvalidAccessKeyId: 'InvalidClientTokenId',
  SignatureDoesNotMatch: 'SignatureDoesNotMatch',
  RequestTimeTooSkewed: 'RequestExpired',
}

function asSqsError(error: unknown): SqsError {
  if (error instanceof SqsError) return error
  if (error instanceof S3Error) return new SqsError(SAID_BY_S3[error.code] ?? 'AccessDenied', error.message)
  console.error(error)
  return new SqsError('InternalError', 'We encountered an internal error. Please try again.')
}

function send(response: ServerResponse, { status, headers, body }: Wire): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}
