import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Access, Principal } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import { readBody } from '../http-server.ts'
import { listOf, objectOf, parseObject, textOf, type JsonObject } from '../json.ts'
import { authenticate } from '../s3/auth/authenticate.ts'
import { sha256 } from '../s3/auth/signature.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readTarget } from '../s3/wire/target.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'
import type { EventBus } from './event-bus.ts'

/** What answers EventBridge's calls. */
export type EventsContext = { readonly bus: Pick<EventBus, 'put'>; readonly access: Access; readonly clock: Clock }

const TARGET = 'AWSEvents.PutEvents'
const BUS = `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/default`
/** EventBridge's own bounds: entries of a call, and bytes of all of them. */
const MOST_ENTRIES = 10
const MOST_BYTES = 2 ** 18

/**
 * Makes what answers `PutEvents`, the one call of EventBridge that functions make; everything else goes on to `otherwise`.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export function makeEventsListener(context: EventsContext, otherwise: RequestListener): RequestListener {
  return (request, response) => {
    if (!textOf(request.headers['x-amz-target']).startsWith('AWSEvents.')) return otherwise(request, response)
    void serve(request, response, context)
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, context: EventsContext): Promise<void> {
  try {
    const body = await readBody(request, MOST_BYTES)
    if (body === undefined)
      return send(response, 413, problem('ValidationException', 'Total size of the entries is too large'))
    const refusal = refuse(request, callerOf(request, body, context), context)
    if (refusal !== undefined) return send(response, 400, refusal)
    send(response, 200, putEvents(parseObject(body.toString()), context))
  } catch (error) {
    if (request.destroyed && !request.complete) return void response.destroy()
    if (error instanceof S3Error) return send(response, 400, problem('AccessDeniedException', error.message))
    send(response, 400, problem('ValidationException', 'The request is not one of EventBridge'))
  }
}

function callerOf(request: IncomingMessage, body: Buffer, { access }: EventsContext): Principal {
  const digest = sha256(body)
  const target = readTarget(request.url ?? '/', '')
  return authenticate(request, target, { access, now: Date.now(), bodyDigest: digest }).principal
}

function refuse(request: IncomingMessage, caller: Principal, { access }: EventsContext): JsonObject | undefined {
  const target = textOf(request.headers['x-amz-target'])
  if (target !== TARGET) return problem('UnknownOperationException', `${target} is not run locally`)
  const denial = access.refusal(caller.accessKeyId, 'events:PutEvents', BUS)
  if (denial === undefined) return undefined
  const why = `User: ${caller.arn} is not authorized to perform: events:PutEvents on resource: ${BUS} ${denial.why}`
  return problem('AccessDeniedException', why)
}

function putEvents(input: JsonObject, { bus, clock }: EventsContext): JsonObject {
  const entries = listOf(input['Entries']).map(objectOf)
  if (entries.length === 0 || entries.length > MOST_ENTRIES)
    return problem(
      'ValidationException',
      `Expected 1 to ${String(MOST_ENTRIES)} entries, got ${String(entries.length)}`,
    )
  const answers = entries.map(entry => putEvent(entry, bus, clock))
  return { FailedEntryCount: answers.filter(answer => 'ErrorCode' in answer).length, Entries: answers }
}

function putEvent(entry: JsonObject, bus: EventsContext['bus'], clock: Clock): JsonObject {
  const [source, type, detail] = [textOf(entry['Source']), textOf(entry['DetailType']), textOf(entry['Detail'])]
  if (source === '' || type === '' || !isObjectText(detail))
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Source, DetailType and Detail, a JSON object, are needed' }
  const id = randomUUID()
  bus.put({
    version: '0',
    id,
    source,
    'detail-type': type,
    account: ACCOUNT,
    region: REGION,
    time: new Date(clock.now()).toISOString(),
    resources: listOf(entry['Resources']),
    detail: parseObject(detail),
  })
  return { EventId: id }
}

function isObjectText(text: string): boolean {
  try {
    parseObject(text)
    return true
  } catch {
    return false
  }
}

function problem(code: string, message: string): JsonObject {
  return { __type: code, message }
}

function send(response: ServerResponse, status: number, body: JsonObject): void {
  const failed = '__type' in body && status === 200
  const bytes = Buffer.from(JSON.stringify(body))
  response
    .writeHead(failed ? 400 : status, { 'content-type': 'application/x-amz-json-1.1', 'content-length': bytes.length })
    .end(bytes)
}
