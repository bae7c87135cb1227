import { Agent, request } from 'node:http'
import { parseObject, textOf, type JsonObject } from '../json.ts'

/** Calls one operation (`CreateTable`, `DynamoDBStreams.GetRecords`); rejects with a `DynamoDbError`. */
export type DynamoDb = {
  readonly call: (operation: string, input: JsonObject) => Promise<JsonObject>
  readonly close: () => void
}

/** What the engine answered instead of a result; `code` is the exception's name. */
export class DynamoDbError extends Error {
  readonly code: string

  constructor(operation: string, body: JsonObject) {
    const code = textOf(body['__type'], 'UnknownError').replace(/^.*#/, '')
    super(`Cannot ${operation}: ${code}: ${textOf(body['message'] ?? body['Message'])}`)
    this.name = 'DynamoDbError'
    this.code = code
  }
}

/** A bare client for the engine's own wire: what local mode itself asks of it needs no SDK, which takes long to load. */
export function makeDynamoDb(url: string): DynamoDb {
  const agent = new Agent({ keepAlive: true })
  return {
    call: async (operation, input) => {
      const { status, body } = await post(url, { agent, target: targetOf(operation), input })
      if (status !== 200) throw new DynamoDbError(operation, body)
      return body
    },
    close: () => agent.destroy(),
  }
}

function targetOf(operation: string): string {
  return operation.startsWith('DynamoDBStreams.')
    ? operation.replace('.', '_20120810.')
    : `DynamoDB_20120810.${operation}`
}

type Post = { readonly agent: Agent; readonly target: string; readonly input: JsonObject }

function post(
  url: string,
  { agent, target, input }: Post,
): Promise<{ readonly status: number; readonly body: JsonObject }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: 'POST', agent, headers: { ...HEADERS, 'x-amz-target': target } },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: parseObject(Buffer.concat(chunks).toString() || '{}') }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(input))
  })
}

/** The engine wants the form of a signature; it checks none. */
const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20250101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=fjala/20250101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
}
