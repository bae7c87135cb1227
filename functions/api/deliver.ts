import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Answer } from './endpoint.ts'
import { acceptedCodings } from './negotiate.ts'

const COMPRESSED_FROM_BYTES = 1024
const BROTLI_QUALITY = 4

/**
 * Turns an answer into API Gateway's result: JSON in UTF-8, an entity tag, 304 where the client has it already,
 * Brotli or gzip where the client takes it, no body for HEAD. The tag is weak, since the codings share it.
 */
export function toResult(answer: Answer, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const request = { method: event.requestContext.http.method, headers: event.headers }
  const bytes = toBytes(answer.body)
  const headers = headersOf(answer, bytes)
  if (isReading(request.method) && isUnchanged(answer, headers['etag'], header(request.headers, 'if-none-match'))) {
    const { 'content-type': _dropped, ...kept } = headers
    return { statusCode: 304, headers: kept }
  }
  if (bytes === null) return { statusCode: answer.status, headers }
  const coded = compress(bytes, header(request.headers, 'accept-encoding'))
  const all = { ...headers, ...coded.headers }
  if (request.method === 'HEAD') return { statusCode: answer.status, headers: all }
  return { statusCode: answer.status, headers: all, body: coded.body, isBase64Encoded: coded.isBase64Encoded }
}

function toBytes(body: unknown): Buffer | null {
  if (body === undefined) return null
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8')
}

function headersOf(answer: Answer, bytes: Buffer | null): Record<string, string> {
  const reading = answer.status === 200 && bytes !== null
  return {
    ...(bytes && { 'content-type': 'application/json; charset=utf-8' }),
    'cache-control': reading ? 'private, no-cache' : 'no-store',
    'x-content-type-options': 'nosniff',
    vary: 'accept, accept-encoding, authorization',
    ...(reading && { etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }),
    ...answer.headers,
  }
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isUnchanged(answer: Answer, etag: string | undefined, ifNoneMatch: string | undefined): boolean {
  if (answer.status !== 200 || etag === undefined || ifNoneMatch === undefined) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//u, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some(tag => opaque(tag) === opaque(etag))
}

function compress(bytes: Buffer, acceptEncoding: string | undefined) {
  const codings = acceptedCodings(acceptEncoding)
  if (bytes.length >= COMPRESSED_FROM_BYTES && codings.has('br')) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    return coded(brotliCompressSync(bytes, { params }), 'br')
  }
  if (bytes.length >= COMPRESSED_FROM_BYTES && codings.has('gzip')) return coded(gzipSync(bytes), 'gzip')
  return { headers: {}, body: bytes.toString('utf8'), isBase64Encoded: false }
}

function coded(bytes: Buffer, coding: string) {
  return { headers: { 'content-encoding': coding }, body: bytes.toString('base64'), isBase64Encoded: true }
}

function header(headers: APIGatewayProxyEventV2['headers'], name: string): string | undefined {
  return headers[name] ?? Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1]
}
