import { isObject, textOf, type Json, type JsonObject } from '../json.ts'
import { escapeXml } from '../s3/wire/xml.ts'
import type { SqsCall } from './read-call.ts'
import type { SqsError } from './sqs-error.ts'

/** An answer as it goes over the wire. */
export type Wire = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const NAMESPACE = 'http://queue.amazonaws.com/doc/2012-11-05/'

/** Writes what an operation gave, in the protocol of the call. */
export function writeAnswer({ operation, protocol }: SqsCall, output: JsonObject, requestId: string): Wire {
  if (protocol === 'json') return json(200, output, requestId)
  const result = fieldsOf(operation, output)
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`
  return xml(
    200,
    `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result>${result}</${operation}Result>${metadata}</${operation}Response>`,
  )
}

/** Writes an error, in the protocol given. */
export function writeError(protocol: SqsCall['protocol'], error: SqsError, requestId: string): Wire {
  const blame = error.status >= 500 ? 'Receiver' : 'Sender'
  if (protocol === 'json') {
    const wire = json(error.status, { __type: `com.amazonaws.sqs#${error.code}`, message: error.message }, requestId)
    return { ...wire, headers: { ...wire.headers, 'x-amzn-query-error': `${error.queryCode};${blame}` } }
  }
  const content = `<Error><Type>${blame}</Type><Code>${error.queryCode}</Code><Message>${escapeXml(error.message)}</Message></Error>`
  return xml(
    error.status,
    `<ErrorResponse xmlns="${NAMESPACE}">${content}<RequestId>${requestId}</RequestId></ErrorResponse>`,
  )
}

function json(status: number, body: JsonObject, requestId: string): Wire {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': requestId },
    body: JSON.stringify(body),
  }
}

function xml(status: number, body: string): Wire {
  return { status, headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0"?>${body}` }
}

/** What the members of lists are called in XML, where they stand one by one without an element around. */
const MEMBERS: Readonly<Record<string, string>> = {
  Messages: 'Message',
  QueueUrls: 'QueueUrl',
  queueUrls: 'QueueUrl',
  Failed: 'BatchResultErrorEntry',
  Results: 'ListMessageMoveTasksResultEntry',
}

const MAPS: Readonly<Record<string, string>> = { Attributes: 'Attribute', MessageAttributes: 'MessageAttribute' }

function fieldsOf(operation: string, output: JsonObject): string {
  return Object.entries(output)
    .map(([name, value]) => field(operation, name, value))
    .join('')
}

function field(operation: string, name: string, value: Json): string {
  const map = MAPS[name]
  if (map !== undefined && isObject(value)) {
    const members = Object.entries(value).map(([Name, Value]) => element(operation, map, { Name, Value }))
    return members.join('')
  }
  if (!Array.isArray(value)) return element(operation, name, value)
  const member = MEMBERS[name] ?? `${operation}ResultEntry`
  return (value as readonly Json[]).map(each => element(operation, member, each)).join('')
}

function element(operation: string, name: string, value: Json): string {
  const content = isObject(value) ? fieldsOf(operation, value) : escapeXml(textOf(value))
  return `<${name}>${content}</${name}>`
}
